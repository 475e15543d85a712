import { mayRead } from '../records/access.ts';
import type { Catalog } from '../records/catalog.ts';
import type { Desk } from '../records/desk.ts';
import { fieldsOf, kindOf, type RecordType } from '../records/record.ts';
import { binder } from '../records/sql/binder.ts';
import { nameExpression } from '../records/sql/columns.ts';
import { searchCondition } from '../records/sql/search.ts';

/** One row found by its words. */
export interface Found {
  record: string;
  path: string;
  id: string;
  name: string;
  state: string | null;
}

const perRecord = 6;

const hasText = (record: RecordType): boolean =>
  fieldsOf(record).some(([, field]) => kindOf(field).column === 'text' && field.options === undefined);

/** Rows of every record that the person may read whose text has these words, best of each record first, in one statement. */
export const searchEverywhere = async (desk: Desk, catalog: Catalog, words: string): Promise<Found[]> => {
  const records = catalog.records.filter((record) => hasText(record) && !record.ownedBy && mayRead(desk.actor, record));
  if (words.trim() === '' || records.length === 0) return [];
  const bind = binder();
  const matches = searchCondition('t.search', words.replaceAll('\0', ' ').slice(0, 400), bind);
  const parts = records.map((record) => {
    const joins: string[] = [];
    const name = nameExpression(catalog, record, 'named', 't.id', joins);
    return `(select '${record.name}' as record, '${record.path}' as path, t.id, ${name} as name, t.state
      from ${record.table} t ${joins.join(' ')} where ${matches} order by t.updated_at desc limit ${perRecord})`;
  });
  return desk.sql.rows<Found>(parts.join(' union all '), bind.values);
};
