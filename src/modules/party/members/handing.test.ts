import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { formatRut } from '../../../parsing/rut.ts';
import { person } from '../../common/posts/index.ts';
import { openSealed } from '../sealed/index.ts';
import { balanceOf, statisticsFor, suppressed } from './balance.ts';
import { join } from './belonging.ts';
import { certify } from './certifying.ts';
import { addConsent, keepWithConsent, revoke } from './consenting.ts';
import { extractFor } from './extracts.ts';
import { consent, rollExtract, sympathiser } from './handing.record.ts';
import { admitAll } from './keeping.ts';
import { partyUnit } from './partyUnit.record.ts';

let now = new Date('2026-11-21T15:00:00Z');
let house: Awaited<ReturnType<typeof houseForTest>>;
const gaston = actorWith(['P6'], undefined, 'Gastón Urrejola');
const eliana = actorWith(['P1', 'P6'], undefined, 'Eliana Cárcamo');
const rosario = actorWith(['P2'], undefined, 'Rosario Antinao');
let rows: string[];
before(async () => {
  house = await houseForTest('party', { now: () => now });
  for (const actor of [gaston, eliana, rosario]) {
    const { id } = await house.store.house().create(person, { name: actor.name });
    Object.assign(actor, { person: id });
  }
  const runs = [1, 2, 3, 4, 5, 6, 7].map((number) => formatRut(11_000_000 + number));
  rows = await admitAll(
    house,
    gaston,
    runs.map((run, index) => ({
      who: {
        run,
        name: `Persona ${'ABCDEFG'[index]} Soto`,
        sex: index < 4 ? 'female' : 'male',
        affiliatedOn: '2020-01-02',
      },
      beginning: { state: 'affiliated', reconciledOn: '2026-10-31' },
    })),
  );
  const cell = await house.store
    .house()
    .create(partyUnit, { name: 'Núcleo Sur', code: 'sur', kind: 'cell', level: 'territorial' });
  for (const row of rows.slice(0, 3))
    await join(house, gaston, row, { unit: cell.id, role: 'member', startOn: '2026-01-05' });
});
after(() => house.close());

const asked = { purpose: 'Credenciales de la asamblea', reason: 'Se imprimen en papel', columns: ['run'] };

test('a list of persons is asked for by one and approved by another; nobody approves their own', async () => {
  const { id } = await house.store.for(eliana).create(rollExtract, asked);
  await assert.rejects(extractFor(house, eliana, id), /no está autorizada/);
  await assert.rejects(house.store.for(eliana).act(rollExtract, { id }, 'approve', { answer: 'Sí' }), /otra persona/);
});

test('what was approved names on each page whose copy it is, only its asker takes it, and it expires', async () => {
  const { id } = await house.store.for(gaston).create(rollExtract, asked);
  await house.store.for(eliana).act(rollExtract, { id }, 'approve', { answer: 'Asamblea del 5 de diciembre' });
  const paper = await extractFor(house, gaston, id);
  assert.match(paper.footer, /Copia de Gastón Urrejola, 21 nov 2026/);
  const [, table] = paper.blocks;
  assert.ok(table?.kind === 'table');
  assert.deepEqual(table.rows[0], ['Persona A Soto', formatRut(11_000_001)]);
  assert.equal(table.rows.length, 7);
  await assert.rejects(extractFor(house, eliana, id), /quien la pidió/);
  now = new Date('2026-11-24T15:00:01Z');
  await assert.rejects(extractFor(house, gaston, id), /venció/);
  now = new Date('2026-11-21T15:00:00Z');
});

test('figures of fewer than five people are not shown, and one alone takes another with it', () => {
  const counts = [
    { key: 'a', count: 40 },
    { key: 'b', count: 7 },
    { key: 'c', count: 3 },
  ];
  assert.deepEqual(
    suppressed(counts).map(({ count }) => count),
    [40, undefined, undefined],
  );
});

test('the balance follows the law: sixty per cent is within, more is not, and of three one other is enough', () => {
  const of = (women: number, men: number) =>
    balanceOf([...Array(women).fill('female'), ...Array(men).fill('male')], 60).isWithin;
  assert.deepEqual([of(6, 4), of(7, 3), of(2, 1), of(3, 0)], [true, false, true, false]);
});

test('Rosario measures the balance without seeing a name; a núcleo of three shows nothing', async () => {
  const figures = await statisticsFor(house, rosario);
  assert.deepEqual(figures.rule && [figures.rule.cap, figures.rule.norm], [60, 'Ley 18.603 (ex art. 23)']);
  assert.deepEqual(figures.affiliated && [figures.affiliated.women, figures.affiliated.men], [4, 3]);
  assert.equal(figures.bodies[0]?.balance, undefined);
  await assert.rejects(statisticsFor(house, actorWith(['P25'])), /No existe/);
});

test('a certificate says what the register said and when, with folios that follow', async () => {
  const first = await certify(house, gaston, rows[0] ?? '', 'Tribunal Supremo');
  const second = await certify(house, gaston, rows[1] ?? '', 'Tribunal Supremo');
  assert.deepEqual([first.folio, second.folio], ['1-2026', '2-2026']);
  assert.equal(Buffer.from(first.pdf.subarray(0, 5)).toString(), '%PDF-');
  await assert.rejects(certify(house, gaston, rows[0] ?? '', ' '), /ante quién/);
});

test('who is no affiliate is kept with a consent, and forgotten with the last one', async () => {
  const given = { purpose: 'activities', wording: 'Texto 2026-1', channel: 'paper', givenOn: '2026-11-01' };
  const who = { name: 'Julia Vera Soto', phone: '+56 9 5555 0199' };
  await assert.rejects(keepWithConsent(house, gaston, who, { ...given, wording: '' }), /Versión del texto/);
  await assert.rejects(keepWithConsent(house, gaston, { ...who, bornOn: '2012-01-01' }, given), /16 años/);
  const id = await keepWithConsent(house, gaston, who, given);
  await addConsent(house, gaston, id, { ...given, purpose: 'debate' });
  const [first, second] = (await house.store.for(gaston).list(consent)).items;
  await revoke(house, gaston, first?.id ?? '', 'Por correo');
  const read = () =>
    openSealed(house, gaston, { record: sympathiser, rows: [id], fields: ['name'], purpose: 'rights' });
  assert.deepEqual((await read()).get(id), { name: 'Julia Vera Soto' });
  await revoke(house, gaston, second?.id ?? '', 'Por correo');
  assert.equal((await read()).get(id), undefined);
});
