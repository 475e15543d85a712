import { readFileSync } from 'node:fs';
import { dateInChile } from '../../../platform/clock.ts';
import { inChunks } from '../../../records/bulk.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { waitForTurn } from '../../inTurn.ts';
import { convenio } from './convenio.record.ts';
import { completeConvenios } from './completing.ts';
import { refuseBeyond, refuseFuture, refuseMoreAccepted, refuseNoMoney, refuseRewritten } from './refusing.ts';
import { bringReports, closeMonth, countRenditions, countReports } from './reports.ts';
import { dropTasks, keepTasks } from './running.ts';

const sums = readFileSync(new URL('./sums.sql', import.meta.url), 'utf8');

const idsOf = (changes: readonly Change[]): string[] => changes.flatMap(({ id, after }) => (after ? [id] : []));

const parentsOf = (changes: readonly Change[]): string[] => [
  ...new Set(
    changes.flatMap(({ before, after }) => [before?.convenio, after?.convenio]).filter((id) => typeof id === 'string'),
  ),
];

/** A convenio keeps its sums and its last day, finds its initiative by its code, and has its terms as tasks. */
export const keepConvenio: Consequence = async (changes, desk) => {
  for (const { after } of changes) refuseBackwards(after);
  for (const ids of inChunks(idsOf(changes))) {
    await completeConvenios(desk, ids);
    await linkByCode(desk, ids);
    await keepSums(desk, ids);
    await keepTasks(desk, ids);
    await bringReports(desk, ids);
  }
  await dropTasks(
    desk,
    changes.flatMap(({ id, after }) => (after ? [] : [id])),
  );
  const counted = changes.filter(
    ({ before, after }) => after && before && ['report_days', 'source', 'approved_on'].some((key) => key in before),
  );
  if (counted.length > 0) await recountOf(desk, idsOf(counted));
};

const refuseBackwards = (after: Change['after']): void => {
  const [from, to] = [after?.starts_on, after?.ends_on];
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    throw new Refused('El convenio no puede terminar antes de empezar: corrija una de las dos fechas.', 'endsOn');
};

/** Where the code is that of an initiative, they are the same thing; of several stages, the one that is carried out. */
const linkByCode = async (desk: Desk, ids: readonly string[] | null, initiatives: readonly string[] | null = null) => {
  const found = await desk.sql.rows<{ id: string; initiative: string; source: string | null }>(
    `select distinct on (c.id) c.id, i.id as initiative, coalesce(c.source, i.source, line.source) as source
    from convenio c join initiative i on split_part(i.code, '-', 1) = split_part(c.code, '-', 1)
    left join lateral (
      select min(source::text)::uuid as source from funding_line
      where initiative = i.id having count(distinct source) = 1) line on true
    where c.initiative is null and c.code is not null
      and ($1::uuid[] is null or c.id = any($1::uuid[])) and ($2::uuid[] is null or i.id = any($2::uuid[]))
    order by c.id, i.stage = 'execution' desc nulls last, i.year desc nulls last, i.id`,
    [ids, initiatives],
  );
  for (const { id, initiative, source } of found) await desk.update(convenio, { id }, { initiative, source });
};

// Whoever writes of the same convenio at this moment waits here, so that each is judged on what the other left.
const keepSums = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  await waitForTurn(desk, convenio.table, ids);
  const rows = await desk.sql.rows<{ id: string } & Record<string, unknown>>(sums, [ids]);
  await desk.deriveMany(
    convenio,
    rows.map(({ id, ...values }) => ({ id, values })),
  );
};

const recountOf = async (desk: Desk, ids: readonly string[]): Promise<void> => {
  const open = (table: string, where: string): Promise<{ id: string }[]> =>
    desk.sql.rows(`select id from ${table} where convenio = any($1::uuid[]) and ${where}`, [ids]);
  const reports = await open('monthly_report', 'sent_on is null');
  const renditions = await open('rendition', "state in ('draft', 'observed')");
  if (reports.length > 0)
    await countReports(
      desk,
      reports.map(({ id }) => id),
    );
  if (renditions.length > 0)
    await countRenditions(
      desk,
      renditions.map(({ id }) => id),
    );
};

/** What moves money is refused beyond what the convenio holds; the convenio keeps the sums. */
export const keepRemittance: Consequence = async (changes, desk) => {
  const today = dateInChile(desk.now);
  for (const change of changes) {
    refuseNoMoney(change);
    refuseFuture(change, 'moved_on', 'movedOn', today);
  }
  await keepSums(desk, parentsOf(changes));
  await refuseBeyond(desk, changes, parentsOf(changes));
};

/** The same of an amendment; it may also move the last day, and with it the tasks. */
export const keepAmendment: Consequence = async (changes, desk) => {
  const parents = parentsOf(changes);
  await keepSums(desk, parents);
  await keepTasks(desk, parents);
};

const renditionDays = [
  ['submitted_on', 'submittedOn'],
  ['accepted_on', 'acceptedOn'],
  ['returned_on', 'returnedOn'],
] as const;

/** A rendition has its day counted; what was submitted keeps its amount, so that the past does not change. */
export const keepRendition: Consequence = async (changes, desk) => {
  const today = dateInChile(desk.now);
  for (const change of changes) {
    refuseNoMoney(change);
    refuseRewritten(change);
    refuseMoreAccepted(change);
    for (const [column, field] of renditionDays) refuseFuture(change, column, field, today);
  }
  const ids = idsOf(changes);
  if (ids.length > 0) await countRenditions(desk, ids);
  await keepSums(desk, parentsOf(changes));
  await refuseBeyond(desk, changes, parentsOf(changes));
};

/** A monthly report has its day counted; the last one of a month ends the general duty. */
export const keepReport: Consequence = async (changes, desk) => {
  const today = dateInChile(desk.now);
  for (const change of changes) refuseFuture(change, 'sent_on', 'sentOn', today);
  const ids = idsOf(changes);
  if (ids.length > 0) await countReports(desk, ids);
  for (const period of new Set(changes.flatMap(({ after }) => (after?.sent_on ? [String(after.period)] : []))))
    await closeMonth(desk, period);
};

/** Counts again all that is open when a day of the calendar changes. */
export const recountAll: Consequence = async (_changes, desk) => {
  await countReports(desk, null);
  await countRenditions(desk, null);
};

// An initiative finds the convenios of its code, and gives them the day on which it goes to tender.
const follow: Consequence = async (changes, desk) => {
  const coded = changes.filter(({ before, after }) => after?.code && (!before || 'code' in before));
  for (const some of inChunks(coded)) await linkByCode(desk, null, idsOf(some));
  const called = changes.filter(({ before, after }) => before && 'state' in before && after?.state === 'tendering');
  if (called.length === 0) return;
  const waiting = await desk.sql.rows<{ id: string }>(
    "select id from convenio where initiative = any($1::uuid[]) and called_on is null and state <> 'ended'",
    [called.map(({ id }) => id)],
  );
  for (const { id } of waiting) await desk.update(convenio, { id }, { calledOn: dateInChile(desk.now) });
};

/** An initiative finds the convenios of its code, and gives them the day of its tender; the rest of what is written of it waits for nothing. */
export const followInitiative: Consequence = Object.assign(follow, { touches: ['code', 'tender'] });
