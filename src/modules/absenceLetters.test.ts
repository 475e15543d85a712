import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { decoded, startMailServer, type TestMailServer } from '../../test/support/mailServer.ts';
import { keysInMemory } from '../platform/crypto/index.ts';
import { openOutbox, type Outbox } from '../platform/mail/index.ts';
import { createSignIn, type SignIn } from '../platform/signIn/index.ts';
import { tellOfAbsences } from './absenceLetters.ts';
import { absenceOf, bringCharter, person, tenure } from './common/posts/index.ts';
import { initiative } from './municipality/initiatives/index.ts';

const clock = { at: new Date('2026-12-04T12:00:00Z'), now: () => clock.at };
const origin = 'https://cabildo.trehuelemu.test';
const keys = keysInMemory();
let house: Awaited<ReturnType<typeof houseForTest>>;
let server: TestMailServer;
let outbox: Outbox;
let signIn: SignIn;
const people = new Map<string, string>();
let held: string;

before(async () => {
  house = await houseForTest('municipality', clock);
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  signIn = createSignIn({ ...house, keys, origin, mail: undefined });
  for (const [name, code] of [
    ['Berta Lagos', 'asesor-urbanista'],
    ['Ana Riquelme', 'director-secplac'],
  ] as const) {
    const email = `${code}@trehuelemu.test`;
    const { id } = await desk.create(person, { name, email });
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: 'Decreto 12' };
    held = (await desk.create(tenure, { post: post.get(code), person: id, ...act })).id;
    people.set(name, id);
    const { token } = await signIn.invite({ person: id, name, email, mayPostponeFactor: true });
    await signIn.accept({ token, password: 'cordillera nevada de julio', where: {} });
  }
  server = await startMailServer();
  const patience = { claim: 60, waits: [0] };
  outbox = openOutbox({ database: house.database, keys, origin, smtpUrl: server.url, patience });
});
after(async () => {
  await server.stop();
  await house.close();
});

test('Berta is told once, without the cause, that she acts for Ana; on her return Ana is told what was signed', async () => {
  const absence = absenceOf(house.charter);
  const leave = { tenure: held, startAt: '2026-12-05T12:00:00Z', endAt: '2026-12-08T12:00:00Z', cause: 'medical' };
  const { id } = await house.store.house().create(absence, leave);
  assert.deepEqual([await tellOfAbsences(house, signIn, outbox), await tellOfAbsences(house, signIn, outbox)], [1, 0]);
  await outbox.deliver();
  const [letter] = server.taken;
  const words = decoded(letter?.message ?? '');
  assert.equal(letter?.to, 'asesor-urbanista@trehuelemu.test');
  assert.match(
    words,
    /Usted firma como Director\(a\) SECPLAC \(S\) desde el 5 dic 2026, 09:00 hasta el 8 dic 2026, 09:00/,
  );
  assert.ok(words.includes(`${origin}/ausencias/${id}`));
  assert.doesNotMatch(words, /[Mm]édica|licencia/);

  clock.at = new Date('2026-12-06T12:00:00Z');
  house.forgetActors();
  const berta = await house.actorFor(people.get('Berta Lagos') ?? '');
  assert.ok(berta);
  await house.store.for(berta).create(initiative, { name: 'Plaza Las Acacias' });
  clock.at = new Date('2026-12-08T13:00:00Z');
  assert.equal(await tellOfAbsences(house, signIn, outbox), 1);
  await outbox.deliver();
  assert.equal(server.taken[1]?.to, 'director-secplac@trehuelemu.test');
  assert.match(decoded(server.taken[1]?.message ?? ''), /Mientras usted no estuvo se firmó una cosa como Director/);
});

test('when nobody is left to act the secretary and the concejo are told once which agreement is missing', async () => {
  const desk = house.store.house();
  const posts = new Map(
    (await house.database.rows<{ code: string; id: string }>('select code, id from post')).map(({ code, id }) => [
      code,
      id,
    ]),
  );
  const comes = async (name: string, code: string): Promise<string> => {
    const email = `${code}@trehuelemu.test`;
    const { id } = await desk.create(person, { name, email });
    const act = { capacity: 'titular', startAt: '2024-12-06T03:00:00Z', basis: 'Decreto 13' };
    const tenured = await desk.create(tenure, { post: posts.get(code), person: id, ...act });
    const { token } = await signIn.invite({ person: id, name, email, mayPostponeFactor: true });
    await signIn.accept({ token, password: 'cordillera nevada de julio', where: {} });
    return tenured.id;
  };
  await comes('Irene Pavez', 'secretario-municipal');
  await comes('Teresa Silva', 'concejal');
  const lawyer = await comes('Luis Ojeda', 'director-juridico');
  clock.at = new Date('2026-12-10T12:00:00Z');
  const leave = { tenure: lawyer, startAt: '2026-12-10T12:00:00Z', cause: 'medical' };
  await desk.create(absenceOf(house.charter), leave);
  const before = server.taken.length;
  assert.deepEqual([await tellOfAbsences(house, signIn, outbox), await tellOfAbsences(house, signIn, outbox)], [2, 0]);
  await outbox.deliver();
  const letters = server.taken.slice(before);
  assert.deepEqual(letters.map(({ to }) => to).toSorted(), [
    'concejal@trehuelemu.test',
    'secretario-municipal@trehuelemu.test',
  ]);
  const words = decoded(letters[0]?.message ?? '');
  assert.match(words, /nadie puede actuar como Director\(a\) jurídico\(a\)/);
  assert.match(words, /Falta el acuerdo que diga quién reemplaza/);
  assert.doesNotMatch(words, /[Mm]édica|licencia/);
});
