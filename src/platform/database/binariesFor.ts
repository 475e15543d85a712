import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { majorOfData } from './cluster.ts';
import { findBinaries } from './findBinaries.ts';
import { copyBinaries } from './npmBinaries.ts';
import type { Place } from './place.ts';
import { canReach } from './serviceUser.ts';

/** The PostgreSQL programs for a data folder, copied where its user can run them when a closed folder hides them. */
export async function binariesFor(place: Place, log: (message: string) => void): Promise<Binaries> {
  const binaries = await findBinaries(majorOfData(place), log);
  if (binaries.source === 'machine' || canReach(place.user, join(binaries.folder, 'postgres'))) return binaries;
  return copyBinaries(binaries, '/var/lib/cabildo');
}
