import { municipality } from '../../../charter/index.ts';
import { addDays, type LocalDate } from '../../../law/index.ts';
import { type Clock, dateInChile } from '../../../platform/clock.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import type { Store } from '../../../records/store.ts';
import { closeTasks, taskOf } from '../../common/obligations/index.ts';
import { externalProject } from './externalProject.record.ts';
import { openStates } from './externalProject.workflow.ts';

const task = taskOf(municipality);
const obligation = 'proyectos-de-otros-preguntar';
const usualDays = 90;
const daysToAsk = 14;

/** Who learnt something of a project is who checked it; from that day the next asking is counted. */
export const keepChecks: Consequence = async (changes, desk) => {
  const days = await reviewDays(desk.sql);
  const today = dateInChile(desk.now);
  const rows = changes.flatMap((change) => {
    const values = valuesOf(change, days, today);
    return values ? [{ id: change.id, values }] : [];
  });
  await desk.deriveMany(externalProject, rows);
  if (rows.length > 0) await closeWhenNoneIsStale(desk, today);
};

/** Another period counts anew for all. */
export const keepPeriod: Consequence = async (_changes, desk) => {
  const days = await reviewDays(desk.sql);
  const rows = await desk.sql.rows<{ id: string; from: LocalDate }>(
    `select id, coalesce(last_check_on, created_at::date) as from from external_project where state = any($1::text[])`,
    [openStates],
  );
  await desk.deriveMany(
    externalProject,
    rows.map(({ id, from }) => ({ id, values: { checkBy: addDays(from, days) } })),
  );
};

const reviewDays = async (sql: Queryable): Promise<number> => {
  const [set] = await sql.rows<{ days: number }>('select days from external_review order by updated_at desc limit 1');
  return set?.days ?? usualDays;
};

const decisive = ['state', 'last_check_on'];

const refuseFuture = (on: LocalDate | null, today: LocalDate): void => {
  if (on !== null && on > today)
    throw new Refused('No se puede haber revisado en un día que aún no llega.', 'lastCheckOn');
};

const valuesOf = (
  { before, after, person }: Change,
  days: number,
  today: LocalDate,
): Record<string, unknown> | undefined => {
  if (!after || (before && !decisive.some((column) => column in before))) return undefined;
  const isMoved = before !== null && 'state' in before;
  const isTold = before === null ? after.last_check_on !== null : 'last_check_on' in before;
  const said = typeof after.last_check_on === 'string' ? after.last_check_on : null;
  refuseFuture(said, today);
  // Who says that it was approved has just looked; who only writes it down may have an old paper in hand.
  const lastCheckOn = isMoved && person !== null ? today : said;
  const checkBy = openStates.includes(String(after.state)) ? addDays(lastCheckOn ?? today, days) : null;
  return {
    lastCheckOn,
    checkBy,
    ...(person !== null && (isMoved || isTold) ? { checkedBy: lastCheckOn ? person : null } : {}),
  };
};

/** Somebody asked today and it stands as it stood. */
export const sayUnchanged = (desk: Desk, id: string): Promise<unknown> =>
  desk.update(externalProject, { id }, { lastCheckOn: dateInChile(desk.now) });

/** A project of which nobody has asked for too long. */
export interface StaleProject {
  id: string;
  name: string;
  owner: string | null;
  state: string;
  lastCheckOn: LocalDate | null;
  checkBy: LocalDate;
  sourceUrl: string | null;
  office: string | null;
}

/** Those that must be asked again by a day, the oldest first. */
export const staleProjects = (sql: Queryable, today: LocalDate): Promise<StaleProject[]> =>
  sql.rows<StaleProject>(
    `select project.id, project.name, coalesce(organization.name, project.owner) as owner, project.state,
      project.last_check_on as "lastCheckOn", project.check_by as "checkBy", project.source_url as "sourceUrl",
      project.office
    from external_project project
    left join public_organization organization on organization.id = project.organization
    where project.check_by <= $1::date and project.state = any($2::text[])
    order by project.check_by, project.name
    limit 500`,
    [today, openStates],
  );

/** Puts one task to the holders of E1 while there are projects to ask for again; answers true when it put one. */
export const askAgain = ({ store, clock }: { store: Store; clock: Clock }): Promise<boolean> =>
  store.house(clock).together(async (desk) => {
    const today = dateInChile(clock.now());
    const stale = await staleProjects(desk.sql, today);
    if (stale.length === 0 || (await isAsked(desk.sql, today))) return false;
    const { id } = await desk.create(task, {
      name: `Volver a preguntar por ${stale.length === 1 ? 'un proyecto' : `${stale.length} proyectos`} de otros`,
      function: 'E1',
      plannedOn: addDays(today, daysToAsk),
      description: stale
        .slice(0, 40)
        .map(({ name, owner, checkBy }) => `${name}${owner ? ` (${owner})` : ''}: desde el ${showDate(checkBy)}.`)
        .join('\n'),
      evidenceAsked: 'Cada proyecto con su fecha de revisión al día; al terminar se cierra sola.',
    });
    await desk.derive(task, id, {
      obligation,
      about: `external-projects?filter[checkBy][lte]=${today}&sort=checkBy`,
      norm: 'Reglamento interno: registro de proyectos de otros (E1)',
      custom: 'El plazo lo fija la institución.',
    });
    return true;
  });

// Who closed the task by hand is not asked again the next morning.
const isAsked = async (sql: Queryable, today: LocalDate): Promise<boolean> =>
  (
    await sql.rows(
      `select id from task where obligation = $1
        and (state in ('pending', 'inProgress') or updated_at > $2::date - interval '30 days') limit 1`,
      [obligation, today],
    )
  ).length > 0;

const closeWhenNoneIsStale = async (desk: Desk, today: LocalDate): Promise<void> => {
  const [stale] = await staleProjects(desk.sql, today);
  if (!stale) await closeTasks(desk, task, { obligation }, `Al ${showDate(today)} no queda ninguno por preguntar.`);
};
