import { application, applicationWorkflow } from '../applications/index.ts';
import type { FigureTable, SealedRow, WrittenPart } from '../accountability/index.ts';
import { convenio } from '../convenios/index.ts';
import { fundingLine, initiative, initiativeWorkflow } from '../initiatives/index.ts';
import { countOf, fieldOf, stateName, sumOf } from './figures.ts';
import { type Granted, grantedSources, grantedTable } from './granted.ts';
import type { ReportKind } from './reportKind.ts';
import { type Standing, standingOf, standings } from './standing.ts';

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
    grantedSources(granted),
    grantedTable(granted),
    requestTable('first-asked', 'Presentados al Gobierno Regional, aún sin aprobar', regional),
  ],
});

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
