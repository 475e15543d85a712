import { fieldOf, kindOf, type RecordType } from '../../../records/record.ts';
import { fieldsOf } from '../../../records/record.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { initiative } from '../initiatives/index.ts';
import type { application } from './application.record.ts';

type Application = Row<typeof application>;

/** A value of a row in words; a dash where there is none. */
export const inWords = (record: RecordType, row: Readonly<Record<string, unknown>>, key: string): string => {
  const field = fieldOf(record, key);
  const value = row[key];
  return field && value !== null && value !== undefined ? kindOf(field).show(value, field) : '—';
};

/** All the fields of a row that say something, with their labels. */
export const told = (record: RecordType, row: Readonly<Record<string, unknown>>, keys: readonly string[]): string[][] =>
  fieldsOf(record).flatMap(([key, field]) => (keys.includes(key) ? [[field.label, inWords(record, row, key)]] : []));

/** The way from the plan down to an initiative, in words: plan, axis, objective. */
export const planOf = async (desk: Desk, id: string): Promise<string | undefined> => {
  const [found] = await desk.sql.rows<{ plan: string; axis: string; objective: string }>(
    `select plan.name as plan, axis.name as axis, objective.name as objective
    from initiative i join objective on objective.id = i.objective
    join axis on axis.id = objective.axis join plan on plan.id = axis.plan where i.id = $1::uuid`,
    [id],
  );
  return found && `${found.plan}: ${found.axis}; ${found.objective}`;
};

/** An application with its initiative and where that stands in the plan. */
export const describedBy = async (desk: Desk, row: Application) => ({
  row,
  initiative: await desk.one(initiative, row.initiative.id),
  plan: await planOf(desk, row.initiative.id),
});

export type Described = Awaited<ReturnType<typeof describedBy>>;
