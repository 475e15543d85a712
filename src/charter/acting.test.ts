import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { acting, type Acting, actingIn } from './acting.ts';
import { barredFrom } from './incompatibility.ts';
import { type Facts, holdsAt, milliseconds, type SubstitutionFact, type TenureFact } from './facts.ts';
import { holdingsAt } from './holdings.ts';

// Ana presides, Berta is vice-president and César secretary, from 2026 until the end of 2027.
const term = { from: '2026-01-01T00:00:00-03:00', to: '2028-01-01T00:00:00-03:00' };
const pays = 'P7';
const speaks = 'P4';
const posts = [
  { id: 'presidente', code: 'presidente', label: 'Presidente', unit: 'comunal', functions: [pays, speaks] },
  { id: 'vice', code: 'vice', label: 'Vicepresidenta', unit: 'comunal', functions: [speaks] },
  { id: 'secretario', code: 'secretario', label: 'Secretario comunal', unit: 'comunal', functions: [pays] },
];
const holder = (post: string, person: string): TenureFact => ({
  id: `${post} de ${person}`,
  post,
  person,
  capacity: 'titular',
  basis: 'Elección interna 2025',
  ...term,
});
const rule = (post: string, order: number, substitute: string): SubstitutionFact => ({
  post,
  order,
  substitute,
  trigger: 'both',
  scope: 'all',
  basis: `Estatuto, reemplazo ${order} de ${post}`,
});
const start: Facts & { tenures: TenureFact[]; substitutions: SubstitutionFact[] } = {
  posts,
  tenures: [holder('presidente', 'Ana'), holder('vice', 'Berta'), holder('secretario', 'César')],
  substitutions: [rule('presidente', 1, 'vice'), rule('presidente', 2, 'secretario'), rule('vice', 1, 'secretario')],
};
const away = (post: string, person: string, from: string, to: string, scope: 'all' | string[] = 'all') => ({
  tenure: `${post} de ${person}`,
  from: `${from}-04:00`,
  to: `${to}-04:00`,
  scope,
});
const anaAway = away('presidente', 'Ana', '2026-05-10T00:00', '2026-05-20T00:00');
const bertaAway = away('vice', 'Berta', '2026-05-14T00:00', '2026-05-16T00:00');
const cesarAway = away('secretario', 'César', '2026-05-01T00:00', '2026-06-01T00:00');
const anaLeft: Facts = {
  ...start,
  tenures: start.tenures.map((tenure) =>
    tenure.person === 'Ana' ? { ...tenure, to: '2026-06-01T12:00:00-04:00' } : tenure,
  ),
};
const bertaElected: Facts = {
  ...anaLeft,
  tenures: [
    ...anaLeft.tenures.map((tenure) =>
      tenure.person === 'Berta' ? { ...tenure, to: '2026-06-20T00:00:00-04:00' } : tenure,
    ),
    { ...holder('presidente', 'Berta'), from: '2026-06-20T00:00:00-04:00' },
  ],
};

const who = (facts: Facts, post: string, at: string, code = speaks): string => {
  const answer = acting({ post, at: `${at}-04:00`, function: code }, facts);
  return 'vacant' in answer ? `nadie: ${answer.missing}` : `${answer.person}, ${answer.capacity}`;
};

const cases: [name: string, facts: Facts, post: string, at: string, code: string, expected: string][] = [
  ['T1 nobody is away', start, 'presidente', '2026-05-01T12:00', speaks, 'Ana, titular'],
  ['T2 Ana is away', { ...start, absences: [anaAway] }, 'presidente', '2026-05-15T12:00', speaks, 'Berta, subrogante'],
  [
    'T3 Berta too',
    { ...start, absences: [anaAway, bertaAway] },
    'presidente',
    '2026-05-15T12:00',
    speaks,
    'César, subrogante',
  ],
  [
    'T3 Berta is back',
    { ...start, absences: [anaAway, bertaAway] },
    'presidente',
    '2026-05-16T00:00',
    speaks,
    'Berta, subrogante',
  ],
  [
    'T4 the last instant does not count',
    { ...start, absences: [anaAway] },
    'presidente',
    '2026-05-20T00:00',
    speaks,
    'Ana, titular',
  ],
  ['T5 a minute before Ana resigns', anaLeft, 'presidente', '2026-06-01T11:59', speaks, 'Ana, titular'],
  ['T5 at the instant she resigns', anaLeft, 'presidente', '2026-06-01T12:00', speaks, 'Berta, subrogante'],
  ['T6 Berta is elected President', bertaElected, 'presidente', '2026-06-21T12:00', speaks, 'Berta, titular'],
  ['T6 and her former post is vacant', bertaElected, 'vice', '2026-06-21T12:00', speaks, 'César, subrogante'],
  [
    'T8 away only for payments: she speaks',
    { ...start, absences: [{ ...anaAway, scope: [pays] }] },
    'presidente',
    '2026-05-15T12:00',
    speaks,
    'Ana, titular',
  ],
  [
    'T8 away only for payments: she does not pay',
    { ...start, absences: [{ ...anaAway, scope: [pays] }] },
    'presidente',
    '2026-05-15T12:00',
    pays,
    'Berta, subrogante',
  ],
];
for (const [name, facts, post, at, code, expected] of cases)
  test(`${name}: ${post} at ${at} → ${expected}`, () => assert.equal(who(facts, post, at, code), expected));

test('T7 with all three away nobody acts, and it is said that an agreement is missing', () => {
  const facts = { ...start, absences: [anaAway, bertaAway, cesarAway] };
  assert.match(
    who(facts, 'presidente', '2026-05-15T12:00'),
    /^nadie: .*ninguno de sus 2 reemplazos.*acuerdo que designe/,
  );
});

test('T9 who authorised as President (S) may not pay, and the next one is asked', () => {
  const facts = { ...start, absences: [anaAway, bertaAway] };
  const barred = barredFrom(
    pays,
    [{ person: 'César', function: speaks }],
    [{ one: pays, other: speaks, basis: 'Estatuto' }],
  );
  const answer = acting({ post: 'presidente', at: '2026-05-15T12:00-04:00', function: pays, barred }, facts);
  assert.deepEqual([barred, 'vacant' in answer], [['César'], true]);
});

test('T10 an absence that is recorded later changes what is known now, not what was known then', () => {
  const recorded = {
    ...anaAway,
    from: '2026-05-10T00:00-04:00',
    to: '2026-05-12T00:00-04:00',
    recordedAt: '2026-05-20T09:00-04:00',
  };
  const facts = { ...start, absences: [recorded] };
  const question = { post: 'presidente', at: '2026-05-11T12:00-04:00', function: speaks };
  const then = acting({ ...question, asOf: '2026-05-11T12:00-04:00' }, facts);
  assert.deepEqual('vacant' in then ? then : [then.person, then.capacity], ['Ana', 'titular']);
  assert.equal(who(facts, 'presidente', '2026-05-11T12:00'), 'Berta, subrogante');
});

test('T11 nobody replaces the secretary: the gap is said, never filled by itself', () => {
  assert.match(
    who({ ...start, absences: [cesarAway] }, 'secretario', '2026-05-15T12:00', pays),
    /^nadie: Secretario comunal: .*ausente y nadie tiene su reemplazo/,
  );
});

test('T12 on the night the clock is set back, the same hour on the wall is two instants in their order', () => {
  const first = '2026-04-04T23:30:00-03:00';
  const second = '2026-04-04T23:30:00-04:00';
  const facts = { ...start, absences: [{ ...anaAway, from: second, to: '2026-04-10T00:00-04:00' }] };
  const at = (instant: string) => acting({ post: 'presidente', at: instant, function: speaks }, facts);
  const [one, other] = [at(first), at(second)];
  assert.deepEqual(['person' in one && one.person, 'person' in other && other.person], ['Ana', 'Berta']);
});

test('a suplente named by an act goes before the rules, and an interino fills a vacancy', () => {
  const named = { post: 'presidente', person: 'Diego', scope: 'all' as const, basis: 'Acuerdo 7' };
  const suplente = { ...named, capacity: 'suplente' as const, from: '2026-05-12T00:00-04:00' };
  const interino = { ...named, capacity: 'interino' as const, from: '2026-06-05T00:00-04:00' };
  const absent = { ...start, absences: [anaAway], designations: [suplente] };
  assert.equal(who(absent, 'presidente', '2026-05-11T12:00'), 'Berta, subrogante');
  assert.equal(who(absent, 'presidente', '2026-05-13T12:00'), 'Diego, suplente');
  assert.equal(who(absent, 'presidente', '2026-05-21T12:00'), 'Ana, titular');
  assert.equal(who({ ...anaLeft, designations: [interino] }, 'presidente', '2026-06-06T12:00'), 'Diego, interino');
});

test('a rule serves no longer than its days', () => {
  const short = {
    ...start,
    absences: [{ ...anaAway, to: '2026-09-01T00:00-04:00' }],
    substitutions: [{ ...rule('presidente', 1, 'vice'), longestDays: 45 }],
  };
  assert.equal(who(short, 'presidente', '2026-06-23T12:00'), 'Berta, subrogante');
  assert.match(who(short, 'presidente', '2026-06-25T12:00'), /^nadie/);
});

test('all seats of a collegiate post act, and no rule fills the seat of one who is away', () => {
  const seats: Facts = {
    posts: [
      {
        id: 'concejo',
        code: 'concejal',
        label: 'Concejal(a)',
        unit: 'concejo',
        kind: 'collegiate',
        functions: ['CON1'],
      },
    ],
    tenures: [holder('concejo', 'Elisa'), holder('concejo', 'Fidel')],
    absences: [away('concejo', 'Fidel', '2026-05-10T00:00', '2026-05-20T00:00')],
  };
  const [post] = seats.posts;
  assert.ok(post);
  const namesAt = (at: string) =>
    actingIn(post, milliseconds(at), { function: 'CON1' }, seats).map(({ person }) => person);
  assert.deepEqual(namesAt('2026-05-09T12:00-04:00'), ['Elisa', 'Fidel']);
  assert.deepEqual(namesAt('2026-05-11T12:00-04:00'), ['Elisa']);
});

test('where the statute prolongs it, a holder whose term is over goes on until the successor takes office', () => {
  const rule28 = 'Estatuto, art. 28';
  const prolonging = posts.map((post) => (post.id === 'presidente' ? { ...post, prolongedBy: rule28 } : post));
  const over = { ...start, posts: prolonging };
  const byTerm = { ...over, tenures: start.tenures.map((held) => ({ ...held, endedBy: 'term' })) };
  const late = '2028-02-01T12:00';
  assert.match(who(start, 'presidente', late), /^nadie/);
  assert.match(who(over, 'presidente', late), /^nadie/, 'nobody said that it ended by its term');
  assert.equal(who(byTerm, 'presidente', late), 'Ana, prorroga');
  assert.match(who(byTerm, 'vice', late), /^nadie/, 'the rule is of one post alone');
  const answer = acting({ post: 'presidente', at: `${late}-04:00`, function: speaks }, byTerm);
  assert.equal('person' in answer && answer.basis, 'Elección interna 2025; en prórroga: Estatuto, art. 28');
  const next = { ...holder('presidente', 'Diego'), from: '2028-03-01T00:00-04:00', to: '2028-03-20T00:00-04:00' };
  const succeeded = { ...byTerm, tenures: [...byTerm.tenures, next] };
  assert.equal(who(succeeded, 'presidente', '2028-02-29T23:59'), 'Ana, prorroga');
  assert.equal(who(succeeded, 'presidente', '2028-03-01T00:00'), 'Diego, titular');
  assert.match(who(succeeded, 'presidente', '2028-04-01T00:00'), /^nadie/, 'she does not come back after him');
  const left = { ...byTerm, tenures: byTerm.tenures.map((held) => ({ ...held, leftAt: '2028-02-10T00:00-04:00' })) };
  assert.equal(who(left, 'presidente', '2028-02-09T12:00'), 'Ana, prorroga');
  assert.match(who(left, 'presidente', '2028-02-10T00:00'), /^nadie/);
  const named = { post: 'presidente', person: 'Elsa', capacity: 'interino' as const, scope: 'all' as const };
  const interino = { ...byTerm, designations: [{ ...named, from: '2028-02-05T00:00-04:00', basis: 'Acuerdo 9' }] };
  assert.equal(who(interino, 'presidente', '2028-02-06T12:00'), 'Elsa, interino');
  assert.deepEqual(
    ['Ana', 'Elsa'].map((name) => holdingsAt('2028-02-06T12:00-04:00', name, interino).length),
    [0, 1],
  );
});

test('a collegiate post is prolonged for all whose term is over, until the first of the new ones comes', () => {
  const seat = (person: string, more = {}) => ({ ...holder('colegiado', person), endedBy: 'term', ...more });
  const body: Facts = {
    posts: [
      {
        id: 'colegiado',
        code: 'c',
        label: 'Dirigente',
        unit: 'u',
        kind: 'collegiate',
        functions: ['P8'],
        prolongedBy: 'art. 28',
      },
    ],
    tenures: [
      seat('Ana'),
      seat('Berta'),
      seat('Ema', { endedBy: 'resignation' }),
      seat('Fabio', { from: '2028-03-01T00:00-04:00', to: undefined }),
    ],
  };
  const [post] = body.posts;
  assert.ok(post);
  const at = (instant: string) =>
    actingIn(post, milliseconds(instant), { function: 'P8' }, body).map(({ person }) => person);
  assert.deepEqual(at('2028-02-01T00:00-04:00'), ['Ana', 'Berta']);
  assert.deepEqual(at('2028-03-02T00:00-04:00'), ['Fabio']);
});

// Whatever the facts are.
const day = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000);
const stretch = fc.record({ start: fc.nat(200), length: fc.option(fc.integer({ min: 1, max: 100 })) });
const validOf = ({ start: first, length }: { start: number; length: number | null }) => ({
  from: day(first),
  ...(length !== null && { to: day(first + length) }),
});
const anyPost = fc.constantFrom('presidente', 'vice', 'secretario');
const someFacts: fc.Arbitrary<Facts & { substitutions: SubstitutionFact[] }> = fc
  .record({
    tenures: fc.array(
      fc.record({
        post: anyPost,
        person: fc.constantFrom('Ana', 'Berta', 'César', 'Diego'),
        stretch,
        endedBy: fc.constantFrom('term', 'resignation', undefined),
        left: fc.option(fc.nat(300)),
      }),
      { maxLength: 6 },
    ),
    absences: fc.array(fc.record({ of: fc.nat(5), stretch, scope: fc.constantFrom<'all' | string[]>('all', [pays]) }), {
      maxLength: 5,
    }),
    prolonged: fc.subarray(['presidente', 'vice', 'secretario']),
    rules: fc.array(fc.record({ post: anyPost, substitute: anyPost, longest: fc.option(fc.nat(60)) }), {
      maxLength: 5,
    }),
  })
  .map(({ tenures, absences, rules, prolonged }) => ({
    posts: posts.map((post) => (prolonged.includes(post.id) ? { ...post, prolongedBy: 'Estatuto, art. 28' } : post)),
    tenures: tenures.map((tenure, index) => ({
      ...holder(tenure.post, tenure.person),
      to: undefined,
      id: `t${index}`,
      ...(tenure.endedBy && { endedBy: tenure.endedBy }),
      ...(tenure.left !== null && { leftAt: day(tenure.left) }),
      ...validOf(tenure.stretch),
    })),
    absences: absences.map(({ of, stretch: when, scope }) => ({ tenure: `t${of}`, scope, ...validOf(when) })),
    substitutions: rules.map(({ post, substitute, longest }, order) => ({
      ...rule(post, order + 1, substitute),
      ...(longest !== null && { longestDays: longest }),
    })),
  }));
const answerAt = (facts: Facts, post: string, at: Date, code = speaks): Acting | undefined => {
  const answer = acting({ post, at, function: code }, facts);
  return 'vacant' in answer ? undefined : answer;
};

test('without absences every post that is held is exercised by a holder', () => {
  fc.assert(
    fc.property(someFacts, anyPost, fc.nat(400), (facts, post, at) => {
      const calm = { ...facts, absences: [] };
      const holders = calm.tenures.filter(
        (tenure) =>
          tenure.post === post &&
          milliseconds(tenure.from) <= day(at).getTime() &&
          (tenure.to === undefined || milliseconds(tenure.to) > day(at).getTime()),
      );
      if (holders.length > 0) assert.equal(answerAt(calm, post, day(at))?.capacity, 'titular');
    }),
  );
});

test('the answer changes only where something begins, ends or runs out of days', () => {
  fc.assert(
    fc.property(someFacts, anyPost, fc.nat(400), fc.integer({ min: 1, max: 86_399_999 }), (facts, post, at, within) => {
      const later = new Date(day(at).getTime() + within);
      // Limits lie on whole days here; a rule's days are over just after one of them.
      const unlimited = { ...facts, substitutions: facts.substitutions.map(({ longestDays: _, ...rest }) => rest) };
      assert.deepEqual(answerAt(unlimited, post, later), answerAt(unlimited, post, day(at)));
    }),
  );
});

test('a further rule behind the others never changes an answer that there was', () => {
  fc.assert(
    fc.property(someFacts, anyPost, anyPost, anyPost, fc.nat(400), (facts, post, target, substitute, at) => {
      const more = { ...facts, substitutions: [...facts.substitutions, rule(target, 99, substitute)] };
      const before = answerAt(facts, post, day(at));
      if (before) assert.deepEqual(answerAt(more, post, day(at)), before);
    }),
  );
});

test('the prolongation never moves a holder in force, and goes to who held the post last or to nobody', () => {
  fc.assert(
    fc.property(someFacts, anyPost, fc.nat(400), (facts, post, at) => {
      const without = { ...facts, posts };
      const [plain, answer] = [answerAt(without, post, day(at)), answerAt(facts, post, day(at))];
      const isHeld = facts.tenures.some((held) => held.post === post && holdsAt(held, day(at).getTime()));
      if (isHeld) assert.equal(answer?.capacity, plain?.capacity);
      if (answer?.capacity !== 'prorroga') return;
      const past = facts.tenures.filter((held) => held.post === post && milliseconds(held.from) <= day(at).getTime());
      const last = Math.max(...past.map(({ to }) => (to === undefined ? Infinity : milliseconds(to))));
      assert.ok(
        past.some(
          (held) =>
            held.person === answer.person &&
            held.endedBy === 'term' &&
            held.to !== undefined &&
            milliseconds(held.to) === last,
        ),
      );
    }),
  );
});

test('whoever acts is either a holder of the post or the present holder of a substitute of it', () => {
  fc.assert(
    fc.property(someFacts, anyPost, fc.nat(400), fc.constantFrom(pays, speaks), (facts, post, at, code) => {
      const answer = answerAt(facts, post, day(at), code);
      if (!answer || answer.capacity === 'titular' || answer.capacity === 'prorroga') return;
      const substitutes = facts.substitutions.filter((each) => each.post === post).map((each) => each.substitute);
      const people = facts.tenures.filter(({ post: held }) => substitutes.includes(held)).map(({ person }) => person);
      assert.ok(people.includes(answer.person));
    }),
  );
});
