import type { Queryable } from '../../../platform/database/database.ts';
import type { Catalog } from '../../../records/catalog.ts';
import { knowledgeOf } from '../../../records/importing/targets.ts';
import type { RecordType } from '../../../records/record.ts';

/** The lists that an import of a record reads and writes, as they stand: any change of theirs changes it. */
export const markOf = async (database: Queryable, catalog: Catalog, record: RecordType): Promise<string> => {
  const { children = [], creates = [] } = knowledgeOf(catalog, record);
  const tables = [
    record,
    ...[...children.map((child) => child.record), ...creates].map((name) => catalog.record(name)),
  ];
  const parts = tables.map(
    ({ table }) => `(select count(*) || ' ' || coalesce(max(updated_at)::text, '') from ${table})`,
  );
  const [row] = await database.rows<{ mark: string }>(`select ${parts.join(` || '; ' || `)} as mark`);
  return row?.mark ?? '';
};
