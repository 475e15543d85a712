import type { FigureTable, SealedRow } from '../accountability/index.ts';
import { initiativeWorkflow } from '../initiatives/index.ts';
import { countOf, fieldOf, stateName, sumOf } from './figures.ts';

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
  received: number | null;
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
      line(row, 'approved', row.approved),
      line(row, 'spent', row.spent),
      receivedBy(row),
      {
        ...fieldOf({ path: 'initiatives', id: row.id }, 'physicalProgress', row.physical, 'percent'),
        key: `granted-${row.id}-${row.sourceId}-physical`,
      },
    ],
  })),
  note: 'Aprobado y gastado suman las líneas de la iniciativa con esa fuente; recibido, las remesas de sus convenios.',
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

const receivedBy = ({ id, sourceId, received }: Granted) =>
  received === null
    ? 'Sin convenio'
    : {
        key: `granted-${id}-${sourceId}-received`,
        value: received,
        unit: 'pesos' as const,
        origin: {
          kind: 'list' as const,
          path: 'convenios',
          filters: [
            { field: 'initiative', operator: 'eq' as const, value: id },
            { field: 'source', operator: 'eq' as const, value: sourceId },
          ],
          sum: 'received',
        },
      };
