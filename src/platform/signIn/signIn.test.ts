import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { generate } from 'otplib';
import { houseForTest } from '../../../test/support/house.ts';
import { keysInMemory } from '../crypto/index.ts';
import { createSignIn, type Entered, type Entry, type FactorNeeded, type SignIn, SignInRefused } from './index.ts';

const office = { agent: 'Firefox en la oficina', address: '198.51.100.7' };
const home = { agent: 'Chrome en la casa', address: '203.0.113.20' };
const password = 'boldo canela rueda 14';

let house: Awaited<ReturnType<typeof houseForTest>>;
let here: SignIn;
let there: SignIn;
let moment = Date.parse('2026-11-23T12:00:00Z');
const clock = { now: () => new Date(moment) };
const pass = (seconds: number) => {
  moment += seconds * 1_000;
};

before(async () => {
  house = await houseForTest('municipality', clock);
  const shared = {
    database: house.database,
    clock,
    keys: keysInMemory(),
    origin: 'http://localhost:3000',
    demo: false,
  };
  here = createSignIn(shared);
  there = createSignIn(shared);
});
after(() => house.close());

let count = 0;
const invited = async (mayPostponeFactor = false) => {
  count += 1;
  const person = crypto.randomUUID();
  const email = `rosa.quilodran.${count}@trehuelemu.test`;
  const invitation = await here.invite({ person, name: 'Rosa Quilodrán', email, mayPostponeFactor });
  return { person, email, invitation };
};

const isEntered = (entry: Entry): entry is Entered => 'session' in entry;
const opened = (entry: Entry): Entered => {
  assert.ok(isEntered(entry));
  return entry;
};
const asked = (entry: Entry): FactorNeeded => {
  assert.ok('needs' in entry && entry.needs === 'factor');
  return entry;
};

/** Someone with a phone that gives codes, entered from the office. */
const rosa = async () => {
  const { person, email, invitation } = await invited();
  const begun = await here.accept({ token: invitation.token, password, where: office });
  assert.ok('needs' in begun && begun.needs === 'setUp');
  assert.equal(await here.sessionOf(begun.token), undefined, 'without a second factor there is no session yet');
  const unfinished = await here.unfinishedSessionOf(begun.token);
  assert.ok(unfinished);
  const { secret } = await here.beginTotp(unfinished);
  const code = () => generate({ secret, epoch: Math.floor(moment / 1_000) });
  const added = await here.finishTotp(unfinished, await code(), office);
  pass(60);
  return { person, email, code, ...added, recoveryCodes: added.recoveryCodes ?? [] };
};

const refusal = async (work: Promise<unknown>): Promise<SignInRefused> => {
  const error = await work.then(
    () => assert.fail('it was not refused'),
    (problem: unknown) => problem,
  );
  assert.ok(error instanceof SignInRefused, String(error));
  return error;
};

test('who is invited chooses a password, adds a phone and comes in with both', async () => {
  const { email, code, recoveryCodes } = await rosa();
  assert.equal(recoveryCodes.length, 10);
  const { challenge, kinds } = asked(await there.enter({ email: email.toUpperCase(), password, where: home }));
  assert.deepEqual([...kinds].sort(), ['recovery', 'totp']);
  const { session } = await there.proveFactor({ challenge, factor: { kind: 'totp', code: await code() }, where: home });
  assert.equal(session.email, email);
  assert.equal(session.secondFactor, 'present');
});

test('an invitation serves once, for seven days', async () => {
  const { invitation } = await invited();
  await here.accept({ token: invitation.token, password, where: office });
  assert.equal((await refusal(here.accept({ token: invitation.token, password, where: office }))).status, 404);
  const late = await invited();
  pass(7 * 86_400 + 1);
  assert.equal(await here.invitation(late.invitation.token), undefined);
});

test('the first administrator may leave the second factor for later, and is reminded', async () => {
  const { email, invitation } = await invited(true);
  await here.accept({ token: invitation.token, password, where: office });
  const { session } = opened(await here.enter({ email, password, where: office }));
  assert.equal(session.secondFactor, 'missing');
});

test('passwords that others would try first are refused with the reason', async () => {
  const { invitation } = await invited();
  const weak = [
    'corta',
    'contraseña2026',
    'colocolo1925!',
    'qwertyuiop123',
    'aaaaaaaaaaaaaaa',
    'rosaquilodran99',
    '123456789012',
    'Municipalidad2025',
  ];
  for (const tried of weak) {
    const { field } = await refusal(here.accept({ token: invitation.token, password: tried, where: office }));
    assert.equal(field, 'password', tried);
  }
});

test('a code of the phone and a recovery code serve once', async () => {
  const { email, code, recoveryCodes } = await rosa();
  const used = await code();
  const enterWith = (kind: 'totp' | 'recovery', given: string) =>
    there.enter({ email, password, factor: { kind, code: given }, where: office });
  opened(await enterWith('totp', used));
  await refusal(enterWith('totp', used));
  const [printed = ''] = recoveryCodes;
  const both = await Promise.allSettled([enterWith('recovery', printed), enterWith('recovery', printed.toUpperCase())]);
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
  await refusal(enterWith('recovery', printed));
});

test('a known and an unknown e-mail get the same answer in about the same time', async () => {
  const { email } = await rosa();
  const times: Record<string, number[]> = { known: [], unknown: [] };
  for (let round = 0; round < 6; round += 1) {
    for (const [which, tried] of [
      ['known', email],
      // Neither does a byte that no table keeps bring the door down.
      ['unknown', `nadie.${round}\0@trehuelemu.test`],
    ] as const) {
      const began = performance.now();
      const error = await refusal(
        here.enter({ email: tried, password: 'otra cosa 123456', where: { address: `192.0.2.${round}` } }),
      );
      times[which]?.push(performance.now() - began);
      assert.equal(error.message, 'El correo o la contraseña no coinciden. Revíselos e intente de nuevo.');
      assert.equal(error.status, 401);
    }
  }
  // The shortest: what else the machine does only adds to it.
  const [known = 0, unknown = 0] = ['known', 'unknown'].map((which) => Math.min(...(times[which] ?? [])));
  assert.ok(Math.abs(known - unknown) < Math.max(known, unknown) * 0.5, `known ${known} ms, unknown ${unknown} ms`);
});

test('who guesses waits longer each time, and the owner comes in from elsewhere', async () => {
  const { email, code } = await rosa();
  const thief = { address: '192.0.2.66' };
  const waits: number[] = [];
  for (let guess = 0; guess < 14; guess += 1) {
    const error = await refusal(
      (guess % 2 ? here : there).enter({ email, password: `palabra equivocada ${guess}`, where: thief }),
    );
    if (error.status !== 429) continue;
    waits.push(error.retryAfter ?? 0);
    pass(error.retryAfter ?? 0);
  }
  assert.deepEqual(waits, [2, 4, 8, 16, 32]);
  asked(await here.enter({ email, password, where: office }));
  opened(await here.enter({ email, password, factor: { kind: 'totp', code: await code() }, where: office }));
});

test('many guesses at once gain nothing', async () => {
  const { email } = await rosa();
  const guesses = Array.from({ length: 20 }, (_, at) =>
    refusal(here.enter({ email, password: `a la vez ${at}`, where: { address: '192.0.2.99' } })),
  );
  const tried = (await Promise.all(guesses)).filter(({ status }) => status === 401);
  assert.ok(tried.length <= 6, `${tried.length} of 20 were tried`);
});

test('codes cannot be guessed: five tries a question', async () => {
  const { email } = await rosa();
  const { challenge } = asked(await here.enter({ email, password, where: office }));
  const factor = { kind: 'totp', code: '000000' } as const;
  for (let guess = 0; guess < 5; guess += 1) await refusal(here.proveFactor({ challenge, factor, where: office }));
  assert.match((await refusal(here.proveFactor({ challenge, factor, where: office }))).message, /demasiado tiempo/);
});

test('a personal token opens what its person may, until it is revoked, the password changes or its days pass', async () => {
  const { person, session } = await rosa();
  const { token, id } = await here.createToken(session, { name: 'Planilla de la DAF', days: 30 });
  assert.equal((await there.sessionOfPersonalToken(token))?.person, person);
  assert.equal(await there.sessionOf(token), undefined);
  await here.revokeToken(person, id);
  assert.equal(await there.sessionOfPersonalToken(token), undefined);
  const second = await here.createToken(session, { name: 'Otra', days: 1 });
  const changed = await here.changePassword(session, { current: password, next: 'quillay nube puerta 9' }, office);
  assert.equal(await there.sessionOfPersonalToken(second.token), undefined);
  const third = await here.createToken(changed.session, { name: 'Tercera', days: 1 });
  pass(86_401);
  assert.equal(await there.sessionOfPersonalToken(third.token), undefined);
});

test('the database holds no token, no password, no phone secret and no printed code', async () => {
  const { invitation } = await invited();
  const { token, session, recoveryCodes } = await rosa();
  const { secret } = await here.beginTotp(session);
  const personal = await here.createToken(session, { name: 'Prueba', days: 1 });
  const tables = [
    'account',
    'session',
    'factor',
    'recovery_code',
    'invitation',
    'challenge',
    'attempt',
    'token',
    'event',
  ];
  let all = '';
  for (const table of tables) {
    const rows = await house.database.rows<{ whole: string }>(`select t::text as whole from sign_in_${table} t`);
    all += rows.map(({ whole }) => whole).join('\n');
  }
  const secrets = [
    token,
    invitation.token,
    personal.token,
    personal.token.slice(8),
    secret,
    password,
    ...recoveryCodes,
  ];
  for (const each of secrets) assert.ok(!all.includes(each));
  assert.ok(all.includes(session.id), 'the control: what is there is found');
});

test('closing an account ends its sessions, and its door answers like any other', async () => {
  const { person, email, token } = await rosa();
  await here.close(person);
  assert.equal(await here.sessionOf(token), undefined);
  assert.equal((await refusal(here.enter({ email, password, where: home }))).status, 401);
});

test('a session ends after four hours without use and after twelve in any case', async () => {
  const { token } = await rosa();
  pass(4 * 3_600 + 61);
  assert.equal(await here.sessionOf(token), undefined);
  const used = await rosa();
  for (let hour = 0; hour < 11; hour += 1) {
    pass(3_600);
    assert.ok(await there.sessionOf(used.token), `hour ${hour + 1}`);
  }
  pass(3_600);
  assert.equal(await there.sessionOf(used.token), undefined);
});

const ends = [
  'leave',
  'leaveEverywhere',
  'endSessionsOf',
  'changePassword',
  'addFactor',
  'close',
  'forgetFactors',
  'newLink',
  'endDevice',
] as const;

test('whatever ends a session, sixty seconds later it lives in no process', { timeout: 120_000 }, async () => {
  const one = await rosa();
  let { token, session } = one;
  let current = password;
  const change = fc.record({
    how: fc.constantFrom(...ends),
    by: fc.boolean(),
    seen: fc.boolean(),
    wait: fc.integer({ min: 0, max: 50 }),
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ how, by, seen, wait }) => {
      const made = await fresh(one, current);
      token = made.token;
      session = made.session;
      if (seen) assert.ok((await here.sessionOf(token)) && (await there.sessionOf(token)));
      const actor = by ? here : there;
      current = await end(actor, how, session, token, one, current);
      assert.equal(await actor.sessionOf(token), undefined, `${how} is seen at once where it was done`);
      pass(wait);
      pass(60 - wait);
      assert.equal(await here.sessionOf(token), undefined, how);
      assert.equal(await there.sessionOf(token), undefined, how);
    }),
    { numRuns: 60 },
  );
});

const fresh = async (one: { person: string; email: string }, current: string): Promise<Entered> => {
  await here.reopen(one.person);
  await house.database.rows("update sign_in_account set second_factor = 'postponable' where person = $1", [one.person]);
  await house.database.rows('delete from sign_in_factor where person = $1', [one.person]);
  return opened(await here.enter({ email: one.email, password: current, where: office }));
};

const end = async (
  actor: SignIn,
  how: (typeof ends)[number],
  session: Entered['session'],
  token: string,
  { person, email }: { person: string; email: string },
  current: string,
): Promise<string> => {
  const next = `quillay nube puerta ${crypto.randomUUID().slice(0, 8)}`;
  if (how === 'leave') await actor.leave(token);
  if (how === 'leaveEverywhere') await actor.leaveEverywhere(person);
  if (how === 'endSessionsOf') await actor.endSessionsOf(person);
  if (how === 'close') await actor.close(person);
  if (how === 'forgetFactors') await actor.forgetFactorsOf(person);
  if (how === 'endDevice') await actor.endDevice(session, session.id);
  if (how === 'changePassword') {
    await actor.changePassword(session, { current, next }, office);
    return next;
  }
  if (how === 'addFactor') {
    const { secret } = await actor.beginTotp(session);
    await actor.finishTotp(session, await generate({ secret, epoch: Math.floor(moment / 1_000) }), office);
  }
  if (how === 'newLink') {
    const invitation = await actor.invite({ person, name: 'Rosa Quilodrán', email });
    await actor.accept({ token: invitation.token, password: next, where: office });
    return next;
  }
  return current;
};
