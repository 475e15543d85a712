import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { openHouse } from '../../src/modules/house.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { machineClock } from '../../src/platform/clock.ts';
import { startDatabase } from '../../src/platform/database/supervisor.ts';
import { filesIn } from '../../src/platform/files.ts';
import { readListQuery } from '../../src/faces/readQuery.ts';
import { initiative } from '../../src/modules/municipality/initiatives/index.ts';
import { exportCsv } from '../../src/faces/exporting.ts';
import { formulator } from './load.ts';

// The kernel alone behind plain HTTP: what the records cost without the pages, the sign-in and the router.
const [home = '', port = '0'] = process.argv.slice(2);
const running = await startDatabase({ home, log: () => undefined });
const database = openDatabase(running.connection);
const house = openHouse({ edition: 'municipality', database, files: filesIn(home), clock: machineClock, demo: false });
const { catalog } = house;

const answer = async (request: IncomingMessage): Promise<string | NodeJS.ReadableStream> => {
  const actor = await house.actorFor(formulator.person);
  if (!actor) throw new Error('nobody');
  const desk = house.store.for(actor);
  const url = new URL(request.url ?? '/', 'http://desk');
  const [, , , id = '', , action] = url.pathname.split('/');
  if (request.method === 'POST' && action) return JSON.stringify(await desk.act(initiative, { id }, action));
  if (request.method === 'POST') return JSON.stringify(await desk.create(initiative, JSON.parse(await text(request))));
  if (id === 'groups') {
    const by = (url.searchParams.get('by') ?? '').split(',');
    url.searchParams.delete('by');
    return JSON.stringify({
      groups: await desk.groups(initiative, by, readListQuery(catalog, initiative, url.searchParams)),
    });
  }
  if (id === 'export.csv') {
    const columns = url.searchParams.get('columns')?.split(',');
    url.searchParams.delete('columns');
    return exportCsv(database, catalog, initiative, readListQuery(catalog, initiative, url.searchParams), columns);
  }
  if (id) return (await desk.oneText(initiative, id, { include: ['milestones'] })).text;
  const page = await desk.listText(initiative, readListQuery(catalog, initiative, url.searchParams));
  return `{"items":${page.items},${JSON.stringify({ next: page.next, total: page.total, sums: page.sums }).slice(1)}`;
};

const server = createServer((request, response) => {
  answer(request)
    .then((value) =>
      typeof value === 'string'
        ? response.setHeader('content-type', 'application/json').end(value)
        : value.pipe(response),
    )
    .catch((problem: Error) => response.writeHead(500).end(problem.message));
});
server.listen(Number(port), '127.0.0.1');

process.on('SIGTERM', () =>
  database
    .close()
    .then(() => running.stop())
    .then(() => process.exit(0)),
);
