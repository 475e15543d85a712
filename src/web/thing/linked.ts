import { mayRead, writesAs } from '../../records/access.ts';
import { fieldsOf, type RecordType } from '../../records/record.ts';
import { nameOf } from '../list/list.ts';
import { isToldByThread } from './hilo.ts';
import type { AtDesk } from '../page.ts';

/** Rows of another record that point at this one: the first of them and how many there are. */
export interface Linked {
  label: string;
  path: string;
  by: string;
  byLabel: string;
  total: number;
  rows: { id: string; name: string; state: string | null }[];
  mayAdd: boolean;
}

const shown = 5;

/** Every record that points at this row without living inside it. */
export const linkedTo = async (
  { house, desk }: AtDesk,
  record: RecordType,
  id: string,
  asOf: string | undefined,
): Promise<Linked[]> => {
  const asked = house.catalog.records
    .filter((other) => mayRead(desk.actor, other) && !other.ownedBy)
    .flatMap((other) =>
      fieldsOf(other).flatMap(([key, field]) =>
        field.target === record.name &&
        !field.parent &&
        !isToldByThread(desk, record, { record: other.name, field: key })
          ? [{ other, key, field }]
          : [],
      ),
    );
  const lists = asked.map(async ({ other, key, field }): Promise<Linked> => {
    const { items, total } = await desk.list(other, {
      filters: [{ field: key, operator: 'eq', value: id }],
      limit: shown,
      asOf,
    });
    const states = house.catalog.workflowOf(other)?.states ?? {};
    return {
      label: other.label[1],
      path: other.path,
      by: key,
      byLabel: field.label,
      total,
      rows: items.map((row) => ({
        id: row.id,
        name: nameOf(other, { ...row }),
        state: row.state && (states[row.state] ?? row.state),
      })),
      mayAdd: !field.derived && !asOf && writesAs(desk.actor, other) !== undefined,
    };
  });
  return (await Promise.all(lists)).filter(({ total, mayAdd }) => total > 0 || mayAdd);
};
