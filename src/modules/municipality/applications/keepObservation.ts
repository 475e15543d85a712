import type { LocalDate } from '../../../law/index.ts';
import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import { calendarSeenBy } from '../../common/calendarDays/index.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { closeTasks, dismissTasks, type Obligation, openTerm, taskOf } from '../../common/obligations/index.ts';
import { answerToObservations, answerToRegionalObservations } from '../obligations/index.ts';
import { answerCount, dutyToAnswer } from './answerTerm.ts';
import { application } from './application.record.ts';
import { endedStates } from './application.workflow.ts';
import { observation } from './observation.record.ts';

const task = taskOf(municipality);

interface Kept {
  id: string;
  application: string;
  kind: 'FI' | 'OT';
  state: string;
  /** Somebody still waits for what its application asks. */
  isAwaited: boolean;
  receivedOn: LocalDate;
  givenDays: number | null;
  submittedOn: LocalDate | null;
  source: string;
  evaluator: string | null;
}

const keptSql = `
  select o.id, o.application, o.kind, o.state,
    a.state not in ('funded', ${endedStates.map((state) => `'${state}'`).join(', ')}) as "isAwaited", o.received_on as "receivedOn", o.given_days::int as "givenDays",
    a.submitted_on as "submittedOn", s.name as source, s.evaluator
  from observation o join application a on a.id = o.application join funding_source s on s.id = a.source`;

/** An observation keeps the day by which it is answered, and its application the first of those days, as a task of who answers. */
export const keepObservation: Consequence = async (changes, desk) => {
  const ids = changes.flatMap(({ id, after }) => (after ? [id] : []));
  const kept = await desk.sql.rows<Kept>(`${keptSql} where o.id = any($1::uuid[])`, [ids]);
  for (const each of kept) if (isTold(each.id, changes)) refuseImpossible(each, dateInChile(desk.now));
  await countAnswers(desk, kept);
  for (const { id, before, after } of changes)
    if (after && before && 'state' in before && before.state !== after.state)
      await desk.derive(observation, id, {
        answeredOn:
          after.state === 'answered' ? dateInChile(desk.now) : after.state === 'pending' ? null : after.answered_on,
      });
  for (const id of applicationsOf(changes)) await keepAnswerDay(desk, id);
};

const applicationsOf = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes
      .map(({ before, after }) => after?.application ?? before?.application)
      .filter((id) => typeof id === 'string'),
  ),
];

const isTold = (id: string, changes: readonly Change[]): boolean =>
  changes.some((change) => change.id === id && (change.before === null || 'received_on' in change.before));

const refuseImpossible = ({ receivedOn, submittedOn }: Kept, today: LocalDate): void => {
  if (receivedOn > today)
    throw new Refused(`«Recibida el» no puede ser después de hoy, ${showDate(today)}.`, 'receivedOn');
  if (submittedOn && receivedOn < submittedOn)
    throw new Refused(
      `La postulación se ingresó el ${showDate(submittedOn)}: una observación no puede ser anterior.`,
      'receivedOn',
    );
};

const countAnswers = async (desk: Desk, rows: readonly Kept[]): Promise<void> => {
  const law = await lawSeenBy(desk.sql);
  const calendar = await calendarSeenBy(desk.sql);
  await desk.deriveMany(
    observation,
    rows.map((row) => {
      const duty =
        row.kind === 'FI' && row.isAwaited ? dutyToAnswer(row, row.givenDays, law, row.receivedOn) : undefined;
      const count = duty && answerCount(duty, row.receivedOn, calendar);
      const values = {
        dueOn: count?.on ?? null,
        norm: duty?.norm ?? null,
        confidence: duty?.confidence ?? null,
      };
      return { id: row.id, values };
    }),
  );
};

/** Counts again what is still to be answered, of one application or of all: an application that ended waits for no answer. */
export const recountAnswers = async (desk: Desk, application: string | null = null): Promise<void> => {
  const kept = await desk.sql.rows<Kept>(
    `${keptSql} where o.state = 'pending' and ($1::uuid is null or o.application = $1::uuid)`,
    [application],
  );
  await countAnswers(desk, kept);
};

const firstSql = `
  select o.received_on as "receivedOn", o.given_days::int as "givenDays", o.due_on as "dueOn", a.name,
    s.name as source, s.evaluator
  from observation o join application a on a.id = o.application join funding_source s on s.id = a.source
  where o.application = $1::uuid and o.state in ('pending', 'answered') and o.kind = 'FI' and a.state = 'observed'
  order by o.due_on nulls last, o.received_on limit 1`;

/** Keeps the day by which an application is answered, with the task that asks for it; nothing while it is not observed. */
export const keepAnswerDay = async (desk: Desk, id: string): Promise<void> => {
  const [first] = await desk.sql.rows<{
    receivedOn: LocalDate;
    givenDays: number | null;
    dueOn: LocalDate | null;
    name: string;
    source: string;
    evaluator: string | null;
  }>(firstSql, [id]);
  await desk.derive(application, id, { answerBy: first?.dueOn ?? null });
  if (!first) return dropOwedByNobody(desk, id);
  const duty = dutyToAnswer(first, first.givenDays, await lawSeenBy(desk.sql), first.receivedOn);
  if (duty) await keepTask(desk, id, first, duty);
};

// What was observed by mistake and erased, or has no effect, leaves nothing to answer.
const dropOwedByNobody = async (desk: Desk, id: string): Promise<void> => {
  const [row] = await desk.sql.rows<{ state: string }>('select state from application where id = $1::uuid', [id]);
  if (!row || row.state === 'observed') await dropAnswerTask(desk, id, 'No quedan observaciones por responder.');
};

const aboutOf = (id: string): string => `applications/${id}`;

// One task for what must be answered first; when the day on which it began changes, another takes its place.
const keepTask = async (
  desk: Desk,
  id: string,
  { receivedOn, name, dueOn }: { receivedOn: LocalDate; name: string; dueOn: LocalDate | null },
  duty: Obligation,
): Promise<void> => {
  const open = await desk.sql.rows<{ period: string; dueOn: LocalDate | null; obligation: string }>(
    `select period, due_on as "dueOn", obligation from task
    where about = $1 and obligation = any($2::text[]) and state in ('pending', 'inProgress')`,
    [aboutOf(id), dutyIds],
  );
  // A task that was opened a moment ago in this transaction has not been counted yet.
  if (open.some((each) => each.period === receivedOn && (each.dueOn ?? dueOn) === dueOn)) return;
  await dropAnswerTask(desk, id, 'Cambió el plazo de las observaciones: otra tarea toma su lugar.');
  await openTerm(desk, task, duty, { startOn: receivedOn, name, about: aboutOf(id) });
};

const dutyIds = [answerToObservations.id, answerToRegionalObservations.id];

/** Ends the task to answer because it was answered in the house. */
export const closeAnswerTask = async (desk: Desk, id: string, evidence: string): Promise<void> => {
  for (const obligation of dutyIds) await closeTasks(desk, task, { obligation, about: aboutOf(id) }, evidence);
};

/** Ends the task to answer because nobody owes it any more. */
export const dropAnswerTask = async (desk: Desk, id: string, why: string): Promise<void> => {
  for (const obligation of dutyIds) await dismissTasks(desk, task, { obligation, about: aboutOf(id) }, why);
};
