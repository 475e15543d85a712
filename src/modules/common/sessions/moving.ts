import { actsAs, mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { RecordType, Row } from '../../../records/record.ts';
import { agreement } from './agreement.record.ts';
import { agendaItem, session } from './session.record.ts';

/** An action that an agreement may do in the record it is about. */
export interface Decidable {
  action: string;
  label: string;
  /** Whether the person at the desk may sign it; else it waits for who may. */
  isTheirs: boolean;
}

// The fields that an agreement can fill in the action of another record, by the names that records give them.
const fillable = ['presentedOn', 'sessionNumber', 'agreement', 'basis', 'agreedOn'];

/** The actions of a record that an agreement could do now: those that ask for nothing but what an agreement says. */
export const decidableIn = async (desk: Desk, path: string, id: string): Promise<Decidable[]> => {
  const record = desk.catalog.byPath(path);
  const workflow = record && desk.catalog.workflowOf(record);
  if (!record || !workflow) return [];
  const row = await desk.one(record, id);
  return Object.entries(workflow.actions)
    .filter(([, { from, asks = [] }]) => from.includes(row.state ?? '') && asks.every((key) => fillable.includes(key)))
    .map(([action, each]) => ({ action, label: each.label, isTheirs: actsAs(desk.actor, each) !== undefined }));
};

/**
 * Does in its record what an agreement decided, signed by who is at the desk. Without the right to sign it nothing is done: the
 * agreement waits for who has it. Answers what was done.
 */
export const moveByAgreement = async (desk: Desk, id: string): Promise<string | undefined> => {
  const agreed = await desk.one(agreement, id);
  const item = await desk.one(agendaItem, agreed.item.id);
  const { record, action, row } = await subjectOf(desk, item);
  if (!record || !action || !row || agreed.moved) return undefined;
  if (!actsAs(desk.actor, action)) return undefined;
  const values = await filling(desk, agreed, action.asks ?? []);
  await desk.act(record, { id: row.id }, String(item.subjectAction), values);
  const moved = `${action.label}: ${record.label[0]}`;
  await desk.derive(agreement, id, { moved });
  return moved;
};

const subjectOf = async (desk: Desk, { subjectPath, subjectId, subjectAction }: Row<typeof agendaItem>) => {
  const record: RecordType | undefined = subjectPath ? desk.catalog.byPath(subjectPath) : undefined;
  const action = record && subjectAction ? desk.catalog.workflowOf(record)?.actions[subjectAction] : undefined;
  const row = record && action && subjectId ? await desk.one(record, subjectId) : undefined;
  return { record, action, row };
};

const filling = async (
  desk: Desk,
  agreed: Row<typeof agreement>,
  asks: readonly string[],
): Promise<Record<string, unknown>> => {
  const meeting = agreed.session && (await desk.one(session, agreed.session.id));
  const said = `${agreed.name ?? 'Acuerdo'}${agreed.agreedOn ? `, ${showDate(agreed.agreedOn)}` : ''}`;
  const known: Readonly<Record<string, unknown>> = {
    presentedOn: agreed.agreedOn,
    agreedOn: agreed.agreedOn,
    sessionNumber: meeting?.number,
    agreement: said,
    basis: said,
  };
  return Object.fromEntries(asks.map((key) => [key, known[key]]));
};

/** A record that waits for an agreement, and what the agreement would do in it. */
export interface Awaiting {
  path: string;
  id: string;
  action: string;
  name: string;
  label: string;
}

/** What waits for an agreement anywhere in the house, as far as the person may see it. */
export const awaitingAgreement = async (desk: Desk): Promise<Awaiting[]> => {
  const waiting: Awaiting[] = [];
  for (const record of desk.catalog.records) {
    const workflow = desk.catalog.workflowOf(record);
    if (!workflow || record.name === 'session' || !mayRead(desk.actor, record)) continue;
    for (const [action, { asks = [], from, label }] of Object.entries(workflow.actions)) {
      if (asks.length === 0 || !asks.every((key) => fillable.includes(key))) continue;
      const filters = [{ field: 'state', operator: 'in' as const, value: from }];
      const { items } = await desk.list(record, { filters, limit: 30 });
      for (const item of items)
        waiting.push({ path: record.path, id: item.id, action, name: nameOf(record, { ...item }), label });
    }
  }
  return waiting;
};

const nameOf = (record: RecordType, row: Readonly<Record<string, unknown>>): string =>
  `${record.label[0]}: ${String(row[record.title] ?? '')}`;
