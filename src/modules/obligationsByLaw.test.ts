import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../test/support/house.ts';
import { answerOn } from '../law/index.ts';
import { nationalValues } from '../law/nationalValues.ts';
import { ownValue } from './common/law/index.ts';
import { byLaw, openTerm, taskOf } from './common/obligations/index.ts';
import { obligationsOf } from './obligations.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest();
});
after(() => house.close());

test('what each duty says of its term is what its legal value says', async () => {
  const law = await nationalValues();
  for (const edition of ['municipality', 'party'] as const)
    for (const obligation of obligationsOf(edition)) {
      const { value, rule, id } = obligation;
      if (value === undefined || !('distance' in rule)) continue;
      // On the first day on which all of them govern.
      assert.ok('value' in answerOn(law, value, '2026-12-01'), `${id} names ${value}, which says nothing`);
      const same = byLaw(obligation, law, '2026-12-01');
      assert.deepEqual(same.rule, rule, `${id} says another term than ${value}: correct whichever is wrong`);
    }
});

test('the term that a lawyer corrected is the term of what begins afterwards', async () => {
  const answer = obligationsOf('municipality').find(({ id }) => id === 'concejal-informacion');
  const law = await nationalValues();
  const value = law.get('locm.alcalde.responde_concejal');
  assert.ok(answer && value);
  const [today] = value.versions;
  assert.ok(today);
  const corrected = new Map(law).set(value.id, {
    ...value,
    versions: [
      { ...today, to: '2026-12-31' },
      { ...today, from: '2027-01-01', value: 10, norm: 'Ley 18.695 art. 87 (ley nueva)' },
    ],
  });
  const before = byLaw(answer, corrected, '2026-12-31');
  const after = byLaw(answer, corrected, '2027-01-01');
  assert.deepEqual('distance' in before.rule && [before.rule.distance.amount, before.norm], [15, answer.norm]);
  assert.deepEqual('distance' in after.rule && [after.rule.distance.amount, after.norm], [
    10,
    'Ley 18.695 art. 87 (ley nueva)',
  ]);
});

test('where the own ordinance says another term, the law is counted and it shows that it is not certain', async () => {
  const task = taskOf(house.charter);
  const obligation = obligationsOf('municipality').find(({ id }) => id === 'concejal-informacion');
  assert.ok(obligation);
  const opened = async () => {
    const { id } = await openTerm(house.store.house(), task, obligation, { startOn: '2026-11-20' });
    const { dueOn, confidence } = await house.store.house().one(task, id);
    return [dueOn, confidence];
  };
  assert.deepEqual(await opened(), ['2026-12-14', 'confirmed']);
  await house.store.for(actorWith(['JUR1'])).create(ownValue, {
    valueId: 'locm.alcalde.responde_concejal',
    says: '10',
    startOn: '2026-01-01',
    actKind: 'regulation',
    actNumber: '7',
    actOn: '2025-12-15',
  });
  assert.deepEqual(await opened(), ['2026-12-14', 'likely']);
});
