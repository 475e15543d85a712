import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../test/support/house.ts';
import { bringCharter } from './common/posts/index.ts';
import { charterOf } from './index.ts';
import { bringTasksOf, obligationsOf } from './obligations.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest('party', { now: () => new Date('2027-12-31T15:00:00Z') });
  await bringCharter(house.store.house(), house.charter);
});
after(() => house.close());

for (const edition of ['municipality', 'party'] as const)
  test(`${edition}: each obligation is told once, by functions of the charter, with its norm and what closes it`, () => {
    const known = new Set(charterOf(edition).functions.map(({ code }) => code));
    const obligations = obligationsOf(edition);
    assert.equal(new Set(obligations.map(({ id }) => id)).size, obligations.length);
    for (const { id, owes, help = [], norm, evidence } of obligations) {
      assert.deepEqual(
        [owes, ...help].filter((code) => !known.has(code)),
        [],
        id,
      );
      assert.ok(norm.length > 3 && evidence.asks.endsWith('.'), id);
    }
  });

// Fecha · obligación · norma: la cuenta regresiva de la elección del domingo 29 de octubre de 2028.
const countdown = `
2028-03-29 · padron-corte · Ley 18.695 art. 72
2028-04-12 · espacios-publicos · Ley 18.700 art. 35
2028-05-31 · afiliacion-candidatos · Ley 18.700 art. 5
2028-07-31 · candidaturas-declarar · Ley 18.695 art. 107
2028-08-30 · propaganda-medios-abre · Ley 18.700 art. 31 y 35
2028-09-29 · propaganda-espacios-abre · Ley 18.700 art. 35 y 36
2028-10-14 · encuestas-veda · Ley 18.700 art. 37
2028-10-17 · encargados-cambiar · Ley 18.700 art. 10
2028-10-26 · propaganda-retirar · Ley 18.700 art. 31, 35 y 36
2028-12-12 · cuentas-candidaturas · Ley 19.884
`;

test('the countdown of the local election of 2028 is the table of the law', async () => {
  await bringTasksOf(house, { from: '2028-01-01', until: '2028-12-31' });
  const rows = await house.database.rows<{ line: string }>(
    `select due_on || ' · ' || obligation || ' · ' || norm as line from task
    where key like '%/2028-10-29' order by due_on`,
  );
  assert.deepEqual(
    rows.map(({ line }) => line),
    countdown.trim().split('\n'),
  );
});

test('each secretaría owes its own report on the programmes, and the leadership theirs', async () => {
  const rows = await house.database.rows<{ unit: string }>(
    `select unit.code as unit from task join unit on unit.id = task.unit
    where obligation = 'programas-informe' and period = '2028-Q1' order by unit.code`,
  );
  assert.deepEqual(
    rows.map(({ unit }) => unit),
    ['asuntos-sociales', 'capacitacion', 'desarrollo-comunal', 'direccion-comunal', 'electoral', 'solidaridad'],
  );
});
