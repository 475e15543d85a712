import type { FigureTable, SealedRow } from '../accountability/index.ts';
import { initiativeWorkflow } from '../initiatives/index.ts';
import { countOf, fieldOf, stateName, sumOf } from './figures.ts';

type Teller = 'lines' | 'convenios';

interface GrantedConvenio {
  id: string;
  name: string;
  approved: number | null;
  spent: number | null;
  received: number | null;
}

/** What `granted.sql` answers: an initiative and one source of others that finances it. */
export interface Granted {
  id: string;
  name: string;
  code: string | null;
  state: string;
  sourceId: string;
  source: string;
  requested: number | null;
  approved: number;
  spent: number;
  /** Who says how much: the lines of funding, or the convenios that speak for their source. */
  approvedBy: Teller;
  spentBy: Teller;
  convenios: readonly GrantedConvenio[];
  physical: number | null;
}

/** How much each source of others granted, with its initiatives. */
export const grantedSources = (granted: readonly Granted[]): FigureTable => ({
  key: 'granted-source',
  caption: 'Dinero de terceros, por fuente',
  columns: ['N°', 'Aprobado ($)', 'Gastado ($)'],
  rows: Object.values(Object.groupBy(granted, ({ sourceId }) => sourceId))
    .flatMap((rows = []) => (rows[0] ? [{ name: rows[0].source, id: rows[0].sourceId, rows }] : []))
    .sort((a, b) => approvedOf(b.rows) - approvedOf(a.rows) || a.name.localeCompare(b.name))
    .map(({ name, id, rows }) => ({
      label: name,
      cells: [
        countOf(
          `granted-source-${id}-count`,
          rows.map((row) => grantedRow(row, row.approved)),
        ),
        sumOf(
          `granted-source-${id}-approved`,
          rows.map((row) => grantedRow(row, row.approved)),
        ),
        sumOf(
          `granted-source-${id}-spent`,
          rows.map((row) => grantedRow(row, row.spent)),
        ),
      ],
    })),
  note: 'Cuenta iniciativas con dinero aprobado por fuentes que no son de la municipalidad; las cerradas, desistidas o no vigentes no se cuentan.',
  chart: { title: 'Aprobado y gastado por fuente', cells: [1, 2], unit: 'pesos' },
});

const approvedOf = (rows: readonly Granted[]): number => rows.reduce((sum, { approved }) => sum + approved, 0);

const grantedRow = ({ id, name, source, state }: Granted, amount: number): SealedRow => ({
  id,
  path: 'initiatives',
  name,
  detail: `${source} · ${stateName(initiativeWorkflow.states, state)}`,
  amount,
});

/** Each initiative that others finance, with what came in and how far it is. */
export const grantedTable = (granted: readonly Granted[]): FigureTable => ({
  key: 'granted',
  caption: 'Cada proyecto financiado por terceros',
  columns: ['Fuente', 'Estado', 'Aprobado ($)', 'Gastado ($)', 'Recibido ($)', 'Avance físico'],
  rows: granted.map((row) => ({
    label: row.code ? `${row.name} (${row.code})` : row.name,
    cells: [
      row.source,
      stateName(initiativeWorkflow.states, row.state),
      row.approvedBy === 'lines' ? line(row, 'approved', row.approved) : byConvenios(row, 'approved'),
      row.spentBy === 'lines' ? line(row, 'spent', row.spent) : byConvenios(row, 'spent'),
      row.convenios.length === 0 ? 'Sin convenio' : byConvenios(row, 'received'),
      {
        ...fieldOf({ path: 'initiatives', id: row.id }, 'physicalProgress', row.physical, 'percent'),
        key: `granted-${row.id}-${row.sourceId}-physical`,
      },
    ],
  })),
  note: 'Donde hay un convenio firmado, aprobado es su monto vigente y gastado lo rendido, si algo se rindió; lo demás suma las líneas de la iniciativa con esa fuente. Recibido son las remesas. Es la misma regla de la ficha de la iniciativa.',
});

const line = ({ id, sourceId }: Granted, sum: 'approved' | 'spent', value: number) => ({
  key: `granted-${id}-${sourceId}-${sum}`,
  value,
  unit: 'pesos' as const,
  origin: {
    kind: 'list' as const,
    path: 'funding-lines',
    filters: [
      { field: 'initiative', operator: 'eq' as const, value: id },
      { field: 'source', operator: 'eq' as const, value: sourceId },
      { field: 'approved', operator: 'gte' as const, value: '1' },
    ],
    sum,
  },
});

const byConvenios = ({ id, sourceId, convenios }: Granted, what: 'approved' | 'spent' | 'received') =>
  sumOf(
    `granted-${id}-${sourceId}-${what}`,
    convenios.map((each) => ({
      id: each.id,
      path: 'convenios',
      name: each.name,
      detail: detailOf[what],
      amount: each[what] ?? 0,
    })),
  );

const detailOf = { approved: 'Monto vigente', spent: 'Rendido', received: 'Recibido' } as const;
