import { mayRead } from '../../records/access.ts';
import { fieldsOf, parentField, type RecordType } from '../../records/record.ts';
import { nameOf } from '../list/list.ts';
import type { AtDesk } from '../page.ts';
import type { Step } from '../shell/Shell.tsx';

/** What hangs from what, from the plan down: a row's thread goes up through the nearest of these that it points at. */
const order = [
  'plan',
  'axis',
  'objective',
  'programme',
  'initiative',
  'application',
  'convenio',
  'tender',
  'offer',
  'contract',
];

const highest = 6;

/** Every step from the plan down to the row, each with its page. */
export const threadOf = async (
  page: AtDesk,
  record: RecordType,
  row: Readonly<Record<string, unknown>>,
  asOf: string | undefined,
): Promise<Step[]> => {
  const steps: Step[] = [{ name: nameOf(record, row) }];
  let current: { record: RecordType; row: Readonly<Record<string, unknown>> } | undefined = { record, row };
  for (let up = 0; up < highest && current; up++) {
    current = await above(page, current.record, current.row, asOf);
    if (current)
      steps.unshift({
        name: nameOf(current.record, current.row),
        to: `/fichas/${current.record.path}/${current.row.id}`,
      });
  }
  return [{ name: record.label[1], to: `/fichas/${record.path}` }, ...steps];
};

const above = async (
  { house, desk }: AtDesk,
  record: RecordType,
  row: Readonly<Record<string, unknown>>,
  asOf: string | undefined,
) => {
  const [key, field] = parentField(record) ?? upward(record, row) ?? [];
  const id = key ? idOf(row[key]) : undefined;
  if (!field?.target || !id) return undefined;
  const target = house.catalog.record(field.target);
  if (!mayRead(desk.actor, target)) return undefined;
  return { record: target, row: { ...(await desk.one(target, id, { asOf })) } };
};

const upward = (record: RecordType, row: Readonly<Record<string, unknown>>) => {
  const own = order.indexOf(record.name);
  const limit = own === -1 ? order.length : own;
  return fieldsOf(record)
    .filter(
      ([key, field]) =>
        order.indexOf(field.target ?? '') !== -1 && order.indexOf(field.target ?? '') < limit && idOf(row[key]),
    )
    .toSorted(([, a], [, b]) => order.indexOf(b.target ?? '') - order.indexOf(a.target ?? ''))[0];
};

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
