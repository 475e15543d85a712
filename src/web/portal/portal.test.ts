import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { houseForTest } from '../../../test/support/house.ts';
import { bringInstitution } from '../../modules/common/institution/index.ts';
import { document } from '../../modules/municipality/initiatives/index.ts';
import {
  carriedBy,
  documentPublication,
  initiativePublication,
  openSnapshots,
  publishDocuments,
} from '../../modules/municipality/openData/index.ts';
import { canaries, type OpenTown, settleOpenTown } from '../../modules/municipality/openData/town.example.ts';
import { readableColours } from './colour.ts';
import { servePortal } from './portal.server.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let town: OpenTown;
let app: FastifyInstance;
before(async () => {
  house = await houseForTest();
  await bringInstitution(house.store.house(), {
    name: 'Municipalidad de Trehuelemu',
    edition: 'municipality',
    colour: '#f2c200',
  });
  town = await settleOpenTown(house);
  app = await portalOf();
});
after(async () => {
  await app.close();
  await house.close();
});

const portalOf = async (): Promise<FastifyInstance> => {
  const fresh = Fastify();
  await servePortal(fresh, house, { origin: 'https://cabildo.trehuelemu.cl', asksMail: false });
  return fresh;
};
const ask = (url: string, headers = {}) => app.inject({ url, headers });

test('anybody reads the list and the page of an initiative, in the name of the institution', async () => {
  const list = await ask('/portal');
  assert.equal(list.statusCode, 200);
  assert.match(
    list.body,
    /Municipalidad de Trehuelemu.*Reposición plaza Las Acacias.*En preparación.*\$\s90\.000\.000/s,
  );
  const page = (await ask(`/portal/iniciativas/${town.plaza}`)).body;
  assert.match(page, /UV 7 Las Acacias.*FRIL.*2026.*\$\s80\.000\.000.*Entrega de terreno.*9 mar 2026.*La plaza hoy/s);
  assert.match(page, /Renovar &lt;b&gt;juegos&lt;\/b&gt;, luminarias &amp; áreas verdes/);
  assert.doesNotMatch(page, /<script|style=|\bon\w+="/);
});

const addresses = (): string[] => [
  '/portal',
  '/portal/mapa',
  '/portal/datos',
  '/portal/estilo.css',
  `/portal/iniciativas/${town.plaza}`,
  `/portal/iniciativas/${town.secret}`,
  `/portal/documentos/${town.hiddenPaper}`,
  '/portal?q=canario',
  '/portal?q=tecnico',
  '/portal?localidad=Canario+Alto',
  '/portal?fuente=Fondo+Canario',
  '/portal?ano=1999',
  '/portal?estado=Perfilada',
  '/portal?orden=costo',
  '/portal?pagina=2',
  '/portal?responsable=Ana',
  '/portal?filter[rate]=FI',
  '/portal?q=convenio',
  '/portal?q=77777777',
  '/portal?orden=nombre&ano=2026',
  '/portal/ideas',
  `/portal/documentos/${town.photograph}`,
  '/portal/otra/cosa',
];

test('nothing that is not published is met on any page, by any filter, order, search or guess', async () => {
  for (const address of addresses()) {
    const { body } = await ask(address);
    const said = body.replaceAll(/«[^»]*»|value="[^"]*"/g, '');
    assert.doesNotMatch(said, canaries(town), address);
  }
});

test('what exists and is not published answers byte by byte as what never was', async () => {
  const never = crypto.randomUUID();
  for (const kind of ['iniciativas', 'documentos']) {
    const nothing = await ask(`/portal/${kind}/${never}`);
    assert.equal(nothing.statusCode, 404);
    for (const id of [town.secret, town.hiddenPaper, 'x', '1%27', '..%2f..'])
      assert.deepEqual(
        [(await ask(`/portal/${kind}/${id}`)).statusCode, (await ask(`/portal/${kind}/${id}`)).body],
        [404, nothing.body],
        id,
      );
  }
});

test('a filter that is not there is told in words, with the way back', async () => {
  for (const address of ['/portal?color=rojo', '/portal?estado=Perfilada', '/portal?pagina=x', '/portal?orden=rate']) {
    const { statusCode, body } = await ask(address);
    assert.equal(statusCode, 400, address);
    assert.match(body, /role="status".*href="\/portal">Ver todas las iniciativas/s);
  }
  assert.equal((await ask('/portal?q=nada+de+esto')).statusCode, 200);
  assert.match((await ask('/portal?estado=<script>')).body, /«&lt;script&gt;»/);
});

test('a photograph is shown as what its bytes are, and is gone when it is withdrawn', async () => {
  const { headers, statusCode } = await ask(`/portal/documentos/${town.photograph}`);
  assert.deepEqual(
    [statusCode, headers['content-type'], headers['content-disposition']],
    [200, 'image/jpeg', undefined],
  );
  const again = await ask(`/portal/documentos/${town.photograph}`, { 'if-none-match': headers.etag });
  assert.equal(again.statusCode, 304);
  const desk = house.store.house();
  const [row] = (await desk.list(documentPublication)).items;
  assert.ok(row);
  await desk.update(documentPublication, row, { published: false });
  assert.equal((await ask(`/portal/documentos/${town.photograph}`, { 'if-none-match': headers.etag })).statusCode, 404);
  await desk.update(documentPublication, { id: row.id }, { published: true });
});

test('a published photograph says neither where nor by whom it was taken; one that cannot be cleaned is not shown', async () => {
  const { rawPayload, headers } = await ask(`/portal/documentos/${town.photograph}`);
  assert.equal(headers['content-type'], 'image/jpeg');
  assert.doesNotMatch(rawPayload.toString('latin1'), /canario|GPS|8812/i);
  const desk = house.store.house();
  const row = await desk.one(document, town.photograph);
  assert.ok(row.file);
  const kept = await house.files.read(row.file.id);
  assert.match((await buffer(kept)).toString('latin1'), /Canario GPS/, 'what was uploaded stays as it was');
  const cut = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 40, ...Buffer.from('Exif\0\0 Canario')]);
  const file = { ...(await house.files.save(cut)), name: 'cortada.jpg', type: 'image/jpeg' };
  await desk.update(document, { id: town.photograph }, { file });
  // What is shown is read again within five seconds, or at the next decision.
  const [decision] = (await desk.list(documentPublication)).items;
  await desk.update(documentPublication, { id: decision?.id ?? '' }, { reason: 'Otra foto' });
  assert.equal((await ask(`/portal/documentos/${town.photograph}`)).statusCode, 404);
  await assert.rejects(
    publishDocuments(desk, house.files, [town.photograph], { published: true }),
    /no es una fotografía entera/,
  );
  // As a telephone saves it: nobody can take the place out of it, so nobody sees it.
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic Canario GPS', 'latin1');
  const raw = { ...(await house.files.save(heic)), name: 'plaza.heic', type: 'image/heic' };
  await desk.update(document, { id: town.photograph }, { file: raw });
  await assert.rejects(
    publishDocuments(desk, house.files, [town.photograph], { published: true }),
    /guárdela como JPEG/,
  );
  const film = Buffer.from('\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x20moov\xa9xyz Canario', 'latin1');
  const cutFilm = { ...(await house.files.save(film)), name: 'plaza.mp4', type: 'video/mp4' };
  await desk.update(document, { id: town.photograph }, { file: cutFilm });
  await assert.rejects(
    publishDocuments(desk, house.files, [town.photograph], { published: true }),
    /guárdelo como MP4/,
  );
  assert.equal((await ask(`/portal/documentos/${town.photograph}`)).statusCode, 404);
  // A PDF goes as it is, for its signatures: who publishes it is told what it says of itself.
  const pdf = Buffer.from('%PDF-1.7\n4 0 obj << /Producer (Word) /Author (Rosa Canario) >> endobj');
  const bases = { ...(await house.files.save(pdf)), name: 'bases.pdf', type: 'application/pdf' };
  const { id: paper } = await desk.create(document, {
    name: 'Bases',
    kind: 'other',
    initiative: town.plaza,
    file: bases,
  });
  assert.deepEqual(await carriedBy(desk, house.files, [paper]), [{ name: 'Bases', says: 'autor «Rosa Canario»' }]);
  await desk.update(document, { id: town.photograph }, { file: row.file });
  await desk.update(documentPublication, { id: decision?.id ?? '' }, { reason: 'La primera' });
  assert.equal((await ask(`/portal/documentos/${town.photograph}`)).statusCode, 200);
});

test('who has the page is told that nothing changed, until something is withdrawn', async () => {
  const { headers } = await ask('/portal');
  assert.equal((await ask('/portal', { 'if-none-match': headers.etag })).statusCode, 304);
  const desk = house.store.house();
  const { items } = await desk.list(initiativePublication);
  const open = items.find(({ published }) => published);
  assert.ok(open);
  await desk.update(initiativePublication, open, { published: false });
  const after = await ask('/portal', { 'if-none-match': headers.etag });
  assert.equal(after.statusCode, 200);
  assert.match(after.body, /Aún no hay iniciativas publicadas/);
  assert.equal((await ask(`/portal/iniciativas/${town.plaza}`)).statusCode, 404);
  await desk.update(initiativePublication, { id: open.id }, { published: true });
  assert.equal((await openSnapshots(house.database)()).initiatives.length, 1);
});

test('the policy of the page lets nothing run and nothing come from elsewhere', async () => {
  const { headers } = await ask('/portal');
  assert.match(String(headers['content-security-policy']), /^default-src 'none'; style-src 'self'/);
  assert.equal(headers['set-cookie'], undefined);
});

test('whatever colour the institution has, its text can be read', () => {
  for (const colour of ['#f2c200', '#ffffff', '#000000', '#00ff00', '#8a1538', 'rojo', null])
    assert.match(Object.values(readableColours(colour)).join(), /^#[0-9a-f]{6},#[0-9a-f]{6}$/, String(colour));
  assert.notEqual(readableColours('#f2c200').light, '#f2c200');
  assert.equal(readableColours('#1d4f91').light, '#1d4f91');
});

test('one address that asks without rest waits; the page says how long', async () => {
  const own = await portalOf();
  let last = await own.inject('/portal/estilo.css');
  for (let each = 0; each < 140; each += 1) last = await own.inject('/portal/estilo.css');
  assert.equal(last.statusCode, 429);
  assert.match(last.body, /espere \d+ segundos/);
  await own.close();
});
