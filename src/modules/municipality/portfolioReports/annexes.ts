import { application, applicationWorkflow } from '../applications/index.ts';
import type { FigureTable, SealedRow, WrittenPart } from '../accountability/index.ts';
import { convenio } from '../convenios/index.ts';
import { fundingLine, initiative, initiativeWorkflow } from '../initiatives/index.ts';
import { countOf, fieldOf, stateName, sumOf } from './figures.ts';
import type { ReportKind } from './reportKind.ts';
import { type Standing, standingOf, standings } from './standing.ts';

interface Granted {
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

interface Request {
  path: 'applications' | 'funding-lines';
  id: string;
  name: string;
  source: string;
  origin: string;
  year: number | null;
  asked: number;
  approved: number | null;
  state: string;
}

type Answers = { granted: readonly Granted[]; requests: readonly Request[] };

/** What goes to the concejo with the budget: money of others, what was presented to them and to whom else. */
export const annexes: ReportKind = {
  key: 'anexos',
  title: 'Anexos de proyectos para el concejo',
  about: 'Proyectos con financiamiento de terceros, presentados a fondos sectoriales y a otros organismos.',
  norm: 'Ley 18.695 art. 65: anexos del presupuesto; el avance y el flujo se informan además cada trimestre',
  dated: [initiative, fundingLine, application, convenio],
  write: async (ask) => {
    const { granted, requests } = await ask<Answers>({
      granted: 'granted.sql',
      requests: 'requests.sql',
    });
    const alive = requests.flatMap((request) => {
      const standing = standingOf(request.path, request.state);
      return standing ? [{ ...request, standing }] : [];
    });
    const of = (...origins: readonly string[]) => alive.filter(({ origin }) => origins.includes(origin));
    return [
      first(
        granted,
        of('regional').filter(({ standing }) => standing !== 'granted'),
      ),
      {
        title: 'Proyectos presentados a fondos sectoriales (anexo 2)',
        narrative: null,
        tables: tablesOf('second', 'Anexo 2', of('national')),
      },
      {
        title: 'Proyectos presentados a otros organismos nacionales o internacionales (anexo 3)',
        narrative: null,
        tables: tablesOf('third', 'Anexo 3', of('private', '')),
      },
    ];
  },
};

type Alive = Request & { standing: Standing };

const first = (granted: readonly Granted[], regional: readonly Alive[]): WrittenPart => ({
  title: 'Proyectos con financiamiento de terceros (anexo 1)',
  narrative: null,
  tables: [
    sources(granted),
    grantedTable(granted),
    requestTable('first-asked', 'Presentados al Gobierno Regional, aún sin aprobar', regional),
  ],
});

const sources = (granted: readonly Granted[]): FigureTable => ({
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

const grantedTable = (granted: readonly Granted[]): FigureTable => ({
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

/** How many and how much by standing; then each one. */
const tablesOf = (key: string, annex: string, requests: readonly Alive[]): FigureTable[] => [
  {
    key,
    caption: `${annex}: resumen`,
    columns: ['N°', 'Solicitado ($)'],
    rows: Object.entries(standings).map(([standing, label]) => {
      const rows = requests.filter((request) => request.standing === standing).map(requestRow);
      return { label, cells: [countOf(`${key}-${standing}-count`, rows), sumOf(`${key}-${standing}-asked`, rows)] };
    }),
    note: standingRule,
  },
  ...Object.entries(standings).map(([standing, label]) =>
    requestTable(
      `${key}-${standing}`,
      `${annex}: ${label.toLowerCase()}`,
      requests.filter((request) => request.standing === standing),
    ),
  ),
];

const standingRule =
  'Aprobado: financiado. En trámite: ingresado y sin financiamiento. Por presentar: en preparación o por firmar. ' +
  'Lo desistido, no financiado, inadmisible o no vigente no se cuenta.';

const requestTable = (key: string, caption: string, requests: readonly Alive[]): FigureTable => ({
  key,
  caption,
  columns: ['Fuente', 'Año', 'Estado', 'Solicitado ($)', 'Aprobado ($)'],
  rows: requests.map((request) => ({
    label: request.name,
    cells: [
      request.source,
      request.year === null ? '—' : String(request.year),
      stateOf(request),
      fieldOf(request, askedField[request.path], request.asked),
      fieldOf(request, 'approved', request.approved),
    ],
  })),
});

const askedField = { applications: 'amount', 'funding-lines': 'requested' } as const;

const stateOf = ({ path, state }: Request): string =>
  stateName((path === 'applications' ? applicationWorkflow : initiativeWorkflow).states, state);

const requestRow = (request: Alive): SealedRow => ({
  id: request.id,
  path: request.path,
  name: request.name,
  detail: `${request.source} · ${stateOf(request)}`,
  amount: request.asked,
});
