/** Prints the SQL that the declarations want and the migrations do not give yet, for a person to read into a migration. */
import { join } from 'node:path';
import { catalogOf } from '../src/modules/index.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { ensureDatabase } from '../src/platform/database/roles.ts';
import { startTestServer, type TestServer } from '../src/platform/database/testServer.ts';
import type { Edition } from '../src/records/catalog.ts';
import { findDrift } from '../src/faces/drift.ts';

const folder = join(import.meta.dirname, '../migrations');

/** What an up-to-date database of an edition lacks; its tables are made on a server that is gone afterwards. */
const draftFor = async ({ host, passwords }: TestServer, edition: Edition): Promise<string[]> => {
  const database = `draft_${edition}`;
  await ensureDatabase({ host, user: 'cabildo_admin', password: passwords.admin, database: 'postgres' }, database);
  const connection = { host, database, user: 'cabildo_owner', password: passwords.owner };
  await migrate({ connection, applicationRole: 'cabildo_app', edition, folder });
  const asOwner = openDatabase(connection);
  try {
    return (await findDrift(asOwner, catalogOf(edition))).map(
      ({ record, says, sql }) => `-- ${record}: ${says}\n${sql}`,
    );
  } finally {
    await asOwner.close();
  }
};

const server = await startTestServer();
try {
  const municipal = await draftFor(server, 'municipality');
  const party = await draftFor(server, 'party');
  const parts = [
    ['', municipal.filter((each) => party.includes(each))],
    ['-- edition: municipality', municipal.filter((each) => !party.includes(each))],
    ['-- edition: party', party.filter((each) => !municipal.includes(each))],
  ] as const;
  for (const [title, drafts] of parts)
    if (drafts.length > 0) console.log([title, ...drafts].filter(Boolean).join('\n'));
  if (municipal.length + party.length === 0) console.log('-- Las tablas están como dicen las declaraciones.');
} finally {
  await server.stop();
}
