import assert from 'node:assert/strict';
import test from 'node:test';
import { municipality } from '../../../charter/index.ts';
import {
  demoIdeas,
  demoInitiatives,
  type DemoInitiative,
  holdersOn,
  initiativeStates,
  lastDay,
  localities,
  neighbourhoods,
  people,
  planNodes,
  sources,
  tenures,
  town,
} from './index.ts';

const seed = 2026;
const initiatives = demoInitiatives(seed);
const ideas = demoIdeas(seed, initiatives);
const share = (of: readonly DemoInitiative[], is: (each: DemoInitiative) => boolean) =>
  of.filter(is).length / of.length;
const between = (value: number, least: number, most: number, what: string) =>
  assert.ok(value >= least && value <= most, `${what}: ${value.toFixed(3)} is not between ${least} and ${most}`);
const funded = initiatives.filter(({ funding }) => funding.some(({ approved }) => approved > 0));
const totals = initiatives
  .map(({ funding }) => funding.reduce((sum, { requested }) => sum + requested, 0))
  .sort((a, b) => a - b);
const quantile = (of: number) => (totals[Math.floor(of * totals.length)] ?? 0) / 1_000_000;

test('the same seed gives the same town, and another seed another', () => {
  assert.deepEqual(demoInitiatives(seed), initiatives);
  assert.deepEqual(demoIdeas(seed, initiatives), ideas);
  assert.notDeepEqual(demoInitiatives(7), initiatives);
});

test('there are 420 initiatives and 60 ideas, each with its own key', () => {
  assert.equal(new Set(initiatives.map(({ key }) => key)).size, 420);
  assert.equal(new Set(ideas.map(({ key }) => key)).size, 60);
});

test('types and stages are in the proportions of real portfolios', () => {
  between(
    share(initiatives, ({ type }) => type === 'project'),
    0.76,
    0.86,
    'projects',
  );
  between(
    share(initiatives, ({ type }) => type === 'programme'),
    0.11,
    0.21,
    'programmes',
  );
  between(
    share(initiatives, ({ type }) => type === 'study'),
    0.01,
    0.06,
    'studies',
  );
  between(
    share(initiatives, ({ stage }) => stage === 'execution'),
    0.86,
    0.95,
    'execution',
  );
  between(
    share(initiatives, ({ origin }) => origin === 'municipal'),
    0.66,
    0.82,
    'municipal origin',
  );
});

test('money comes from the sources that pay municipalities, and amounts have a long tail', () => {
  const from = (code: string) => share(initiatives, ({ funding }) => funding[0]?.source === code);
  between(from('fril'), 0.26, 0.44, 'FRIL');
  between(from('circular33'), 0.13, 0.3, 'Circular 33');
  between(from('fndr'), 0.1, 0.24, 'FNDR');
  between(from('fndr8'), 0.05, 0.14, 'FNDR 8 %');
  between(quantile(0.5), 80, 180, 'median, millions');
  between(quantile(0.1), 8, 45, 'p10, millions');
  between(quantile(0.9), 280, 1_200, 'p90, millions');
});

test('of what was funded about half is finished and a part is under way', () => {
  const finished = ['provisionallyReceived', 'finallyReceived', 'closed'];
  between(
    share(funded, ({ state }) => finished.includes(state)),
    0.4,
    0.7,
    'finished',
  );
  between(
    share(funded, ({ state }) => state === 'executing'),
    0.08,
    0.36,
    'executing',
  );
  between(funded.length / initiatives.length, 0.45, 0.75, 'funded');
});

test('the evaluator recommends most often, and many files wait for information', () => {
  const rated = initiatives.filter(({ rate }) => rate !== undefined);
  between(
    share(rated, ({ rate }) => rate === 'RS' || rate === 'AD'),
    0.6,
    0.88,
    'RS or AD',
  );
  between(
    share(rated, ({ rate }) => rate === 'FI'),
    0.08,
    0.28,
    'FI',
  );
  const states = new Set(initiatives.map(({ state }) => state));
  for (const state of initiativeStates) assert.ok(states.has(state), `nothing is ${state}`);
});

test('fifteen of a hundred are linked to nothing in the plan; the others, to a programme that exists', () => {
  between(
    share(initiatives, ({ programme }) => programme === undefined),
    0.1,
    0.2,
    'breaks',
  );
  const codes = new Set(planNodes.map(({ code }) => code));
  for (const { programme, objective } of initiatives) {
    if (programme !== undefined) assert.ok(codes.has(programme) && codes.has(objective ?? ''), programme);
  }
});

test('a name is a process, an object and a place; a description has three sentences', () => {
  for (const { name, description } of initiatives) {
    assert.match(name, /^[A-ZÁÉÍÓÚ][a-záéíóú]+ .+ .+/);
    assert.equal(description.split(/\.(?: |$)/).filter(Boolean).length, 3, description);
  }
  assert.equal(new Set(initiatives.map(({ name, stage }) => `${name} ${stage}`)).size, 420);
});

test('a BIP code has eight digits and one, and a design shares it with its execution', () => {
  for (const { bip } of initiatives) if (bip !== undefined) assert.match(bip, /^\d{8}-\d$/);
  const repeated = initiatives.filter(
    ({ bip, key }) => bip && initiatives.some((other) => other.bip === bip && other.key !== key),
  );
  between(repeated.length, 6, 60, 'initiatives that share a code');
  for (const { stage } of repeated) assert.ok(stage === 'design' || stage === 'execution');
});

test('every life goes forward in time, ends in the state it says, and each act is by who held that post that day', () => {
  for (const { life, state, key } of [...initiatives, ...ideas]) {
    for (const [index, { on, by, person }] of life.entries()) {
      assert.ok(on <= lastDay && on >= (life[index - 1]?.on ?? '2015'), key);
      assert.ok(holdersOn(by, on).includes(person), `${key} ${on} ${by} ${person}`);
    }
    const moves = life.filter((entry) => entry.to !== undefined);
    assert.equal(moves.at(-1)?.to, state, key);
  }
});

test('whoever is responsible today still works here, or nobody has touched it since they left', () => {
  const gone = initiatives.filter(
    ({ responsible, state }) => state !== 'closed' && !holdersOn('formulador', lastDay).includes(responsible),
  );
  between(gone.length / initiatives.length, 0, 0.4, 'with a responsible who left');
});

test('money adds up: nothing is spent beyond what was approved, nor approved beyond what was asked', () => {
  for (const { funding, progress, key } of initiatives) {
    for (const { requested, approved, spent } of funding) {
      assert.ok(
        Number.isSafeInteger(requested) && requested > 0 && requested >= approved && approved >= spent && spent >= 0,
        key,
      );
    }
    const financial = progress.at(-1)?.financial ?? 0;
    const approved = funding.reduce((sum, line) => sum + line.approved, 0);
    assert.equal(
      funding.reduce((sum, line) => sum + line.spent, 0),
      Math.floor((approved * financial) / 100),
      key,
    );
  }
});

test('progress never goes back, and money stays behind the work', () => {
  for (const { progress, key } of initiatives) {
    for (const [index, now] of progress.entries()) {
      const before = progress[index - 1];
      assert.ok(now.physical <= 100 && now.financial <= now.physical, key);
      if (before)
        assert.ok(before.on <= now.on && before.physical <= now.physical && before.financial <= now.financial, key);
    }
  }
});

test('there are three to six milestones, and those that came have a date', () => {
  for (const { milestones, key } of initiatives) assert.ok(milestones.length >= 3 && milestones.length <= 6, key);
});

test('every place is inside the invented commune', () => {
  for (const { latitude, longitude, locality, neighbourhood, key } of initiatives) {
    if (latitude === undefined || longitude === undefined) continue;
    assert.ok(
      latitude > town.box.south && latitude < town.box.north && longitude > town.box.west && longitude < town.box.east,
      key,
    );
    assert.ok(
      localities.some(({ code }) => code === locality),
      key,
    );
    if (neighbourhood) assert.equal(neighbourhoods.find(({ code }) => code === neighbourhood)?.locality, locality, key);
  }
});

test('fifty-three people hold posts of the charter, and no post of one seat has two holders on a day', () => {
  assert.equal(people.length, 53);
  for (const tenure of tenures) {
    const post = municipality.posts.find(({ code }) => code === tenure.post);
    assert.ok(post, tenure.post);
    if (post.kind === 'unipersonal') assert.deepEqual(holdersOn(tenure.post, tenure.from), [tenure.person]);
  }
});

test('units and sources named by an initiative exist', () => {
  for (const { unit, funding } of initiatives) {
    assert.ok(
      municipality.units.some(({ code }) => code === unit),
      unit,
    );
    for (const { source } of funding)
      assert.ok(
        sources.some(({ code }) => code === source),
        source,
      );
  }
});

test('an idea in the portfolio points to its own initiative, and a discarded one says why', () => {
  const born = ideas.flatMap(({ initiative }) => initiative ?? []);
  assert.equal(new Set(born).size, born.length);
  for (const { state, initiative, discardReason } of ideas) {
    assert.equal(initiative !== undefined, state === 'inPortfolio' || state === 'formulation');
    assert.equal(discardReason !== undefined, state === 'discarded');
  }
});
