/** The process that does one errand of the imports: it opens the same house, works, and ends. */
import { machineClock } from '../../platform/clock.ts';
import { openDatabase } from '../../platform/database/database.ts';
import { filesIn } from '../../platform/files.ts';
import { laneOfLongWork } from '../../records/lanes.ts';
import { carryOut } from '../common/imports/index.ts';
import { openHouse } from '../house.ts';
import type { Order } from './workshop.ts';

// Nobody is left to work for.
process.once('disconnect', () => process.exit(1));

process.once('message', async ({ place, errand }: Order) => {
  const database = openDatabase({ ...place.connection, max: 3 });
  const house = openHouse({
    edition: place.edition,
    database,
    files: filesIn(place.files),
    clock: machineClock,
    demo: place.demo,
    lanes: laneOfLongWork,
  });
  await carryOut(house, errand);
  await database.close();
  process.exit(0);
});
