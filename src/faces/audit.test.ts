import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { actorWith } from '../../test/support/house.ts';
import { newFolder } from '../../test/support/newFolder.ts';
import { catalogOf } from '../modules/index.ts';
import { initiative } from '../modules/municipality/initiatives/index.ts';
import { machineClock } from '../platform/clock.ts';
import { openDatabase, type Queryable } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { temporaryDatabase } from '../platform/database/temporaryDatabase.ts';
import { type Broken, readLinks, readRoots, verifyChain } from './audit.ts';
import { keysInMemory, publicKeyOf } from '../platform/crypto/index.ts';
import { areSignedBy, readRootFile, signRoots } from './signedRoots.ts';
import { eventHash } from '../records/eventLog.ts';
import { createStore } from '../records/store.ts';

// CABILDO_TAMPERINGS=20000 node --test src/records/audit.test.ts
const tamperings = Number(process.env.CABILDO_TAMPERINGS ?? 500);

let client: pg.Client;
let owner: Queryable;
let place: Awaited<ReturnType<typeof temporaryDatabase>>;
const events: { lane: number; seq: number }[] = [];

before(async () => {
  place = await temporaryDatabase();
  const { ownerConnection: connection, applicationRole } = place;
  await migrate({
    connection,
    applicationRole,
    edition: 'municipality',
    folder: join(import.meta.dirname, '../../migrations'),
  });
  const database = openDatabase(place.connection);
  const desk = createStore(database, catalogOf('municipality'), machineClock).for(actorWith(['E4', 'E6']));
  await desk.together(async (inside) => {
    for (let index = 0; index < 6; index += 1) await inside.create(initiative, { name: `Sede ${index}` });
  });
  for (let index = 0; index < 150; index += 1) {
    const { id } = await desk.create(initiative, { name: `Multicancha «${index}»\n`, amount: index });
    await desk.act(initiative, { id }, 'formulate');
  }
  await database.close();
  client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  owner = {
    rows: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    script: async (sql) => void (await client.query(sql)),
  };
  for await (const { lane, seq } of readLinks(owner)) events.push({ lane, seq });
});
after(async () => {
  await client.end();
  await place.drop();
});

/** Tampers, looks, and takes the tampering back. */
const foundAfter = async (sql: string, values: unknown[]): Promise<Broken[]> => {
  await client.query('begin');
  try {
    await client.query(sql, values);
    return (await verifyChain(owner)).broken;
  } finally {
    await client.query('rollback');
  }
};

const here = 'where lane = $1 and seq = $2';
const changes = [
  `at = at + interval '1 microsecond'`,
  `record = record || 'x'`,
  'record_id = gen_random_uuid()',
  'version = version + 1',
  `action = 'other'`,
  'person = gen_random_uuid()',
  'post = gen_random_uuid()',
  `capacity = 'subrogante'`,
  `basis = coalesce(basis, '') || '.'`,
  `signed = 'Nadie'`,
  'batch = gen_random_uuid()',
  `before = coalesce(before, '{}') || '{"x": 1}'`,
  `after = jsonb_set(after, '{amount}', '999')`,
  `previous = md5(random()::text)`,
  `hash = md5(random()::text)`,
];
const wholesale = [
  `delete from event ${here}`,
  `update event set seq = seq + 1000 ${here}`,
  `update event set lane = 99 ${here}`,
];

test('an untouched chain holds', async () => {
  const { broken, events: counted, lanes } = await verifyChain(owner);
  assert.deepEqual(broken, []);
  assert.equal(counted, 306);
  assert.equal(lanes, 64);
});

test(`each of ${tamperings} tamperings by the owner of the tables is found, where it was made`, async () => {
  for (let index = 0; index < tamperings; index += 1) {
    const event = events[(index * 7919) % events.length];
    assert.ok(event);
    const kinds = [...changes.map((change) => `update event set ${change} ${here}`), ...wholesale];
    const sql = kinds[index % kinds.length] ?? '';
    const broken = await foundAfter(sql, [event.lane, event.seq]);
    // A missing event shows at the one that follows it, or at the head.
    const near = [event.seq, event.seq + 1, event.seq + 1000];
    const located = broken.some(({ lane, seq }) => lane === event.lane && near.includes(seq));
    const elsewhere = broken.some(({ lane }) => lane === 99);
    assert.ok(located || elsewhere, `${sql} at ${event.lane}/${event.seq}: ${JSON.stringify(broken)}`);
  }
});

test('two events that change places are found', async () => {
  const [first, second] = events.filter(({ lane }) => lane === events[0]?.lane);
  const swap = `with swapped as (delete from event where lane = $1 and seq in ($2::bigint, $2::bigint + 1) returning *)
    insert into event select (jsonb_populate_record(null::event, to_jsonb(swapped) || jsonb_build_object('seq', 2 * $2::bigint + 1 - seq))).* from swapped`;
  assert.ok(first && second);
  await client.query('begin');
  await client.query('alter table event drop constraint event_pkey');
  await client.query(swap, [first.lane, first.seq]);
  const { broken } = await verifyChain(owner);
  await client.query('rollback');
  assert.ok(broken.some(({ lane, seq }) => lane === first.lane && seq === first.seq));
});

test('events added behind the back of the house, or a head set back, are found', async () => {
  const columns = 'at, record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after';
  const forged = `insert into event (lane, seq, ${columns}, previous, hash) select lane, seq + 1, ${columns}, hash, repeat('0', 64) from event e
    where lane = $1 and seq = (select max(seq) from event where lane = $1) and $2::bigint > 0`;
  for (const sql of [forged, 'update event_head set seq = seq + 1 where lane = $1 and $2::bigint > 0'])
    assert.ok((await foundAfter(sql, [events[0]?.lane, 1])).some(({ lane }) => lane === events[0]?.lane));
});

test('a chain computed again whole from a false event holds by itself, and only a signed root kept outside tells', async () => {
  const key = keysInMemory().named('audit');
  const outside = JSON.stringify(signRoots(await readRoots(owner), new Date('2026-11-21T12:00:00Z'), key), null, 1);
  const { lane, seq } = events[3] ?? { lane: 0, seq: 0 };
  await client.query('begin');
  await client.query(`update event set signed = 'Otra persona' where lane = $1 and seq = $2`, [lane, seq]);
  for (const event of events.filter((each) => each.lane === lane && each.seq >= seq)) {
    await client.query(
      `update event e set previous = coalesce((select hash from event where lane = e.lane and seq = e.seq - 1), '') where lane = $1 and seq = $2`,
      [lane, event.seq],
    );
    await client.query(`update event set hash = ${eventHash} where lane = $1 and seq = $2`, [lane, event.seq]);
  }
  await client.query(
    'update event_head h set hash = (select hash from event where lane = h.lane and seq = h.seq) where lane = $1',
    [lane],
  );
  const alone = await verifyChain(owner);
  const forgedRoots = await readRoots(owner);
  const withForged = await verifyChain(
    owner,
    forgedRoots.filter((root) => root.seq > 0),
  );
  const kept = readRootFile(outside);
  const withRoots = await verifyChain(
    owner,
    kept.roots.filter((root) => root.seq > 0),
  );
  await client.query('rollback');
  assert.deepEqual(alone.broken, [], 'nothing inside the house tells');
  assert.deepEqual(withForged.broken, [], 'roots taken from the false chain do not tell either');
  assert.deepEqual(
    withRoots.broken.map((each) => each.lane),
    [lane],
  );
  assert.ok('signature' in kept && areSignedBy(kept, publicKeyOf(key)));
  const forged = { ...kept, roots: forgedRoots };
  assert.ok(!areSignedBy(forged, publicKeyOf(key)), 'the false roots do not carry the signature of the true ones');
  const other = keysInMemory().named('audit');
  const signedByOther = signRoots(forgedRoots, new Date('2026-11-21T12:00:00Z'), other);
  assert.ok(!areSignedBy(signedByOther, publicKeyOf(key)), 'nor does another key sign for this house');
  assert.ok(!areSignedBy({ ...kept, at: '2027-01-01T00:00:00.000Z' }, publicKeyOf(key)), 'nor may the day be moved');
});

test('a file of roots that is none is refused, and one from before signatures is still read', () => {
  assert.throws(() => readRootFile('{"roots": 1}'), /no tiene raíces/);
  assert.deepEqual(readRootFile('[{"lane": 1, "seq": 2, "hash": "ab"}]'), { roots: [{ lane: 1, seq: 2, hash: 'ab' }] });
});

test('a verifier in another language reads the same chain and finds the same fault', async (context) => {
  const lines: string[] = [];
  for await (const { lane, seq, previous, hash, content } of readLinks(owner))
    lines.push([lane, seq, previous, hash, content].join('\t'));
  const path = join(newFolder(), 'chain.tsv');
  const script = join(import.meta.dirname, '../../scripts/audit-verify.py');
  const run = (text: string): string => {
    writeFileSync(path, text);
    try {
      return execFileSync('python3', [script, path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (problem) {
      return problem instanceof Error && 'stdout' in problem ? String(problem.stdout) : '';
    }
  };
  const whole = run(`${lines.join('\n')}\n`);
  if (whole === '') return context.skip('python3 is not here');
  assert.match(whole, /306 hechos.*sin faltas/);
  const altered = lines.map((line, index) => (index === 10 ? line.replace('Ana Pincheira', 'Eva Pincheira') : line));
  const { lane, seq } = events[10] ?? {};
  assert.match(
    run(`${altered.join('\n')}\n`),
    new RegExp(`serie ${lane}, hecho ${seq}: su contenido no es el que se firmó`),
  );
});
