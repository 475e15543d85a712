import type { Queryable } from '../../../platform/database/database.ts';
import type { Module } from '../../../records/catalog.ts';
import { publication, publicationWorkflow } from './publication.record.ts';

export { publication } from './publication.record.ts';

/** What of the party may be told outside. */
export const publications: Module = {
  name: 'publications',
  records: [publication],
  workflows: [publicationWorkflow],
};

/** The tenures that are public now; none unless somebody published them. */
export const publishedTenures = async (database: Queryable): Promise<string[]> => {
  const rows = await database.rows<{ tenure: string }>("select tenure from publication where state = 'published'");
  return rows.map(({ tenure }) => tenure);
};
