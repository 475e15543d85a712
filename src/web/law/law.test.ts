import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../test/support/house.ts';
import { Refused } from '../../records/refused.ts';
import { lawData } from './law.data.ts';
import { valueData } from './value.data.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let party: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  [house, party] = await Promise.all([houseForTest(), houseForTest('party')]);
});
after(() => Promise.all([house.close(), party.close()]));

const pageFor = (functions: readonly string[], address: string, id = '', of = house) => ({
  house: of,
  desk: of.store.for(actorWith(functions)),
  url: new URL(address, 'http://cabildo.test'),
  params: { id },
});

test('who holds another function reads a value, and is offered nothing to add or confirm', async () => {
  const id = 'ds661.pub.le_reducido';
  const formulator = await valueData(pageFor(['E6'], '/', id));
  assert.equal(formulator.addOwn, undefined);
  assert.deepEqual(
    formulator.versions.map(({ confirm }) => confirm),
    [undefined],
  );
  const lawyer = await valueData(pageFor(['JUR1'], '/', id));
  assert.match(lawyer.addOwn ?? '', /own-values\/nueva\?valueId=ds661/);
  assert.match(lawyer.versions[0]?.confirm ?? '', /value-confirmations\/nueva.*says=5&norm=Decreto\+661/);
});

test('who holds no post finds no law here', async () => {
  const nothing = (error: unknown) => error instanceof Refused && error.status === 404;
  await assert.rejects(lawData(pageFor([], '/valores-legales')), nothing);
  await assert.rejects(valueData(pageFor([], '/', 'locm.pladeco.min_years')), nothing);
});

test('each edition finds its own laws and those of both', async () => {
  const [municipal, ofParty] = await Promise.all([
    lawData(pageFor(['E6'], '/valores-legales')),
    lawData(pageFor(['P6'], '/valores-legales', '', party)),
  ]);
  const lawsOf = ({ groups }: typeof municipal) => groups.map(({ law }) => law).join(' | ');
  assert.match(lawsOf(municipal), /Ley 18\.695 · Concejo.*Ley 19\.880/);
  assert.doesNotMatch(lawsOf(municipal), /Partidos|Estatuto/);
  assert.match(lawsOf(ofParty), /Elecciones.*Estatuto del partido.*Ley 18\.603.*Ley 19\.880/);
  assert.doesNotMatch(lawsOf(ofParty), /Concejo|Compras/);
});

test('words are looked for without accents in meaning, id and norm; «sin verificar» narrows', async () => {
  const found = await lawData(pageFor(['E6'], '/valores-legales?q=garantia+fiel+art.+11&dia=2026-11-21'));
  const ids = found.groups.flatMap(({ values }) => values.map(({ id }) => id));
  assert.deepEqual(ids, ['ley19886.fiel_umbral', 'ley19886.fiel_pct', 'ley19886.fiel_vigencia_extra']);
  const fiel = found.groups[0]?.values[1];
  assert.deepEqual(
    fiel?.says.map(({ said, scope }) => [said, scope]),
    [
      ['5 % del precio final neto', undefined],
      ['10 % del precio final neto', 'FRIL, año 2025, región 16'],
    ],
  );
  const doubtful = await lawData(pageFor(['E6'], '/valores-legales?sinVerificar=1&dia=2026-11-21'));
  assert.ok(
    doubtful.groups.every(({ values }) => values.every(({ says }) => says.some(({ isVerified }) => !isVerified))),
  );
});

test('the page of a value says what is counted with it, and follows the past day of the shell', async () => {
  const page = await valueData(pageFor(['E6'], '/?asOf=2026-04-23', 'locm.alcalde.responde_concejal'));
  assert.deepEqual(page.duties, ['Responder la petición de información de un concejal']);
  assert.equal(page.day, '2026-04-23');
  assert.match(page.standing.says[0]?.doubt ?? '', /Consta que regía el 24 abr 2026; no consta desde cuándo/);
});
