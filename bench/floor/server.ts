import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { startDatabase } from '../../src/platform/database/supervisor.ts';

const [home = '', port = '0'] = process.argv.slice(2);
const running = await startDatabase({ home, log: () => undefined });
pg.types.setTypeParser(pg.types.builtins.DATE, String);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
const pool = new pg.Pool({ ...running.connection, max: 16 });
pool.on('error', () => undefined);

const ask = async (name: string, sql: string, values: unknown[]) =>
  (await pool.query({ name, text: sql, values })).rows;

const row = `i.id, i.title, i.state, u.name as unit, s.name as source, l.name as locality, p.name as responsible, i.amount, i.start_on as "startOn", i.end_on as "endOn"`;
const joins = `join unit u on u.id = i.unit join source s on s.id = i.source join locality l on l.id = i.locality join person p on p.id = i.responsible`;

// The page is cut before the names are joined, and list and total are asked at once on two connections.
const list = async (name: string, where: string, values: unknown[]) => {
  const [items, [count]] = await Promise.all([
    ask(
      `${name} page`,
      `select ${row} from (select * from initiative where ${where} order by updated_at desc, id desc limit 50) i ${joins} order by i.updated_at desc, i.id desc`,
      values,
    ),
    ask(`${name} total`, `select count(*) as total from initiative where ${where}`, values),
  ]);
  return { items, total: count.total };
};

// A search looks once for its rows: cheaper for the machine than two looks side by side.
const search = async (words: string) => {
  const rows = await ask(
    'search',
    `with found as materialized (select id, updated_at from initiative where search @@ websearch_to_tsquery('spanish', $1)),
    page as (select id from found order by updated_at desc, id desc limit 50)
    select ${row}, (select count(*) from found) as total from page join initiative i on i.id = page.id ${joins} order by i.updated_at desc, i.id desc`,
    [fold(words)],
  );
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 };
};

const fold = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const whole = async (id: string) => {
  const [[initiative], milestones] = await Promise.all([
    ask('one', `select ${row}, i.description from initiative i ${joins} where i.id = $1`, [id]),
    ask(
      'milestones',
      `select id, name, planned_on as "plannedOn", actual_on as "actualOn" from milestone where initiative = $1 order by planned_on`,
      [id],
    ),
  ]);
  return { ...initiative, milestones };
};

const create = async (body: string) => {
  const given = JSON.parse(body);
  const id = crypto.randomUUID();
  const values = [
    id,
    given.name,
    given.description,
    given.unit,
    given.source,
    given.locality,
    given.responsible,
    given.amount,
    given.startOn,
    given.endOn,
  ];
  await ask(
    'create',
    `insert into initiative (id, title, description, state, unit, source, locality, responsible, amount, start_on, end_on, updated_at)
    values ($1, $2, $3, 'profiled', $4, $5, $6, $7, $8, $9, $10, now())`,
    values,
  );
  return { id, ...given, state: 'profiled' };
};

const formulate = async (id: string) =>
  (
    await ask(
      'formulate',
      `update initiative set state = 'formulation', updated_at = now() where id = $1 and state = 'profiled' returning id, title, state`,
      [id],
    )
  )[0];

const exported = async (response: ServerResponse): Promise<void> => {
  const client = await pool.connect();
  response.setHeader('content-type', 'text/csv; charset=utf-8');
  const stream = client.query(
    copyTo(
      `copy (select ${row}, i.description from initiative i ${joins} order by i.updated_at desc, i.id desc) to stdout (format csv, header, delimiter ';')`,
    ),
  );
  stream.once('close', () => client.release());
  stream.pipe(response);
};

const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
  const url = new URL(request.url ?? '/', 'http://floor');
  const [, , , id = '', , action] = url.pathname.split('/');
  if (request.method === 'POST' && action) return formulate(id);
  if (request.method === 'POST') return create(await text(request));
  if (id === 'groups')
    return ask(
      'groups',
      `select state, s.name as source, count(*) as count, sum(amount)::bigint as amount from initiative i join source s on s.id = i.source group by state, s.name`,
      [],
    );
  if (id === 'export.csv') return void (await exported(response));
  if (id) return whole(id);
  const q = url.searchParams.get('q');
  if (q) return search(q);
  return list('filter', 'state = $1 and unit = $2', [
    url.searchParams.get('filter[state]'),
    url.searchParams.get('filter[unit]'),
  ]);
};

const server = createServer((request, response) => {
  answer(request, response)
    .then(
      (value) =>
        value === undefined || response.setHeader('content-type', 'application/json').end(JSON.stringify(value)),
    )
    .catch((problem: Error) => response.writeHead(500).end(problem.message));
});
server.listen(Number(port), '127.0.0.1');

process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
