import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Dataset, Named } from '../dataset.ts';
import { inBatches } from '../inBatches.ts';

/** Makes the floor's tables and fills them with the data set. */
export const loadFloor = async (client: pg.Client, data: Dataset): Promise<void> => {
  await client.query(readFileSync(join(import.meta.dirname, 'tables.sql'), 'utf8'));
  const lists: [string, Named[]][] = [
    ['unit', data.units],
    ['source', data.sources],
    ['locality', data.localities],
    ['person', data.people],
  ];
  for (const [table, rows] of lists)
    await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  const columns =
    'id, title, description, state, unit, source, locality, responsible, amount, start_on, end_on, updated_at';
  await inBatches(data.initiatives, 1_000, (rows) =>
    client.query(
      `insert into initiative (${columns}) select ${columns} from json_populate_recordset(null::initiative, $1)`,
      [
        JSON.stringify(
          rows.map((row) => ({
            ...row,
            unit: data.units[row.unit]?.id,
            source: data.sources[row.source]?.id,
            locality: data.localities[row.locality]?.id,
            responsible: data.people[row.responsible]?.id,
            start_on: row.startOn,
            end_on: row.endOn,
            updated_at: row.at,
          })),
        ),
      ],
    ),
  );
  await inBatches(data.milestones, 5_000, (rows) =>
    client.query('insert into milestone select * from json_populate_recordset(null::milestone, $1)', [
      JSON.stringify(rows.map((row) => ({ ...row, planned_on: row.plannedOn, actual_on: row.actualOn }))),
    ]),
  );
  await client.query('grant select, insert, update, delete on all tables in schema public to cabildo_app');
  await client.query('vacuum analyze');
};
