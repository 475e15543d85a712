import { addDays, type LocalDate } from '../../../law/index.ts';
import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { closeTasks, dismissTasks, type Obligation, openTerm, taskOf } from '../../common/obligations/index.ts';
import { askForChange, callTender, convenioEnds, moneyLapses } from '../obligations/index.ts';
import { type ConvenioFacts, factsOf, movesMoney, termsSeenBy } from './facts.ts';
import type { ConvenioTerm, ConvenioTerms } from './terms.ts';

const task = taskOf(municipality);

/** A term that runs for a convenio: from which day, and how long. */
interface Running {
  obligation: Obligation;
  startOn: LocalDate;
}

// What was due long before the house knew of the convenio would only be noise: its list says it.
const staleAfter = 30;

const live = ['signed', 'decreed', 'inForce'];
const afterTender = [
  'tendering',
  'awarded',
  'contracted',
  'executing',
  'provisionallyReceived',
  'finallyReceived',
  'closed',
];

/** The terms that run for a convenio now. */
export const runningTerms = (facts: ConvenioFacts, terms: ConvenioTerms): Running[] => {
  const { state, approvedOn, currentEnd } = facts;
  const awaitsTender = movesMoney(facts) && approvedOn !== null && !isCalled(facts);
  const since = (obligation: Obligation, on: LocalDate | null, term: ConvenioTerm | undefined): Running[] =>
    on && term ? [{ obligation: asSaid(obligation, term), startOn: on }] : [];
  if (!live.includes(state)) return [];
  return [
    ...(awaitsTender ? since(callTender, approvedOn, terms.call) : []),
    ...(awaitsTender ? since(moneyLapses, approvedOn, terms.lapse) : []),
    ...(movesMoney(facts) ? since(askForChange, currentEnd, terms.change) : []),
    ...(currentEnd ? [{ obligation: convenioEnds, startOn: currentEnd }] : []),
  ];
};

/** The tender was called: a day says it, or the initiative went on. */
export const isCalled = ({ calledOn, initiativeState }: ConvenioFacts): boolean =>
  calledOn !== null || afterTender.includes(initiativeState ?? '');

const asSaid = (obligation: Obligation, { amount, norm, confidence, custom }: ConvenioTerm): Obligation => {
  const { rule } = obligation;
  if (rule.each !== 'occurrence') return obligation;
  return { ...obligation, rule: { ...rule, distance: { ...rule.distance, amount } }, norm, confidence, custom };
};

interface Standing {
  obligation: string;
  about: string;
  period: string;
  amount: number;
  isOpen: boolean;
}

const all = [callTender, moneyLapses, askForChange, convenioEnds];

/** Opens, moves and ends the tasks of these convenios, so that they are those of the terms that run. */
export const keepTasks = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  const today = dateInChile(desk.now);
  const convenios = await factsOf(desk.sql, ids);
  const { of } = await termsSeenBy(desk.sql, today);
  const standing = await desk.sql.rows<Standing>(
    `select obligation, about, period, (counting::jsonb #>> '{term,amount}')::int as amount, state in ('pending', 'inProgress') as "isOpen" from task
    where obligation = any($1::text[]) and about = any($2::text[])`,
    [all.map(({ id }) => id), ids.map(pageOf)],
  );
  for (const facts of convenios) {
    const mine = standing.filter(({ about }) => about === pageOf(facts.id));
    await keepTasksOf(desk, facts, runningTerms(facts, of(facts)), mine, today);
  }
};

/** Ends what waited for convenios that were erased. */
export const dropTasks = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  for (const about of ids.map(pageOf))
    for (const { id } of all) await dismissTasks(desk, task, { obligation: id, about }, 'Se borró el convenio.');
};

const pageOf = (id: string): string => `convenios/${id}`;

const keepTasksOf = async (
  desk: Desk,
  facts: ConvenioFacts,
  running: readonly Running[],
  standing: readonly Standing[],
  today: LocalDate,
): Promise<void> => {
  const about = pageOf(facts.id);
  for (const each of standing) {
    const goesOn = running.some((term) => isThis(term, each));
    if (each.isOpen && !goesOn) await end(desk, facts, { obligation: each.obligation, about, period: each.period });
  }
  for (const term of running) {
    const isKnown = standing.some((each) => isThis(term, each));
    if (!isKnown && dueOf(term) >= addDays(today, -staleAfter))
      await openTerm(desk, task, term.obligation, { startOn: term.startOn, name: facts.name, about });
  }
};

/** A standing task is this term: the same day from which it runs, and as long. */
const isThis = ({ obligation, startOn }: Running, standing: Standing): boolean =>
  standing.obligation === obligation.id && standing.period === startOn && standing.amount === amountOf(obligation);

// The day itself is kept as a term of one day.
const amountOf = ({ rule }: Obligation): number => (rule.each === 'occurrence' ? Math.max(1, rule.distance.amount) : 0);

const dueOf = ({ obligation: { rule }, startOn }: Running): LocalDate => {
  if (rule.each !== 'occurrence') return startOn;
  const { amount, before } = rule.distance;
  return addDays(startOn, before ? -amount : amount);
};

const end = (
  desk: Desk,
  facts: ConvenioFacts,
  which: { obligation: string; about: string; period: string },
): Promise<void> => {
  const awaitedTender = which.obligation === callTender.id || which.obligation === moneyLapses.id;
  if (awaitedTender && isCalled(facts)) {
    const when = facts.calledOn ? ` el ${showDate(facts.calledOn)}` : '';
    return closeTasks(desk, task, which, `El llamado a licitación se publicó${when}, según el convenio.`);
  }
  const why = live.includes(facts.state) ? 'Cambió la fecha o el plazo: sigue otra tarea.' : 'El convenio terminó.';
  return dismissTasks(desk, task, which, why);
};
