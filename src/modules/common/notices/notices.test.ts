import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import ICAL from 'ical.js';
import { houseForTest } from '../../../../test/support/house.ts';
import { decoded, startMailServer, type TestMailServer } from '../../../../test/support/mailServer.ts';
import { calendarFeedRoute } from '../../../api/calendarFeed.ts';
import { addDays } from '../../../law/index.ts';
import { keysInMemory } from '../../../platform/crypto/index.ts';
import { openOutbox, type Outbox } from '../../../platform/mail/index.ts';
import { createSignIn, type SignIn } from '../../../platform/signIn/index.ts';
import { initiative, milestone } from '../../municipality/initiatives/index.ts';
import { taskOf } from '../obligations/index.ts';
import { bringCharter, person, tenure } from '../posts/index.ts';
import { putDigestsOf } from '../../notices.ts';
import { noticePreference, renewFeed, revokeFeed } from './index.ts';

// A Tuesday in Chile's summer time; each test moves it on.
const clock = { at: new Date('2026-12-01T11:30:00Z'), now: () => clock.at };
const origin = 'https://cabildo.trehuelemu.test';
const keys = keysInMemory();

let house: Awaited<ReturnType<typeof houseForTest>>;
let signIn: SignIn;
let server: TestMailServer;
let outbox: Outbox;
let marta: string;
let martasTenure: string;
let plaza: string;
let task: ReturnType<typeof taskOf>;

before(async () => {
  house = await houseForTest('municipality', clock);
  task = taskOf(house.charter);
  const desk = house.store.house();
  const { post } = await bringCharter(desk, house.charter);
  const director = house.charter.posts.find(({ functions }) => functions.includes('E5'));
  ({ id: marta } = await desk.create(person, { name: 'Marta Huenchul', email: 'marta@trehuelemu.test' }));
  const held = { capacity: 'titular', startAt: '2020-01-01T00:00:00Z', basis: 'Decreto 12' };
  ({ id: martasTenure } = await desk.create(tenure, { post: post.get(director?.code ?? ''), person: marta, ...held }));
  ({ id: plaza } = await desk.create(initiative, { name: 'Reposición plaza Las Acacias', responsible: marta }));
  server = await startMailServer();
  outbox = openOutbox({
    database: house.database,
    keys,
    origin,
    smtpUrl: server.url,
    patience: { claim: 60, waits: [0] },
  });
  signIn = createSignIn({ ...house, keys, origin, mail: undefined });
  const { token } = await signIn.invite({
    person: marta,
    name: 'Marta Huenchul',
    email: 'marta@trehuelemu.test',
    mayPostponeFactor: true,
  });
  await signIn.accept({ token, password: 'cordillera nevada de julio', where: {} });
});
after(async () => {
  await server.stop();
  await house.close();
});

const add = async (name: string, plannedOn: string): Promise<string> =>
  (await house.store.house().create(milestone, { initiative: plaza, name, plannedOn })).id;

const dayBegins = (day: string, hour = '11:30'): void => {
  clock.at = new Date(`${day}T${hour}:00Z`);
};

/** What reached Marta since the last look, decoded. */
let seen = 0;
const lettersToMarta = async (): Promise<string[]> => {
  await putDigestsOf(house, signIn, outbox);
  await outbox.deliver();
  const fresh = server.taken.slice(seen).map(({ message }) => decoded(message));
  seen = server.taken.length;
  return fresh;
};

test('Marta is reminded of a milestone 30, 15, 7 and 2 days before and on the day, once each', async () => {
  const report = await add('Entrega de informe', '2026-12-31');
  const told: string[] = [];
  for (let day = '2026-12-01'; day <= '2027-01-02'; day = addDays(day, 1)) {
    dayBegins(day);
    if ((await lettersToMarta()).length > 0) told.push(day);
    assert.deepEqual(await lettersToMarta(), [], 'asked twice on one day');
  }
  assert.deepEqual(told, ['2026-12-01', '2026-12-16', '2026-12-24', '2026-12-29', '2026-12-31']);
  await house.store.house().remove(milestone, { id: report });
});

test('her digest is one letter, in Spanish, by function, what expires first before, with links to each thing', async () => {
  dayBegins('2027-02-01');
  await add('Apertura de ofertas', '2027-02-08');
  await add('Firma del convenio <FRIL 118>', '2027-02-01');
  const { id: rendering } = await house.store.house().create(task, {
    name: 'Rendir cuentas de enero',
    function: 'E5',
    plannedOn: '2027-02-03',
    norm: 'Resolución 30 de 2015 CGR',
    confidence: 'likely',
  });
  const [letter = '', ...others] = await lettersToMarta();
  assert.deepEqual(others, []);
  assert.match(letter, /^Subject: =\?UTF-8\?Q\?|^Subject: 3 plazos por atender: uno vence hoy/m);
  const text = letter.slice(letter.indexOf('text/plain'), letter.indexOf('text/html'));
  const order = [
    'Hoy, 1 feb 2027: Firma del convenio',
    'En 2 días, 3 feb 2027: Rendir cuentas de enero',
    'En 7 días, 8 feb 2027: Apertura de ofertas',
  ];
  const places = order.map((words) => text.indexOf(words));
  assert.ok(
    places.every((place) => place > 0),
    text,
  );
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
  assert.match(text, /E5 .* · Director/);
  assert.match(text, /Resolución 30 de 2015 CGR \(sin verificar\)/);
  assert.ok(
    text.includes(`${origin}/fichas/tasks/${rendering}`) && text.includes(`${origin}/fichas/initiatives/${plaza}`),
  );
  assert.ok(letter.includes('&#60;FRIL 118&#62;'), 'what people write is escaped in the HTML');
});

test('what a day without mail could not tell is told on the next; what was refused for good is told again', async () => {
  dayBegins('2027-03-01');
  await add('Vence la garantía', '2027-03-09');
  dayBegins('2027-03-03');
  assert.match((await lettersToMarta()).join(), /En 6 días, 9 mar 2027: Vence la garantía/);
  dayBegins('2027-03-07');
  const refusing = await startMailServer({
    onRcptTo: (_to, _session, callback) => callback(Object.assign(new Error('No'), { responseCode: 550 })),
  });
  const other = openOutbox({ database: house.database, keys, origin, smtpUrl: refusing.url });
  assert.equal(await putDigestsOf(house, signIn, other), 1);
  await other.deliver();
  await refusing.stop();
  dayBegins('2027-03-08');
  assert.match((await lettersToMarta()).join(), /Mañana, 9 mar 2027: Vence la garantía/);
});

test('what she chooses holds: only those days, from that hour, or no mail at all; and nobody else chooses for her', async () => {
  const desk = house.store.for(await actorOf(marta));
  const chosen = await desk.create(noticePreference, { mail: true, days: ['d2'], hour: 15 });
  dayBegins('2027-04-01', '17:30');
  await add('Visita a terreno', '2027-04-03');
  assert.deepEqual(await lettersToMarta(), [], 'at 14:30 in Chile');
  dayBegins('2027-04-01', '18:30');
  assert.equal((await lettersToMarta()).length, 1);
  await desk.update(noticePreference, { id: chosen.id }, { mail: false });
  dayBegins('2027-04-02', '18:30');
  await add('Otra visita', '2027-04-04');
  assert.deepEqual(await lettersToMarta(), []);
  await assert.rejects(desk.create(noticePreference, { mail: true, days: ['d7'], hour: 9 }));
  await desk.remove(noticePreference, { id: chosen.id });
});

const actorOf = async (who: string) => {
  const actor = await house.actorFor(who);
  assert.ok(actor);
  return actor;
};

const program = () => {
  const app = Fastify();
  calendarFeedRoute(app, house, signIn);
  return app;
};

const eventsIn = (text: string) => {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const told = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    on: String(event.getFirstPropertyValue('dtstart')),
    status: String(event.getFirstPropertyValue('status')),
    summary: String(event.getFirstPropertyValue('summary')),
  }));
  return new Map(told.map((event) => [event.uid, event]));
};

test('her calendar keeps each event by its UID: a change has a higher number, what is removed says it was cancelled', async () => {
  dayBegins('2027-05-03');
  const desk = house.store.house();
  const opening = await add('Apertura técnica', '2027-05-20');
  const closing = await add('Cierre de bases', '2027-05-10');
  const secret = await renewFeed(house.database, clock, marta);
  const app = program();
  const read = async () => eventsIn((await app.inject(`/calendar/${secret}.ics`)).body);
  const first = await read();
  const uid = `milestone-${opening}@cabildo`;
  assert.deepEqual(first.get(uid), {
    uid,
    sequence: 0,
    on: '2027-05-20',
    status: 'CONFIRMED',
    summary: 'Apertura técnica',
  });
  await desk.update(milestone, { id: opening }, { plannedOn: '2027-05-27' });
  await desk.remove(milestone, { id: closing });
  dayBegins('2027-05-04');
  const second = await read();
  assert.deepEqual([second.get(uid)?.sequence, second.get(uid)?.on], [1, '2027-05-27']);
  const removed = second.get(`milestone-${closing}@cabildo`);
  assert.deepEqual(
    [removed?.sequence, removed?.status, removed?.summary],
    [1, 'CANCELLED', 'Cancelado: Cierre de bases'],
  );
  assert.deepEqual(await read(), second, 'nothing changed, so no number did');
  dayBegins(addDays('2027-05-04', 89));
  assert.equal((await read()).get(`milestone-${closing}@cabildo`)?.status, 'CANCELLED');
  await desk.update(milestone, { id: opening }, { actualOn: '2027-05-26' });
  assert.equal((await read()).get(uid)?.summary, 'Hecho: Apertura técnica');
});

test('the address answers with its type and tag, says when nothing changed, and ends when it is renewed or revoked', async () => {
  const app = program();
  const secret = await renewFeed(house.database, clock, marta);
  const answer = await app.inject(`/calendar/${secret}.ics`);
  assert.equal(answer.headers['content-type'], 'text/calendar; charset=utf-8');
  const { etag } = answer.headers;
  const again = { url: `/calendar/${secret}.ics`, headers: { 'if-none-match': String(etag) } };
  assert.equal((await app.inject(again)).statusCode, 304);
  const since = { url: again.url, headers: { 'if-modified-since': String(answer.headers['last-modified']) } };
  assert.equal((await app.inject(since)).statusCode, 304);
  await add('Algo nuevo', '2027-09-01');
  assert.equal((await app.inject(again)).statusCode, 200);
  const renewed = await renewFeed(house.database, clock, marta);
  assert.equal((await app.inject(`/calendar/${secret}.ics`)).statusCode, 404);
  assert.equal((await app.inject(`/calendar/${renewed}.ics`)).statusCode, 200);
  const kept = JSON.stringify(await house.database.rows('select * from calendar_feed'));
  assert.ok(!kept.includes(renewed), 'the secret is kept as a digest');
  await signIn.close(marta);
  assert.equal((await app.inject(`/calendar/${renewed}.ics`)).statusCode, 404);
  await signIn.reopen(marta);
  await revokeFeed(house.database, marta);
  assert.equal((await app.inject(`/calendar/${renewed}.ics`)).statusCode, 404);
});

test('who left their post finds an empty calendar at the same address, and gets no more letters', async () => {
  const app = program();
  const secret = await renewFeed(house.database, clock, marta);
  assert.ok(eventsIn((await app.inject(`/calendar/${secret}.ics`)).body).size > 0);
  await house.store.house().update(tenure, { id: martasTenure }, { endAt: clock.now().toISOString() });
  clock.at = new Date(clock.at.getTime() + 60_000);
  house.forgetActors();
  const answer = await app.inject(`/calendar/${secret}.ics`);
  assert.equal(answer.statusCode, 200);
  assert.equal(eventsIn(answer.body).size, 0);
  await add('Tampoco esto', '2027-08-05');
  assert.deepEqual(await lettersToMarta(), []);
});
