import { daysAfter, type LegalDate, weekday } from './calendar.ts';
import type { DemoLifeEntry, InitiativeState, InitiativeType } from './initiative.ts';
import { holdersOn } from './people.data.ts';
import { type Random, the } from './random.ts';

/** The demonstration was first told up to here; a clock that is behind tells it no shorter. */
export const lastDay: LegalDate = '2026-11-20';

/** The day before today, where a demonstration that begins today ends: nothing has happened after it. */
export const lastDayBefore = (today: LegalDate): LegalDate => {
  const yesterday = daysAfter(today, -1);
  return yesterday > lastDay ? yesterday : lastDay;
};

type Move = readonly [weight: number, action: string, to: InitiativeState, medianDays: number, by: string];

// What may come after each state, how likely, how soon and from which post. Weights under a hundred leave room for silence;
// a state that is not here is an end.
const moves: Partial<Record<InitiativeState, readonly Move[]>> = {
  profiled: [
    [97, 'formulate', 'formulation', 60, 'formulador'],
    [3, 'withdraw', 'withdrawn', 200, 'director-secplac'],
  ],
  formulation: [
    [98, 'markReady', 'readyToSubmit', 95, 'formulador'],
    [2, 'withdraw', 'withdrawn', 150, 'director-secplac'],
  ],
  readyToSubmit: [
    [98, 'submit', 'submitted', 12, 'director-secplac'],
    [2, 'lapse', 'lapsed', 300, 'formulador'],
  ],
  submitted: [
    [56, 'recommend', 'recommended', 45, 'formulador'],
    [28, 'observe', 'observed', 30, 'formulador'],
    [8, 'object', 'objected', 40, 'formulador'],
    [8, 'declareInadmissible', 'inadmissible', 12, 'formulador'],
  ],
  observed: [
    [74, 'submit', 'submitted', 75, 'formulador'],
    [26, 'withdraw', 'withdrawn', 240, 'director-secplac'],
  ],
  objected: [
    [45, 'formulate', 'formulation', 60, 'formulador'],
    [8, 'withdraw', 'withdrawn', 90, 'director-secplac'],
  ],
  inadmissible: [[40, 'formulate', 'formulation', 45, 'formulador']],
  recommended: [
    [93, 'prioritise', 'prioritised', 85, 'director-secplac'],
    [7, 'lapse', 'lapsed', 600, 'formulador'],
  ],
  prioritised: [
    [96, 'fund', 'funded', 80, 'director-secplac'],
    [4, 'lapse', 'lapsed', 400, 'formulador'],
  ],
  funded: [[100, 'tender', 'tendering', 55, 'profesional-licitaciones']],
  tendering: [
    [82, 'award', 'awarded', 60, 'profesional-licitaciones'],
    [14, 'declareVoid', 'funded', 40, 'profesional-licitaciones'],
    [4, 'reevaluate', 'reevaluation', 70, 'formulador'],
  ],
  reevaluation: [[100, 'recommend', 'recommended', 260, 'formulador']],
  awarded: [[100, 'contract', 'contracted', 20, 'profesional-licitaciones']],
  contracted: [[100, 'begin', 'executing', 14, 'ito']],
  executing: [
    [87, 'receiveProvisionally', 'provisionallyReceived', 270, 'director-dom'],
    [9, 'halt', 'halted', 110, 'ito'],
    [4, 'reportNoncompliance', 'noncompliant', 120, 'director-secplac'],
  ],
  halted: [
    [55, 'resume', 'executing', 200, 'ito'],
    [45, 'terminateEarly', 'earlyTerminated', 260, 'director-secplac'],
  ],
  provisionallyReceived: [[100, 'receiveFinally', 'finallyReceived', 300, 'director-dom']],
  finallyReceived: [[100, 'close', 'closed', 110, 'director-secplac']],
};

/** Lives an initiative from its first day until nothing more happens or the demonstration ends. */
export function liveFrom(
  createdOn: LegalDate,
  type: InitiativeType,
  random: Random,
  until: LegalDate,
): DemoLifeEntry[] {
  let responsible = random.pick(holdersOn('formulador', createdOn));
  const life: DemoLifeEntry[] = [
    { on: createdOn, by: 'formulador', person: responsible, action: 'create', to: 'profiled' },
  ];
  const goOn = () => nextEntry(life, type, responsible, random, until);
  for (let next = goOn(); next; next = goOn()) {
    if (next.by === 'formulador' && next.person !== responsible) {
      life.push(reassignment(next, responsible));
      responsible = next.person;
    }
    life.push(next);
  }
  return life;
}

/** The state in which a life stands. */
export function stateOf(life: readonly DemoLifeEntry[]): InitiativeState {
  return the(life.findLast(({ to }) => to !== undefined)?.to);
}

/** The first day that an action happened, if it did. */
export function firstOn(life: readonly DemoLifeEntry[], action: string): LegalDate | undefined {
  return life.find((entry) => entry.action === action)?.on;
}

function nextEntry(
  life: readonly DemoLifeEntry[],
  type: InitiativeType,
  responsible: string,
  random: Random,
  until: LegalDate,
): DemoLifeEntry | undefined {
  const state = stateOf(life);
  const possible = moves[state];
  if (!possible) return undefined;
  const silence = 100 - possible.reduce((sum, [weight]) => sum + weight, 0);
  if (random.chance(silence / 100)) return undefined;
  const [, action, to, median, post] = random.weighted(possible.map((move) => [move, move[0]] as const));
  const on = weekday(daysAfter(the(life.at(-1)).on, Math.max(2, random.logNormal(median, 0.6))));
  if (on > until) return undefined;
  const by = postFor(post, type);
  const holders = holdersOn(by, on);
  return { on, by, person: holders.includes(responsible) ? responsible : random.pick(holders), action, to };
}

// A programme or a study is no work on a site: SECPLAC itself follows it, not Obras.
function postFor(post: string, type: InitiativeType): string {
  return type !== 'project' && ['ito', 'director-dom'].includes(post) ? 'formulador' : post;
}

function reassignment(next: DemoLifeEntry, from: string): DemoLifeEntry {
  const person = the(holdersOn('director-secplac', next.on)[0]);
  const change = { field: 'responsible' as const, from, to: next.person };
  return { on: next.on, by: 'director-secplac', person, action: 'reassign', change };
}
