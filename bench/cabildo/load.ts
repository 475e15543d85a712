import type pg from 'pg';
import { eventHash } from '../../src/records/eventLog.ts';
import type { BenchInitiative, BenchMilestone, Dataset, Named } from '../dataset.ts';
import { inBatches } from '../inBatches.ts';

const bench = {
  id: 'beac0000-0000-7000-8000-000000000001',
  post: 'beac0000-0000-7000-8000-000000000002',
  tenure: 'beac0000-0000-7000-8000-000000000003',
};

/** The ordinary user who does the work: holds one post with the functions of a formulator. */
export const formulator = { person: bench.id, name: 'Marta Huenchul', email: 'formuladora@bench.cabildo.test' };

/** Fills Cabildo's own tables with the data set, each row with its event in a true chain, as if it had been written one by one. */
export const loadCabildo = async (client: pg.Client, data: Dataset): Promise<void> => {
  await client.query(
    'create table bench_row (number bigserial primary key, record text, id uuid, at timestamptz, body jsonb)',
  );
  const first = data.initiatives[0]?.at ?? new Date(0).toISOString();
  await insertNamed(client, 'unit', 'unit', data.units, first, (index) => ({ code: `bench-${index}` }));
  await insertNamed(client, 'funding_source', 'fundingSource', data.sources, first, () => ({}));
  await insertNamed(client, 'locality', 'locality', data.localities, first, () => ({}));
  await insertNamed(client, 'person', 'person', data.people, first, () => ({}));
  await insertFormulator(client, data, first);
  await inBatches(data.initiatives, 1_000, (rows) => insertInitiatives(client, data, rows));
  const atOf = new Map(data.initiatives.map(({ id, at }) => [id, at]));
  await inBatches(data.milestones, 5_000, (rows) => insertMilestones(client, atOf, rows));
  await writeEvents(client);
  await client.query('drop table bench_row');
  await client.query('vacuum analyze');
};

/** Inserts rows given as JSON and notes each for its event. */
const insert = async (client: pg.Client, table: string, record: string, rows: readonly object[]): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(
    `with fresh as (insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) returning *)
    insert into bench_row (record, id, at, body) select $2, id, updated_at, to_jsonb(fresh) - 'search' from fresh`,
    [JSON.stringify(rows), record],
  );
};

const kept = (id: string, at: string, state: string | null = null) => ({
  id,
  version: 1,
  state,
  created_at: at,
  updated_at: at,
});

const insertNamed = (
  client: pg.Client,
  table: string,
  record: string,
  rows: Named[],
  at: string,
  rest: (index: number) => object,
) =>
  insert(
    client,
    table,
    record,
    rows.map(({ id, name }, index) => ({ ...kept(id, at), name, ...rest(index) })),
  );

const insertFormulator = async (client: pg.Client, data: Dataset, at: string): Promise<void> => {
  const { email, name } = formulator;
  await insert(client, 'person', 'person', [{ ...kept(bench.id, at), name, email }]);
  const post = {
    name: 'Profesional formuladora',
    code: 'bench-formulator',
    unit: data.units[0]?.id,
    kind: 'unipersonal',
    functions: ['E4', 'E6'],
  };
  await insert(client, 'post', 'post', [{ ...kept(bench.post, at), ...post }]);
  const tenure = {
    post: bench.post,
    person: bench.id,
    capacity: 'titular',
    start_at: '2020-01-01T00:00:00Z',
    basis: 'Decreto de prueba 1',
  };
  await insert(client, 'tenure', 'tenure', [{ ...kept(bench.tenure, at), ...tenure }]);
};

const insertInitiatives = (client: pg.Client, data: Dataset, rows: readonly BenchInitiative[]) =>
  insert(
    client,
    'initiative',
    'initiative',
    rows.map((row) => ({
      ...kept(row.id, row.at, row.state),
      name: row.title,
      description: row.description,
      unit: data.units[row.unit]?.id,
      source: data.sources[row.source]?.id,
      locality: data.localities[row.locality]?.id,
      responsible: data.people[row.responsible]?.id,
      amount: row.amount,
      start_on: row.startOn,
      end_on: row.endOn,
    })),
  );

const insertMilestones = (client: pg.Client, atOf: ReadonlyMap<string, string>, rows: readonly BenchMilestone[]) =>
  insert(
    client,
    'milestone',
    'milestone',
    rows.map((row) => ({
      ...kept(row.id, atOf.get(row.initiative) ?? ''),
      initiative: row.initiative,
      name: row.name,
      planned_on: row.plannedOn,
      actual_on: row.actualOn,
    })),
  );

/** One event for each row, all lanes one link further at each turn. */
const writeEvents = (client: pg.Client): Promise<unknown> =>
  client.query(`do $$
    declare turns integer := (select ceil(count(*) / 64.0) from bench_row);
    begin
      for turn in 0 .. turns - 1 loop
        with entry as (
          select head.lane, head.seq + 1 as seq, r.at, r.record, r.id as record_id, 1 as version, 'create'::text as action,
            null::uuid as person, null::uuid as post, 'sistema'::text as capacity, null::text as basis, 'Cabildo'::text as signed,
            null::uuid as batch, null::jsonb as before, r.body as after, head.hash as previous
          from bench_row r join event_head head on head.lane = r.number % 64
          where r.number > turn * 64 and r.number <= (turn + 1) * 64),
        written as (
          insert into event (lane, seq, at, record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after, previous, hash)
          select lane, seq, at, record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after, previous, ${eventHash}
          from entry returning lane, seq, hash)
        update event_head set seq = written.seq, hash = written.hash from written where event_head.lane = written.lane;
      end loop;
    end $$`);
