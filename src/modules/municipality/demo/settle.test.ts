import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { houseForTest } from '../../../../test/support/house.ts';
import { convenio } from '../convenios/index.ts';
import { idea, initiative } from '../initiatives/index.ts';
import { demoApplications } from './applications.data.ts';
import { accounts, demoIdeas, demoInitiatives, lastDay, settleMunicipality } from './index.ts';

const initiatives = demoInitiatives(2026);
const ideas = demoIdeas(2026, initiatives);
let house: Awaited<ReturnType<typeof houseForTest>>;
let people: ReadonlyMap<string, string>;
before(async () => {
  // Told on this day, the town is the one that these tests compare with.
  house = await houseForTest('municipality', { now: () => new Date('2026-11-21T15:00:00Z') });
  people = await settleMunicipality(house, () => undefined);
});
after(() => house.close());

const nameAndStage = ({ name, stage }: { name: string; stage: string | null }) => `${name} ${stage}`;
const rows = async (asOf?: string) => {
  const found = [];
  let cursor: [string | null, string] | undefined;
  do {
    const page = await house.store.house().list(initiative, { limit: 500, asOf, cursor });
    found.push(...page.items);
    cursor = page.next ? JSON.parse(Buffer.from(page.next, 'base64url').toString()) : undefined;
  } while (cursor);
  // Those that were made for the applications have a story of their own.
  return found.filter(({ name }) => !demoApplications.some((each) => each.name === name));
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('every initiative ends in its state, with its money, its progress and its result', async () => {
  const byName = new Map((await rows()).map((row) => [nameAndStage(row), row]));
  assert.equal(byName.size, initiatives.length);
  // What was spent of a source that has a convenio is what was rendered of it.
  const rendered = new Map(
    (await house.store.house().list(convenio, { limit: 50 })).items.map((row) => [row.initiative?.id, row.rendered]),
  );
  for (const told of initiatives) {
    const row = byName.get(nameAndStage(told));
    const [requested, approved, spent] = (['requested', 'approved', 'spent'] as const).map((key) =>
      sum(told.funding.map((line) => line[key])),
    );
    assert.ok(row, told.key);
    assert.equal(row.state, told.state, told.key);
    const gone = rendered.get(row.id) ?? spent;
    assert.deepEqual([row.requested, row.approved ?? 0, row.spent ?? 0], [requested, approved, gone], told.key);
    assert.equal(row.physicalProgress, told.progress.at(-1)?.physical ?? null, told.key);
    assert.equal(row.rate, told.rate ?? null, told.key);
    assert.equal(row.beneficiaries, told.beneficiaries, told.key);
  }
});

test('asked about June, the portfolio answers June', async () => {
  const then = await rows('2026-06-30');
  const stateThen = (life: readonly { on: string; to?: string }[]) =>
    life.findLast(({ on, to }) => to && on <= '2026-06-30')?.to;
  const told = initiatives
    .filter(({ life }) => stateThen(life))
    .map((each) => [nameAndStage(each), stateThen(each.life)]);
  assert.ok(told.length < initiatives.length);
  assert.deepEqual(
    new Map(then.map((row) => [nameAndStage(row), row.state])),
    new Map(told.map(([name, state]) => [name, state])),
  );
});

test('whoever holds an account has the post of its name today', async () => {
  for (const { name, post } of accounts) {
    const actor = await house.actorFor(people.get(name) ?? '');
    assert.ok(
      actor?.holdings.some(({ postCode }) => postCode === post),
      name,
    );
  }
});

test('every act is signed by a person in their post; nothing happened after the last day', async () => {
  const signed = await house.database.rows<{ record: string }>(
    `select distinct record from event where person is null and action <> 'derive' order by 1`,
  );
  const byTheHouse = [
    'commune',
    // The days open and close calls, and nobody else does.
    'fundingCall',
    'fundingSource',
    // What comes by the portal's form has nobody's name, and what moves it is told by the house.
    'idea',
    'ideaMessage',
    'institution',
    'locality',
    'monthlyReport',
    'neighbourhoodUnit',
    'paperKind',
    'person',
    'post',
    'province',
    'region',
    'session',
    'sourcePaper',
    'substitutionRule',
    'task',
    'tenure',
    'unit',
    'unitValue',
  ];
  assert.deepEqual(
    signed.map(({ record }) => record),
    byTheHouse,
  );
  const [last] = await house.database.rows<{ at: string }>('select max(at) as at from event');
  assert.ok(last && last.at.slice(0, 10) <= lastDay);
});

test('each idea stands where its life left it, and the ones that prospered point at their initiative', async () => {
  const all = (await house.store.house().list(idea, { limit: 500 })).items;
  const found = all.filter(({ channel }) => channel === 'office');
  const count = (states: readonly (string | null)[]) =>
    Object.fromEntries(Object.entries(Object.groupBy(states, String)).map(([state, all]) => [state, all?.length]));
  assert.deepEqual(count(found.map(({ state }) => state)), count(ideas.map(({ state }) => state)));
  for (const row of found)
    assert.equal(row.initiative !== null, row.state === 'inPortfolio' || row.state === 'formulation', row.name);
});
