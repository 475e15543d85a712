import { type Actor, municipality } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import type { Row } from '../../../records/record.ts';
import { dismissTasks, taskOf } from '../../common/obligations/index.ts';
import { fundingLine, initiative, initiativeWorkflow } from '../initiatives/index.ts';
import { answerToObservations } from '../obligations/index.ts';
import type { application } from './application.record.ts';
import { signedBulk } from './signedBulk.ts';

type Application = Row<typeof application>;

// The states of an application that its initiative shares.
const shared = [
  'submitted',
  'inadmissible',
  'observed',
  'objected',
  'recommended',
  'prioritised',
  'funded',
  'reevaluation',
  'noncompliant',
  'lapsed',
];

const task = taskOf(municipality);

/** Takes the initiative along where its own course allows it, signed by who moved the application, with its result and money. */
export const moveInitiative = async (desk: Desk, who: Actor, row: Application): Promise<void> => {
  const to = row.state ?? '';
  if (!shared.includes(to)) return;
  const [mine] = await desk.sql.rows<{ id: string; version: number; state: string }>(
    'select id, version, state from initiative where id = $1::uuid for no key update',
    [row.initiative.id],
  );
  if (!mine) return;
  const values = row.rate ? { rate: row.rate } : {};
  const action = Object.entries(initiativeWorkflow.actions).find(
    ([, each]) => each.to === to && each.from.some((from) => from === mine.state),
  );
  const isReady = to === 'submitted' && ['profiled', 'formulation'].includes(mine.state);
  if (action || isReady) {
    const name = action?.[0] ?? 'submit';
    await signedBulk(desk, who, name, initiative).change(initiative, [
      { id: mine.id, version: mine.version, state: to, values },
    ]);
  }
  // The term runs in the application: two tasks for the same answer would be one too many.
  const about = `initiatives/${mine.id}`;
  await dismissTasks(desk, task, { obligation: answerToObservations.id, about }, 'Se responde en la postulación.');
  if (to === 'submitted' || to === 'funded') await keepLine(desk, row, who);
};

/** The money asked for and approved stands in the initiative's lines, by source and year. */
const keepLine = async (
  desk: Desk,
  { initiative: of, source, year, amount, approved, state }: Application,
  who: Actor,
): Promise<void> => {
  const [line] = await desk.sql.rows<{ id: string; version: number }>(
    `select id, version from funding_line
    where initiative = $1::uuid and source = $2::uuid and year = $3 order by created_at limit 1`,
    [of.id, source.id, year],
  );
  const money = { requested: amount, ...(state === 'funded' && approved !== null ? { approved } : {}) };
  const lines = signedBulk(desk, who, line ? 'update' : 'create', fundingLine);
  if (line) await lines.change(fundingLine, [{ ...line, values: money }]);
  else
    await lines.insert(fundingLine, [
      { id: newId(), state: null, values: { initiative: of.id, source: source.id, year, ...money } },
    ]);
};
