import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { actorWith } from '../../../../test/support/house.ts';
import { formatRut } from '../../../parsing/rut.ts';
import { openKeys } from '../../../platform/crypto/index.ts';
import { openDatabase } from '../../../platform/database/database.ts';
import { migrate } from '../../../platform/database/migrate.ts';
import { ensureDatabase } from '../../../platform/database/roles.ts';
import { startTestServer, type TestServer } from '../../../platform/database/testServer.ts';
import { filesIn } from '../../../platform/files.ts';
import { machineClock } from '../../../platform/clock.ts';
import { person } from '../../common/posts/index.ts';
import { type House, openHouse } from '../../house.ts';
import { openSealed } from '../sealed/index.ts';
import { admit, amend, forget } from './keeping.ts';
import { member } from './member.record.ts';
import { partyUnit } from './partyUnit.record.ts';
import { rollDifference } from './reconciliation.record.ts';
import { reconcile } from './reconciling.ts';
import { resolve } from './resolving.ts';

const sealed = [
  'Zenobia Canarieta',
  'Canarieta Sellada',
  '41.777.333',
  '41777333',
  '+56 9 5555 7331',
  'Pasaje Canarieta 7331',
  'canarieta@sellada.test',
  'Mirlo Delregistro',
  'MIRLO',
];
const open = 'Organismo Jilguero Abierto';
const actor = actorWith(['P6'], undefined, 'Gastón Urrejola');
const folder = mkdtempSync(join(tmpdir(), 'cabildo-rest-'));
let server: TestServer;
let house: House;
let admin: pg.Client;
let data: string;
let zenobia: string;

before(
  async () => {
    server = await startTestServer();
    const as = (user: string, password: string, database = 'rest') => ({ host: server.host, user, password, database });
    await ensureDatabase(as('cabildo_admin', server.passwords.admin, 'postgres'), 'rest');
    const ownerConnection = as('cabildo_owner', server.passwords.owner);
    const migrations = join(import.meta.dirname, '../../../../migrations');
    await migrate({
      connection: ownerConnection,
      applicationRole: 'cabildo_app',
      edition: 'party',
      folder: migrations,
    });
    admin = new pg.Client(as('cabildo_admin', server.passwords.admin));
    await admin.connect();
    // The most that a log may ever say: each statement with its values.
    for (const setting of [
      "log_statement = 'all'",
      'log_error_verbosity = verbose',
      'log_parameter_max_length = -1',
      'log_parameter_max_length_on_error = -1',
    ])
      await admin.query(`alter system set ${setting}`);
    await admin.query('select pg_reload_conf()');
    data = (await admin.query<{ data_directory: string }>('show data_directory')).rows[0]?.data_directory ?? '';
    const database = openDatabase(as('cabildo_app', server.passwords.app));
    const keys = openKeys(join(folder, 'keys'));
    house = openHouse({
      edition: 'party',
      database,
      files: filesIn(join(folder, 'files')),
      clock: machineClock,
      demo: false,
      keys,
    });
    await live();
    await admin.query('checkpoint');
  },
  { timeout: 60_000 },
);
after(async () => {
  await admin?.end();
  await house?.database.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** All that is done with a person: kept, changed, refused twice, compared with a register, opened and resolved. */
const live = async (): Promise<void> => {
  const desk = house.store.house();
  Object.assign(actor, { person: (await desk.create(person, { name: actor.name })).id });
  await desk.create(partyUnit, { name: open, code: 'jilguero', kind: 'cell', level: 'territorial' });
  const who = {
    run: formatRut(41_777_333),
    name: 'Zenobia Canarieta',
    sex: 'female',
    phone: '+56 9 5555 7331',
    email: 'canarieta@sellada.test',
  };
  zenobia = await admit(house, actor, who, { state: 'affiliated' });
  await assert.rejects(admit(house, actor, who, { state: 'affiliated' }));
  await amend(house, actor, zenobia, { name: 'Zenobia Canarieta Sellada', address: 'Pasaje Canarieta 7331' });
  const file = `RUN;NOMBRES;APELLIDOS\n${formatRut(41_888_444)};MIRLO;Mirlo Delregistro\n`;
  const brought = {
    name: 'registro.csv',
    bytes: new TextEncoder().encode(file),
    cutOn: '2026-01-31',
    obtained: 'service',
  };
  await reconcile(house, actor, brought);
  const { items } = await house.store.for(actor).list(rollDifference);
  const added = items.find(({ kind }) => kind === 'onlyThere');
  await resolve(house, actor, added?.id ?? '', 'notOurs', 'Es de otra comuna.');
  await openSealed(house, actor, { record: member, rows: [zenobia], purpose: 'attend' });
};

/** The text as bytes of a file might hold it. */
const spellings = (text: string): Buffer[] => {
  const plain = Buffer.from(text);
  return [
    plain,
    Buffer.from(text, 'utf16le'),
    Buffer.from(plain.toString('hex')),
    Buffer.from(plain.toString('base64').replace(/=+$/, '').slice(0, -1)),
  ];
};

const filesUnder = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const hits = (files: readonly string[], text: string): string[] => {
  const wanted = spellings(text);
  return files.filter((file) => {
    if (!existsSync(file) || statSync(file).size === 0) return false;
    const bytes = readFileSync(file);
    return wanted.some((spelling) => bytes.includes(spelling));
  });
};

/** Everything that the server wrote: tables, WAL and logs, wherever its folder has them. */
const everything = (): string[] => filesUnder(dirname(data));
const places = {
  'the data files': () => filesUnder(join(data, 'base')),
  'the WAL': () => filesUnder(join(data, 'pg_wal')),
  'the logs': () =>
    everything().filter((file) => /log/i.test(file.slice(dirname(data).length)) && !file.includes('/base/')),
};

test('after a checkpoint no sealed text is in any byte that the server wrote', () => {
  const files = everything();
  assert.ok(files.length > 500, `only ${files.length} files`);
  for (const canary of sealed) assert.deepEqual(hits(files, canary), [], canary);
});

for (const [name, files] of Object.entries(places))
  test(`the search would have found it: what is not sealed is in ${name}`, () => {
    assert.ok(hits(files(), open).length > 0);
  });

test('no sealed text is in the files of the house, nor left behind by the reading of the register', () => {
  assert.deepEqual(
    readdirSync(tmpdir()).filter((name) => name.startsWith('cabildo-roll-')),
    [],
  );
  for (const canary of sealed) assert.deepEqual(hits(filesUnder(folder), canary), [], canary);
});

const dumps = globSync('/usr/lib/postgresql/*/bin/pg_dump');

test('a dump of the database holds what is open and nothing of what is sealed', (context) => {
  const major = Number(readFileSync(join(data, 'PG_VERSION'), 'utf8'));
  const dumper = dumps.find((path) => Number(/postgresql\/(\d+)/.exec(path)?.[1]) >= major);
  if (!dumper) return context.skip(`no pg_dump of PostgreSQL ${major} or later here`);
  const dump = execFileSync(dumper, ['--host', server.host, '--username', 'cabildo_owner', 'rest'], {
    env: { ...process.env, PGPASSWORD: server.passwords.owner },
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.ok(dump.includes(open));
  for (const canary of sealed) for (const spelling of spellings(canary)) assert.ok(!dump.includes(spelling), canary);
});

test('the key of the person lies outside the data, and destroying it leaves nothing that opens', async () => {
  const files = () => filesUnder(join(folder, 'keys.personal')).filter((file) => file.endsWith(zenobia));
  assert.equal(files().length, 1);
  const [key] = files();
  assert.ok(key && !key.startsWith(data));
  await house.store
    .for(actor)
    .act(member, { id: zenobia }, 'resign', { movedOn: '2026-02-01', movedBy: 'person', movedAct: 'Carta' });
  await forget(house, actor, zenobia);
  assert.deepEqual(files(), []);
});
