import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor, Holding } from '../../src/charter/index.ts';
import type { House } from '../../src/modules/house.ts';
import { openHouse } from '../../src/modules/house.ts';
import type { Workshop } from '../../src/modules/common/imports/index.ts';
import type { Place } from '../../src/modules/importing/workshop.ts';
import { type Clock, machineClock } from '../../src/platform/clock.ts';
import { keysInMemory } from '../../src/platform/crypto/index.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import type { Connection } from '../../src/platform/database/roles.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { type Beginning, temporaryDatabase } from '../../src/platform/database/temporaryDatabase.ts';
import { filesIn } from '../../src/platform/files.ts';
import type { Edition } from '../../src/records/catalog.ts';

/** A house on an empty database of its own, gone with `close`; imports are worked on in this process unless it gets a workshop. */
export const houseForTest = async (
  edition: Edition = 'municipality',
  clock: Clock = machineClock,
  workshopIn?: (place: Place) => Workshop,
): Promise<House & { ownerConnection: Connection; close(): Promise<void> }> => {
  const place = await temporaryDatabase(migrated(edition));
  const files = mkdtempSync(join(tmpdir(), 'cabildo-files-'));
  const database = openDatabase(place.connection);
  const workshop = workshopIn?.({ edition, connection: place.connection, files, demo: false });
  const house = openHouse({
    edition,
    database,
    files: filesIn(files),
    clock,
    demo: false,
    keys: keysInMemory(),
    workshop,
  });
  return {
    ...house,
    ownerConnection: place.ownerConnection,
    close: async () => {
      await database.close();
      await place.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
};

/** A database with the tables of these migrations: a copy of the project that has one more has its own. */
const migrated = (edition: Edition): Beginning => {
  const folder = join(import.meta.dirname, '../../migrations');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return {
    name: `${edition}_${hash.digest('hex').slice(0, 12)}`,
    prepare: async ({ ownerConnection: connection, applicationRole }) => {
      await migrate({ connection, applicationRole, edition, folder });
    },
  };
};

/** Someone who holds one post with these functions, without rows behind: for tests of rights. */
export const actorWith = (
  functions: readonly string[],
  person: string = crypto.randomUUID(),
  name = 'Ana Pincheira',
): Actor => {
  const holding: Holding = {
    post: crypto.randomUUID(),
    postCode: 'test',
    postLabel: 'Cargo de prueba',
    unit: 'secplac',
    functions,
    capacity: 'titular',
    basis: 'Decreto de prueba 1',
  };
  return { person, name, holdings: functions.length ? [holding] : [] };
};
