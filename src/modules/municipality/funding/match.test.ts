import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appliesTo } from './appliesIf.ts';
import { callStateOn } from './callState.ts';
import { amountTroubles } from './amounts.ts';
import { overCeiling } from './ceiling.ts';
import { matchOf } from './match.ts';
import type { KnownCall, MatchGround, SourceRules, Wish, WishLine } from './wish.ts';

const square: Wish = {
  id: 'i1',
  name: 'Reposición plaza Las Acacias',
  state: 'formulation',
  stage: 'execution',
  type: 'project',
  sector: 'urban',
  rate: null,
  amount: 120_000_000,
  lines: [],
};

const fril: SourceRules = {
  id: 's1',
  name: 'FRIL',
  institution: 'Gobierno Regional',
  norm: 'Ley de Presupuestos, partida 31',
  confidence: 'confirmed',
  amountsConfidence: 'confirmed',
  validTo: '2026-12-31',
  intake: 'calls',
  evaluator: 'gore',
  stages: ['execution'],
  types: ['project'],
  sectors: null,
  exclusive: true,
  least: null,
  communeMost: null,
  communeCount: null,
  localShare: null,
  limitAmount: '5000',
  limitUnit: 'UTM',
  limitReach: 'below',
  limitOf: '2026-01',
  limitPesos: 348_755_000,
};

const call: KnownCall = {
  id: 'c1',
  name: 'FRIL 2026, segundo llamado',
  source: 's1',
  opensOn: '2026-11-02',
  closesOn: '2026-12-11',
};
const today: MatchGround = { today: '2026-11-21', calls: [call], used: { count: 0, pesos: 0 } };

const asked = (values: Partial<WishLine>): WishLine => ({
  source: 's2',
  sourceName: 'PMU',
  origin: 'national',
  exclusive: true,
  requested: null,
  approved: null,
  ...values,
});

/** What the match says with one thing changed: its verdict, and the reasons of that kind. */
const said = (wish: Partial<Wish>, source: Partial<SourceRules> = {}, ground: Partial<MatchGround> = {}) => {
  const { verdict, reasons } = matchOf({ ...square, ...wish }, { ...fril, ...source }, { ...today, ...ground });
  const of = (answer: string) => reasons.filter((reason) => reason.answer === answer).map(({ says }) => says);
  return {
    verdict,
    reasons,
    no: of('no'),
    missing: of('missing'),
    warns: of('warns'),
    later: of('later'),
    note: of('note'),
  };
};

test('a project in execution under the ceiling, with an open call, may apply; every rule says so', () => {
  const { verdict, reasons } = said({});
  assert.equal(verdict, 'yes');
  assert.deepEqual(
    reasons.map(({ says }) => says),
    [
      '«FRIL 2026, segundo llamado» recibe hasta el 11 dic 2026.',
      'Etapa «Ejecución»: la paga.',
      'Tipo «Proyecto»: la paga.',
      'Cuesta $\u00a0120.000.000; el tope es menos de 5.000 UTM de enero de 2026 = $\u00a0348.755.000.',
    ],
  );
});

const ceilings = [
  { amount: 348_754_999, verdict: 'yes', why: 'one peso less than 5.000 UTM' },
  { amount: 348_755_000, verdict: 'no', why: 'exactly 5.000 UTM: the norm says less than' },
  { amount: 348_755_001, verdict: 'no', why: 'one peso more' },
] as const;
for (const { amount, verdict, why } of ceilings)
  test(`${amount} pesos: ${why}`, () => assert.equal(said({ amount }).verdict, verdict));

test('a ceiling that may be reached lets its own amount in', () =>
  assert.equal(said({ amount: 348_755_000 }, { limitReach: 'upTo' }).verdict, 'yes'));

test('a stage, a type or a sector that the source does not pay is a no, with what it pays', () => {
  assert.deepEqual(said({ stage: 'design' }).no, ['Etapa «Diseño»: la fuente sólo paga Ejecución.']);
  assert.deepEqual(said({ type: 'study' }).no, ['Tipo «Estudio básico»: la fuente sólo paga Proyecto.']);
  assert.equal(said({}, { sectors: ['sport', 'culture'] }).verdict, 'no');
});

test('a rule that nobody verified leaves a doubt and never says no', () => {
  const { verdict, warns, no } = said(
    { stage: 'design', amount: 400_000_000 },
    { confidence: 'likely', amountsConfidence: 'doubtful' },
  );
  assert.equal(verdict, 'doubtful');
  assert.deepEqual([warns.length, no.length], [2, 0]);
});

test('what is missing is named, with the field that would answer it', () => {
  const { verdict, reasons } = said({ stage: null, amount: null });
  assert.equal(verdict, 'missing');
  assert.deepEqual(
    reasons.flatMap(({ fill }) => fill ?? []),
    ['stage', 'amount'],
  );
  const waiting = said({}, { limitPesos: null, limitOf: null }).missing;
  assert.deepEqual(waiting, ['El tope está en UTM y falta cargar su valor en «Unidades de cuenta».']);
});

test('without an open call it waits: for the day on which one opens, or for somebody to announce one', () => {
  const ahead = { ...call, opensOn: '2026-12-01' };
  assert.deepEqual(said({}, {}, { calls: [ahead] }).later, ['«FRIL 2026, segundo llamado» abre el 1 dic 2026.']);
  assert.equal(said({}, {}, { calls: [] }).verdict, 'later');
  assert.equal(said({}, { intake: 'continuous' }, { calls: [] }).verdict, 'yes');
  assert.equal(said({}, { intake: 'formula' }, { calls: [] }).verdict, 'no');
});

test('money approved by another source is double financing; money only asked for is told', () => {
  assert.equal(said({ lines: [asked({ approved: 40_000_000 })] }).verdict, 'no');
  const { verdict, note } = said({ lines: [asked({ requested: 40_000_000 })] });
  assert.equal(verdict, 'yes');
  assert.deepEqual(note, ['Ya pide $\u00a040.000.000 a PMU: si lo obtiene, no puede recibir también de ésta.']);
  assert.equal(
    said({ lines: [asked({ approved: 40_000_000, exclusive: false })] }, { exclusive: false }).verdict,
    'yes',
  );
  assert.equal(said({ lines: [asked({ approved: 9_000_000, origin: 'municipal' })] }).verdict, 'yes', 'own money');
});

test('what the source already gave is not asked for again', () =>
  assert.deepEqual(said({ lines: [asked({ source: 's1', sourceName: 'FRIL', approved: 90_000_000 })] }).no, [
    'Ya tiene $\u00a090.000.000 aprobados de FRIL.',
  ]));

test('an own share is missing until a line of own money covers it', () => {
  const { verdict, missing } = said({}, { localShare: 20 });
  assert.equal(verdict, 'missing');
  assert.deepEqual(missing, ['Pide 20 % de aporte propio, $\u00a024.000.000: agregue la línea de recursos propios.']);
  const own = asked({ source: 's9', sourceName: 'Recursos propios', origin: 'municipal', requested: 24_000_000 });
  assert.equal(said({ lines: [own] }, { localShare: 20 }).verdict, 'yes');
});

test('the room of the commune counts what others already ask, in number and in pesos', () => {
  assert.equal(said({}, { communeCount: 5 }, { used: { count: 4, pesos: 0 } }).verdict, 'yes');
  assert.deepEqual(said({}, { communeCount: 5 }, { used: { count: 5, pesos: 0 } }).no, [
    'La comuna ya pide 5 de 5 iniciativas de este año.',
  ]);
  const full = { used: { count: 3, pesos: 900_000_000 } };
  assert.equal(said({}, { communeMost: 1_000_000_000 }, full).verdict, 'no');
});

const windows = [
  ['2026-11-01', 'announced', 'the day before it opens'],
  ['2026-11-02', 'open', 'the day on which it opens'],
  ['2026-12-11', 'open', 'the last day'],
  ['2026-12-12', 'closed', 'the day after'],
] as const;
for (const [day, state, why] of windows)
  test(`a call is ${state} on ${day}: ${why}`, () => assert.equal(callStateOn(call, day), state));

test('an amount over the ceiling is told with the ceiling, its unit and its month', () => {
  assert.equal(overCeiling(120_000_000, fril), undefined);
  assert.equal(
    overCeiling(400_000_000, fril),
    '$\u00a0400.000.000 no cabe en FRIL, que da menos de 5.000 UTM de enero de 2026 = $\u00a0348.755.000 por iniciativa. Baje el monto o elija otra fuente.',
  );
});

test('an amount is held against ceiling, minimum and own share, each with its norm and how sure it is', () => {
  const rules = {
    ...fril,
    norm: 'Guía 2026',
    confidence: null,
    amountsConfidence: null,
    least: 5_000_000,
    localShare: 10,
  };
  const about = (amount: number, own: number) =>
    amountTroubles({ amount, share: { total: amount + own, own } }, rules).map((trouble) => trouble.about);
  assert.deepEqual(about(90_000_000, 10_000_000), []);
  assert.deepEqual(about(400_000_000, 0), ['amount', 'share']);
  assert.deepEqual(about(4_000_000, 1_000_000), ['amount']);
  assert.deepEqual(amountTroubles({ amount: 4_000_000, isPart: true }, rules), [], 'a year is a part');
  const [trouble] = amountTroubles({ amount: 4_000_000 }, rules);
  assert.deepEqual(trouble, {
    about: 'amount',
    says: 'Se piden $\u00a04.000.000 y el mínimo de FRIL es $\u00a05.000.000. Lo dice: Guía 2026. Monto sin verificar.',
    isSure: false,
  });
  assert.deepEqual(
    amountTroubles({ amount: 4_000_000 }, { ...rules, amountsConfidence: 'confirmed' }).map(({ isSure }) => isSure),
    [true],
  );
});

test('a paper is asked for by what the initiative is, or is a question for whoever prepares it', () => {
  const works = { stage: 'execution', type: 'project', sector: 'sport' };
  assert.deepEqual(appliesTo('works', works), { answer: 'yes', why: 'Obras: proyectos en ejecución' });
  assert.equal(appliesTo('works', { ...works, stage: 'design' }).answer, 'no');
  assert.equal(appliesTo('works', { ...works, stage: null }).answer, 'ask');
  assert.equal(appliesTo('works', { stage: null, type: 'study', sector: null }).answer, 'no');
  assert.equal(appliesTo('ownLand', works).answer, 'ask');
  assert.equal(appliesTo(null, works).answer, 'yes');
});
