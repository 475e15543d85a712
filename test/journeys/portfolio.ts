import { fundingSource } from '../../src/modules/municipality/funding/index.ts';
import type { ServedHouse } from '../support/servedHouse.ts';

// Straight into the table: the house would take minutes to sign so many acts, and the grid only reads them.
const rows = `insert into initiative (
    id, version, state, created_at, updated_at, name, code, stage, type, sector, description,
    unit, source, responsible, amount, approved, spent, year, start_on, end_on)
  select gen_random_uuid(), 1,
    (array['profiled', 'formulation', 'submitted', 'observed', 'recommended', 'funded', 'executing', 'closed'])[1 + n % 8],
    now() - make_interval(secs => n), now() - make_interval(secs => n),
    'Reposición sede social sector ' || n, null, (array['profile', 'design', 'execution'])[1 + n % 3], 'project',
    (array['sport', 'roads', 'social', 'urban'])[1 + n % 4], repeat('Obra de la sede, su patio y sus accesos. ', 15),
    ($1::uuid[])[1 + n % cardinality($1::uuid[])], ($2::uuid[])[1 + n % cardinality($2::uuid[])], $3::uuid,
    n * 1000, n * 900, n * 500, 2020 + n % 8, date '2024-01-01' + n % 900, date '2026-01-01' + n % 900
  from generate_series(1, $4::int) n`;

/** So many invented initiatives, the newest one called «… sector 1»; each state holds an eighth of them. */
export const bringPortfolio = async ({ house, units, ana }: ServedHouse, count: number): Promise<void> => {
  const desk = house.store.house();
  const sources: string[] = [];
  for (const name of ['FNDR', 'FRIL', 'PMU', 'Presupuesto municipal'])
    sources.push((await desk.create(fundingSource, { name })).id);
  await house.database.rows(rows, [units, sources, ana, count]);
};
