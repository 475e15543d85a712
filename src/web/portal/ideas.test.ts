import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { startMailServer, type TestMailServer } from '../../../test/support/mailServer.ts';
import { actorWith, houseForTest } from '../../../test/support/house.ts';
import { bringInstitution } from '../../modules/common/institution/index.ts';
import { ideaBox, ideaMessage, tellAskers } from '../../modules/municipality/ideas/index.ts';
import { idea } from '../../modules/municipality/initiatives/index.ts';
import { openOutbox } from '../../platform/mail/index.ts';
import { servePortal } from './portal.server.ts';

let now = new Date('2026-11-21T15:00:00Z');
let house: Awaited<ReturnType<typeof houseForTest>>;
let app: FastifyInstance;
let mail: TestMailServer;
let box: string;
before(async () => {
  house = await houseForTest('municipality', { now: () => now });
  mail = await startMailServer();
  await bringInstitution(house.store.house(), { name: 'Municipalidad de Trehuelemu', edition: 'municipality' });
  app = Fastify();
  await servePortal(app, house, { origin: 'https://trehuelemu.test', asksMail: true });
  box = (await house.store.house().create(ideaBox, { name: 'Proponga una idea', open: true })).id;
});
after(async () => {
  await app.close();
  await mail.stop();
  await house.close();
});

const later = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1_000);
};

const ticketIn = (page: string): string => /name="ficha" value="([^"]+)"/.exec(page)?.[1] ?? '';
const newTicket = async (): Promise<string> => ticketIn((await app.inject('/portal/ideas')).body);

let asker = 0;
const send = (fields: Readonly<Record<string, string>>, from = `10.0.0.${++asker}`) =>
  app.inject({
    method: 'POST',
    url: '/portal/ideas',
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });

const lights = {
  idea: 'Iluminar el callejón Los Aromos',
  problema: 'De noche queda completamente oscuro y pasan niñas y niños del liceo.',
  origen: 'neighbours',
  personas: 'unas 240 personas',
};

const count = async (): Promise<number> =>
  (await house.database.rows<{ count: number }>('select count(*)::int as count from idea'))[0]?.count ?? 0;

test('a neighbour sends an idea, gets a code and sees with it what the office answers; a second click makes no second idea', async () => {
  const ficha = await newTicket();
  later(30);
  const sent = await send({ ...lights, ficha });
  assert.equal(sent.statusCode, 303);
  const address = String(sent.headers.location).split('?')[0] ?? '';
  assert.equal((await send({ ...lights, ficha })).headers.location, sent.headers.location);
  assert.equal(await count(), 1);
  const [row] = (await house.store.house().list(idea)).items;
  assert.deepEqual([row?.channel, row?.population, row?.askedBy], ['form', 240, null]);
  const camila = house.store.for(actorWith(['E4'], undefined, 'Camila Ormeño'));
  await camila.act(idea, { id: row?.id ?? '' }, 'preassess');
  await camila.create(ideaMessage, { idea: row?.id, said: 'Iremos a medirlo el martes.' });
  const page = await app.inject(address.toLowerCase().replace('ideas/', 'ideas/%20'));
  assert.match(page.body, /En estudio.*Iremos a medirlo el martes.*La revisamos.*La idea quedó ingresada/s);
  assert.doesNotMatch(page.body, /Camila|240|<script/);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.equal(page.headers['x-robots-tag'], 'noindex');
});

test('another idea written in a form that was already sent is not lost: it goes with the next click', async () => {
  const ficha = await newTicket();
  later(30);
  assert.equal((await send({ ...lights, ficha })).statusCode, 303);
  const before = await count();
  const bench = { ...lights, idea: 'Bancas en la plaza Las Acacias' };
  const { statusCode, body } = await send({ ...bench, ficha });
  assert.equal(statusCode, 422);
  assert.match(body, /ya envió una idea.*value="Bancas en la plaza Las Acacias"/s);
  later(30);
  assert.equal((await send({ ...bench, ficha: ticketIn(body) })).statusCode, 303);
  assert.equal(await count(), before + 1);
});

test('what cannot be an idea is said at its field, and nothing that was typed is lost', async () => {
  const cases: readonly (readonly [typed: Record<string, string>, says: RegExp])[] = [
    [{ idea: 'Luz' }, /al menos 10 letras/],
    [{ problema: 'http://barato.com http://barato.com/2 http://barato.com/3' }, /a lo más dos enlaces/],
    [{ problema: 'Mire esto ya: www.barato.xyz' }, /a lo más dos enlaces/],
    [{ problema: 'Soy Rosa, mi RUT es 12.345.678-5 y vivo en el callejón.' }, /aquí hay un RUT/],
    [{ problema: 'Llámeme al +56 9 8765 4321 para mostrarle el callejón.' }, /aquí hay un teléfono/],
    [{ donde: 'Escriba a rosa@ejemplo.cl' }, /aquí hay un correo/],
    [{ origen: 'organisation' }, /Escriba el nombre de la organización/],
    [{ personas: 'muchas' }, /con números/],
    [{ correo: 'rosa' }, /Revise el correo/],
    [{ sitio: 'https://barato.com' }, /Deje vacío/],
    [{ problema: 'a'.repeat(2_100) }, /a lo más 2000 letras/],
  ];
  const before = await count();
  for (const [typed, says] of cases) {
    const ficha = await newTicket();
    later(30);
    const { statusCode, body } = await send({ ...lights, ...typed, ficha });
    assert.equal(statusCode, 422);
    assert.match(body, says);
    assert.match(body, /Iluminar el callejón|value="Luz"/);
    assert.equal(ticketIn(body), ficha, 'the mended form is still the same one');
  }
  assert.equal(await count(), before);
});

test('a program that sends at once, without a form, too often or too much is not taken', async () => {
  const before = await count();
  const ficha = await newTicket();
  assert.match((await send({ ...lights, ficha })).body, /Envió muy rápido/);
  later(5);
  assert.match((await send({ ...lights, ficha: 'inventada.x.y' })).body, /no llegó completo/);
  assert.match((await send(lights)).body, /no llegó completo/);
  later(13 * 3_600);
  assert.match((await send({ ...lights, ficha })).body, /más de doce horas/);
  assert.equal((await send({ ...lights, problema: 'x'.repeat(30_000) })).statusCode, 413);
  assert.equal(await count(), before);
  const statuses: number[] = [];
  for (let each = 0; each < 7; each += 1) {
    const next = await newTicket();
    later(10);
    statuses.push((await send({ ...lights, ficha: next }, '10.9.9.9')).statusCode);
  }
  assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429, 429]);
  const waiting = await newTicket();
  assert.equal(
    ticketIn((await send({ ...lights, ficha: waiting }, '10.9.9.9')).body),
    waiting,
    'it is sent again as it is',
  );
});

test('over its number of a day the box asks to come back tomorrow; closed, there is no form, and codes still open', async () => {
  const desk = house.store.house();
  const [ficha, done] = [await newTicket(), await newTicket()];
  later(10);
  const bench = 'Bancas con sombra en la plaza';
  const taken = await send({ ...lights, idea: bench, ficha: done });
  assert.equal(taken.statusCode, 303);
  await desk.update(ideaBox, { id: box }, { mostEachDay: 1 });
  const { statusCode, body } = await send({ ...lights, ficha });
  assert.equal(statusCode, 429);
  assert.match(body, /Vuelva mañana/);
  await desk.update(ideaBox, { id: box }, { open: false, mostEachDay: null });
  assert.equal((await app.inject('/portal/ideas')).statusCode, 404);
  const before = await count();
  const lost = await send({ ...lights, organizacion: 'Junta <6>', ficha });
  assert.equal(lost.statusCode, 409);
  assert.match(
    lost.body,
    /El buzón se cerró.*Oficina de Partes.*callejón Los Aromos.*niñas y niños del liceo.*Junta &lt;6&gt;/s,
  );
  assert.doesNotMatch(lost.body, /name="ficha"/);
  assert.equal(await count(), before, 'nothing is kept of what a closed box is sent');
  const again = await send({ ...lights, idea: bench, ficha: done });
  assert.equal(again.headers.location, taken.headers.location, 'what came in before is not told as lost');
  assert.doesNotMatch((await app.inject('/portal')).body, /Proponer una idea/);
  const [row] = (await desk.list(idea)).items;
  assert.equal((await app.inject(`/portal/ideas/${row?.followUpCode}`)).statusCode, 200);
  await desk.update(ideaBox, { id: box }, { open: true });
  assert.match((await app.inject('/portal')).body, /Proponer una idea/);
});

test('who left a mail is told each step once; the mail is sealed, and gone once the idea ends', async () => {
  const { database, keys } = house;
  const outbox = openOutbox({ database, keys, origin: 'https://trehuelemu.test', smtpUrl: mail.url });
  later(86_400 + 10);
  const fresh = await newTicket();
  later(10);
  assert.equal((await send({ ...lights, correo: 'Rosa@Ejemplo.cl', ficha: fresh })).statusCode, 303);
  const [kept] = await database.rows<{ idea: string; sealed: string }>('select idea, sealed from idea_contact');
  assert.doesNotMatch(JSON.stringify(kept), /rosa/i);
  const id = kept?.idea ?? '';
  assert.equal(await tellAskers(house, outbox, 'https://trehuelemu.test'), 1);
  const camila = house.store.for(actorWith(['E4'], undefined, 'Camila Ormeño'));
  await camila.act(idea, { id }, 'preassess');
  await camila.act(idea, { id }, 'discard', { reason: 'El callejón es de un particular.' });
  assert.equal(await tellAskers(house, outbox, 'https://trehuelemu.test'), 2);
  assert.equal(await tellAskers(house, outbox, 'https://trehuelemu.test'), 0);
  await outbox.deliver();
  assert.deepEqual(
    mail.taken.map(({ to }) => to),
    ['rosa@ejemplo.cl', 'rosa@ejemplo.cl', 'rosa@ejemplo.cl'],
  );
  assert.deepEqual(await database.rows('select idea from idea_contact'), []);
  assert.equal(keys.personal('ideaContact').of(id), undefined, 'no copy of the database opens it either');
});

test('with the code anybody may have their mail forgotten', async () => {
  const fresh = await newTicket();
  later(10);
  const sent = await send({ ...lights, correo: 'pedro@ejemplo.cl', ficha: fresh });
  const address = String(sent.headers.location).split('?')[0] ?? '';
  assert.match((await app.inject(address)).body, /Borrar mi correo/);
  const gone = await app.inject({ method: 'POST', url: `${address}/olvidar`, payload: '' });
  assert.equal(gone.statusCode, 303);
  assert.doesNotMatch((await app.inject(address)).body, /Borrar mi correo/);
  assert.deepEqual(await house.database.rows('select idea from idea_contact'), []);
});

test('a code that opens nothing says how to read it, and nobody tries many', async () => {
  const { statusCode, body } = await app.inject('/portal/ideas/AAAAA-AAAAA');
  assert.equal(statusCode, 404);
  assert.match(body, /no usamos el 0 ni la O/);
  const cut = await app.inject(`/portal/ideas/seguir?codigo=${encodeURIComponent(`${'A'.repeat(19)}🌳`)}`);
  assert.equal(cut.statusCode, 303);
  const statuses = new Set<number>();
  for (let each = 0; each < 40; each += 1)
    statuses.add((await app.inject({ url: '/portal/ideas/AAAAA-AAAA2', remoteAddress: '10.8.8.8' })).statusCode);
  assert.deepEqual([...statuses], [404, 429]);
});
