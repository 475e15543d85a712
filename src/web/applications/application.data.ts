import { can } from '../../charter/index.ts';
import type { DeadlineCount } from '../../law/index.ts';
import { calendarSeenBy } from '../../modules/common/calendarDays/index.ts';
import { lawSeenBy } from '../../modules/common/law/index.ts';
import {
  answerCount,
  application,
  applicationLetter,
  checklistOf,
  dutyToAnswer,
  followUp,
  meanings,
  observation,
  observationWorkflow,
  paper,
  problemsOf,
  readinessOf,
  reevaluationOf,
  type Similar,
  similarTo,
  technicalResult,
} from '../../modules/municipality/applications/index.ts';
import { fundingSource } from '../../modules/municipality/funding/index.ts';
import { writesAs } from '../../records/access.ts';
import type { Row } from '../../records/record.ts';
import { horizonOf } from '../calendar/horizon.ts';
import { targetsOf } from '../list/readList.ts';
import type { AtDesk } from '../page.ts';
import { thingData } from '../thing/thing.data.ts';
import { dateInChile } from '../../platform/clock.ts';

type Application = Row<typeof application>;

/** An observation with how its day was counted and how others like it were answered. */
export interface Asked {
  row: Row<typeof observation>;
  state: string;
  count: DeadlineCount | null;
  similar: Similar[];
}

/** A paper that could answer a line of the checklist. */
export interface Candidate {
  id: string;
  kind: string;
  name: string;
  issuedOn: string | null;
  expiresOn: string | null;
}

const inside = <Wanted extends typeof observation | typeof technicalResult | typeof followUp>(
  { desk }: AtDesk,
  record: Wanted,
  id: string,
  by: string,
) =>
  desk.list(record, {
    filters: [{ field: 'application', operator: 'eq', value: id }],
    sort: { field: by, descending: true },
    limit: 100,
  });

// Registered with their results: the page asks for these and moves the application by them.
const byResult = ['declareInadmissible', 'observe', 'object', 'recommend', 'reportNoncompliance', 'sign'];

// What the national system reviews is recommended before anybody finances it: the next step is its result.
const isEarly = (name: string, { state }: Application, evaluator: string | null): boolean =>
  state === 'submitted' && evaluator === 'mdsf' && ['prioritise', 'fund'].includes(name);

/** All that the page of an application shows. */
export const applicationData = async (page: AtDesk) => {
  const id = page.params.id ?? '';
  const { desk } = page;
  const thing = await thingData(page, application, id);
  const row = await desk.one(application, id, { asOf: thing.asOf ?? undefined });
  const { evaluator } = await desk.one(fundingSource, row.source.id);
  const mayWrite = !thing.asOf && writesAs(desk.actor, application) !== undefined;
  const shared = {
    thing: {
      ...thing,
      moves: thing.moves.filter(({ name }) => !byResult.includes(name) && !isEarly(name, row, evaluator)),
    },
    application: row,
    mayWrite,
    maySign: !thing.asOf && can(desk.actor, ['ALC1']).allowed,
    records: { paper, technicalResult, followUp, application, observation },
    targets: { ...thing.targets, ...targetsOf(page, application, paper, technicalResult, followUp, observation) },
    meanings,
  };
  // As of a past day there are the facts and their history, not what was in order that day.
  if (thing.asOf) return { ...shared, now: null };
  return { ...shared, now: await standingNow(page, row, mayWrite) };
};

const standingNow = async (page: AtDesk, row: Application, mayWrite: boolean) => {
  const { desk } = page;
  const calendar = await calendarSeenBy(desk.sql);
  const [lines, problems, reevaluation, results, contacts, letters, asked] = await Promise.all([
    checklistOf(desk, row.id),
    problemsOf(desk, row),
    reevaluationOf(desk, row),
    inside(page, technicalResult, row.id, 'resultOn'),
    inside(page, followUp, row.id, 'heldOn'),
    desk.list(applicationLetter, {
      filters: [{ field: 'application', operator: 'eq', value: row.id }],
      sort: { field: 'issuedAt', descending: true },
    }),
    observationsOf(page, row, calendar),
  ]);
  return {
    today: dateInChile(desk.now),
    lines,
    readiness: readinessOf(lines),
    problems,
    reevaluation: reevaluation ?? null,
    results: results.items,
    contacts: contacts.items,
    letters: letters.items,
    observations: asked,
    horizon: horizonOf(calendar, dateInChile(desk.now)),
    candidates: mayWrite ? await candidatesOf(page, row, lines) : [],
  };
};

const observationsOf = async (
  page: AtDesk,
  { id, source }: Application,
  calendar: Awaited<ReturnType<typeof calendarSeenBy>>,
): Promise<Asked[]> => {
  const { desk } = page;
  const { items } = await inside(page, observation, id, 'receivedOn');
  if (items.length === 0) return [];
  const law = await lawSeenBy(desk.sql);
  const { evaluator } = await desk.one(fundingSource, source.id);
  // What is still to be answered first; then the latest.
  const inOrder = items.toSorted(
    (a, b) =>
      Number(b.state === 'pending') - Number(a.state === 'pending') ||
      b.receivedOn.localeCompare(a.receivedOn) ||
      a.createdAt.localeCompare(b.createdAt),
  );
  return Promise.all(
    inOrder.map(async (row) => {
      const reviewer = { source: source.name, evaluator };
      const duty = row.kind === 'FI' ? dutyToAnswer(reviewer, row.givenDays, law, row.receivedOn) : undefined;
      return {
        row,
        state: observationWorkflow.states[stateOf(row.state)],
        count: (duty && answerCount(duty, row.receivedOn, calendar)) ?? null,
        similar: row.state === 'pending' ? await similarTo(desk, row.id) : [],
      };
    }),
  );
};

type State = keyof typeof observationWorkflow.states;
const isState = (state: string): state is State => Object.hasOwn(observationWorkflow.states, state);
const stateOf = (state: string | null): State => (state !== null && isState(state) ? state : 'pending');

const candidatesOf = (
  { desk }: AtDesk,
  { initiative }: Application,
  lines: readonly { kindId: string }[],
): Promise<Candidate[]> =>
  desk.sql.rows<Candidate>(
    `select id, kind, name, issued_on as "issuedOn", expires_on as "expiresOn" from (
      select *, row_number() over (partition by kind order by initiative is null, issued_on desc nulls last, created_at desc) as turn
      from paper where kind = any($1::uuid[]) and (initiative = $2::uuid or initiative is null)) found
    where turn <= 8 order by kind, turn`,
    [lines.map(({ kindId }) => kindId), initiative.id],
  );

/** What the page of an application receives. */
export type ApplicationData = Awaited<ReturnType<typeof applicationData>>;
export type Now = NonNullable<ApplicationData['now']>;
