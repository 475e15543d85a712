/** How long it takes to count every open deadline again after a holiday is added, and in how much memory. */
import { municipality } from '../src/charter/index.ts';
import { bringCharter } from '../src/modules/common/posts/index.ts';
import { taskOf } from '../src/modules/common/obligations/index.ts';
import { recountDeadlinesOf } from '../src/modules/obligations.ts';
import { houseForTest } from '../test/support/house.ts';
import { newId } from '../src/records/id.ts';

const wanted = Number(process.argv[2] ?? 100_000);
const house = await houseForTest();
const task = taskOf(municipality);
const desk = house.store.house();
await bringCharter(desk, house.charter);

const daysFrom = (index: number): string =>
  new Date(Date.UTC(2027, 0, 4) + (index % 240) * 86_400_000).toISOString().slice(0, 10);
const term = {
  amount: 15,
  unit: 'businessDays',
  start: 'nextDay',
  end: 'nextBusinessDay',
  direction: 'forward',
  norm: 'Ley 19.880 art. 25',
  verified: true,
};
for (let first = 0; first < wanted; first += 5_000)
  await desk.together(async (inside) => {
    const rows = Array.from({ length: Math.min(5_000, wanted - first) }, (_, index) => ({
      id: newId(),
      state: 'pending',
      values: {
        name: `Responder la solicitud ${first + index}`,
        function: 'E14',
        dueOn: null,
        counting: JSON.stringify({ term, from: daysFrom(first + index) }),
      },
    }));
    await inside.bulk('create', task).insert(task, rows);
  });
await house.database.rows('analyze task');
// The holiday is written beside its consequence, so that the recount alone is measured.
await house.database.rows(
  `insert into day_exception (id, version, created_at, updated_at, day_on, kind, reason, norm, reach)
  values ($1, 1, now(), now(), '2027-05-05', 'holiday', 'Plebiscito', 'Decreto 1', 'country')`,
  [newId()],
);

const measure = async (what: string): Promise<void> => {
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const started = performance.now();
  const { looked, moved } = await recountDeadlinesOf(house, what);
  clearInterval(watch);
  console.log(
    `${what}: ${looked} looked at, ${moved} moved, ${((performance.now() - started) / 1000).toFixed(1)} s, ${Math.round(most / 2 ** 20)} MiB at most`,
  );
};

await measure('a holiday was added');
await measure('nothing has changed since');
await house.close();
process.exit(0);
