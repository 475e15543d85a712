import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { valueOn } from '../../../law/index.ts';
import { historyOf } from '../../../faces/history.ts';
import { Refused } from '../../../records/refused.ts';
import { adviseValue, lawOf, ownValue, valueConfirmation } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
let party: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  [house, party] = await Promise.all([houseForTest(), houseForTest('party')]);
});
after(() => Promise.all([house.close(), party.close()]));

const lawyer = actorWith(['JUR1'], undefined, 'Paula Cárcamo');
const desk = () => house.store.for(lawyer);
const on = '2026-11-21';

const delegation = {
  valueId: 'propio.delegacion.contratos',
  says: '150',
  startOn: '2026-03-01',
  actKind: 'delegation',
  actNumber: '412',
  actOn: '2026-02-27',
};

test('the lawyer enters a delegation with its decree, and it governs from its first day', async () => {
  await desk().create(ownValue, { ...delegation, endOn: '2026-06-30' });
  await desk().create(ownValue, { ...delegation, says: '1.200,5', startOn: '2026-07-01', actNumber: '980' });
  const law = await lawOf(house);
  const before = valueOn(law, 'propio.delegacion.contratos', '2026-02-28');
  assert.match('missing' in before ? before.missing : '', /todavía no regía; rige desde el 1 mar 2026/);
  const first = valueOn(law, 'propio.delegacion.contratos', '2026-06-30');
  assert.equal('value' in first && first.value, 150);
  const second = valueOn(law, 'propio.delegacion.contratos', '2026-07-01');
  assert.ok('value' in second);
  assert.deepEqual(
    [second.value, second.norm, second.verified],
    [1_200.5, 'Decreto de delegación 980 (27 feb 2026)', true],
  );
});

test('what the reglamento of the concejo says stands beside the law, and neither is hidden', async () => {
  await desk().create(ownValue, {
    ...delegation,
    valueId: 'locm.concejo.sesiones_min_mes',
    says: '4',
    actKind: 'regulation',
  });
  const answer = valueOn(await lawOf(house), 'locm.concejo.sesiones_min_mes', on);
  assert.ok('value' in answer);
  assert.deepEqual([answer.value, answer.others.map(({ value }) => value), answer.verified], [3, [4], false]);
});

test('while a value is written by its identifier, its meaning, its unit and what governs today are said', async () => {
  const says = async (valueId: string) => (await adviseValue.advise(desk(), { valueId })).map((each) => each.says);
  const [meaning, today] = await says('locm.concejo.sesiones_min_mes');
  assert.match(meaning ?? '', /[Ss]esiones.*Se escribe en sesiones/);
  assert.match(today ?? '', /^Hoy rige: .*3 sesiones/);
  assert.deepEqual(await says('locm.nada'), ['No hay un valor con ese identificador: búsquelo en Valores legales.']);
});

test('an own value of a funder binds only its works', async () => {
  await desk().create(ownValue, {
    ...delegation,
    valueId: 'ley19886.fiel_pct',
    says: '12',
    actKind: 'convention',
    funder: 'PMU',
    year: '2026',
  });
  const law = await lawOf(house);
  const works = valueOn(law, 'ley19886.fiel_pct', on, { funder: 'pmu', year: 2026 });
  assert.deepEqual('value' in works && [works.value, works.others[0]?.value], [5, 12]);
  const others = valueOn(law, 'ley19886.fiel_pct', on, { funder: 'FNDR', year: 2026 });
  assert.deepEqual('value' in others && others.others, []);
});

test('what cannot be is refused at its field, with the way out', async () => {
  const refusal = (values: object, field: string, says: RegExp) =>
    assert.rejects(desk().create(ownValue, { ...delegation, ...values }), (error) => {
      assert.ok(error instanceof Refused);
      assert.equal(error.errors[0]?.field, field);
      assert.match(error.message, says);
      return true;
    });
  await refusal({ valueId: 'locm.concejo.sesiones' }, 'valueId', /No hay un valor legal/);
  await refusal({ says: 'mucho' }, 'says', /No es un número/);
  await refusal({ endOn: '2026-01-01' }, 'endOn', /anterior al primero/);
  await refusal({ year: '2026' }, 'funder', /de qué fuente/);
  await refusal({ startOn: '2026-05-01' }, 'startOn', /Ya hay un valor propio.*412.*Póngale a ése su último día/);
  await refusal({ valueId: 'tde.limite', says: 'fin de 2027' }, 'says', /es una fecha/);
  await refusal({ startOn: '2026-02-30' }, 'startOn', /fecha/);
});

const doubtful = {
  valueId: 'ds661.pub.le_reducido',
  says: '5',
  norm: 'Decreto 661',
  sourceRead: 'leychile.cl, Decreto 661, art. 46',
  readOn: '2026-11-20',
};

test('a doubtful value that the lawyer reads in its source is verified from the day that she knows, and says who', async () => {
  const before = valueOn(await lawOf(house), 'ds661.pub.le_reducido', on);
  assert.ok('value' in before && !before.verified);
  const made = await desk().create(valueConfirmation, doubtful);
  const law = await lawOf(house);
  const after = valueOn(law, 'ds661.pub.le_reducido', on);
  assert.ok('value' in after && after.verified && after.source === doubtful.sourceRead);
  const earlier = valueOn(law, 'ds661.pub.le_reducido', '2026-11-19');
  assert.ok('value' in earlier && !earlier.verified);
  assert.match(law.get('ds661.pub.le_reducido')?.versions[0]?.checked?.by ?? '', /Paula Cárcamo/);
  await desk().create(valueConfirmation, { ...doubtful, startOn: '2024-12-12' });
  const dated = valueOn(await lawOf(house), 'ds661.pub.le_reducido', '2024-12-12');
  assert.ok('value' in dated && dated.verified);
  const [event] = await historyOf(desk(), valueConfirmation, made.id);
  assert.ok(event);
});

test('a confirmation of what the file does not say is refused; it follows no correction of the file', async () => {
  await assert.rejects(
    desk().create(valueConfirmation, { ...doubtful, says: '7' }),
    /Ninguna versión de este valor dice eso/,
  );
  await assert.rejects(desk().create(valueConfirmation, { ...doubtful, norm: 'Decreto 250' }), /Ninguna versión/);
});

test('who holds no such function finds nothing to write', async () => {
  const formulator = house.store.for(actorWith(['E6', 'DAF1']));
  await assert.rejects(
    formulator.create(ownValue, delegation),
    (error) => error instanceof Refused && error.status === 404,
  );
  await assert.rejects(
    formulator.create(valueConfirmation, doubtful),
    (error) => error instanceof Refused && error.status === 404,
  );
});

test("the party's secretary enters what its statute says; no row of the other house is seen", async () => {
  const missing = valueOn(await lawOf(party), 'statute.citation', on);
  assert.ok('missing' in missing);
  await party.store.for(actorWith(['P6'])).create(ownValue, {
    ...delegation,
    valueId: 'statute.citation',
    says: '5',
    actKind: 'statute',
    actNumber: 'art. 23',
  });
  const law = await lawOf(party);
  const answer = valueOn(law, 'statute.citation', on);
  assert.equal('value' in answer && answer.value, 5);
  assert.ok('missing' in valueOn(law, 'propio.delegacion.contratos', on));
});
