import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { startDatabase } from '../../src/platform/database/supervisor.ts';

const [home = '', port = '0'] = process.argv.slice(2);
const running = await startDatabase({ home, log: () => undefined });

const owner = new pg.Client(running.ownerConnection);
await owner.connect();
await owner.query('create table if not exists note (id text primary key)');
await owner.query('create table if not exists event (note text)');
await owner.end();

const pool = new pg.Pool(running.connection);
// A connection may die idle or in the middle of a transaction; without a listener either would end the process.
pool.on('error', () => undefined);
pool.on('connect', (client) => client.on('error', () => undefined));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const id = request.url?.split('/')[2];
  if (request.method === 'PUT' && id) await writeWithItsEvent(id);
  response.end(request.method === 'PUT' ? id : (await readWholeNotes()).join('\n'));
}

async function writeWithItsEvent(id: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('insert into note values ($1)', [id]);
    await client.query('insert into event values ($1)', [id]);
    await client.query('commit');
    client.release();
  } catch (problem) {
    client.release(true);
    throw problem;
  }
}

async function readWholeNotes(): Promise<string[]> {
  const { rows } = await pool.query('select id, note from note full join event on note = id');
  return rows.map(({ id, note }) => {
    if (!id || id !== note) throw new Error(`half a write: note ${id}, event ${note}`);
    return id;
  });
}

createServer((request, response) => {
  answer(request, response).catch((problem: Error) => response.writeHead(500).end(problem.message));
}).listen(Number(port), '127.0.0.1');

process.on('SIGTERM', () => running.stop().then(() => process.exit(0)));
