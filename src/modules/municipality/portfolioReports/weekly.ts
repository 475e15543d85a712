import { application, applicationWorkflow, followUp, observation } from '../applications/index.ts';
import { type FigureTable, groupedTable, type GroupRow, type SealedRow } from '../accountability/index.ts';
import { initiative } from '../initiatives/index.ts';
import { countOf, day, daysBetween, daysWords, fieldOf, stateName } from './figures.ts';
import { observations, type Pending } from './observations.ts';
import type { ReportCuts, ReportKind } from './reportKind.ts';

const states: Readonly<Record<string, string>> = applicationWorkflow.states;

interface Live {
  id: string;
  name: string;
  source: string;
  state: string;
  amount: number;
  submittedOn: string | null;
  since: string | null;
  askedOn: string | null;
}

interface Moved {
  id: string;
  name: string;
  before: string | null;
  after: string;
  amount: number;
}

interface Next {
  id: string;
  application: string;
  office: string;
  heldOn: string;
  said: string | null;
  nextAction: string | null;
  nextOn: string | null;
}

type Standing = {
  states: readonly GroupRow[];
  live: readonly Live[];
  pending: readonly Pending[];
  next: readonly Next[];
};

/** The state of what was asked for, told each week by who follows it (E5). */
export const weekly: ReportKind = {
  key: 'semana',
  title: 'Estado semanal de la cartera postulada',
  about: 'Cómo está cada postulación, qué se movió en la semana, qué hay que responder y a quién llamar.',
  comparedDays: 7,
  dated: [application, observation, followUp, initiative],
  write: async (ask, cuts) => {
    const {
      states: groups,
      live,
      pending,
      next,
    } = await ask<Standing>({
      states: 'applicationsByState.sql',
      live: 'liveApplications.sql',
      pending: 'pendingObservations.sql',
      next: 'nextActions.sql',
    });
    const { moved } = await ask<{ moved: readonly Moved[] }>({ moved: 'movedApplications.sql' }, 'sinceThen');
    return [
      { title: 'Lo postulado, por estado', narrative: null, tables: [byState(groups)] },
      { title: 'Qué se movió en la semana', narrative: null, tables: [moves(moved)] },
      { title: 'Observaciones', narrative: null, tables: observations(pending, cuts) },
      { title: 'Seguimiento', narrative: null, tables: [asking(live, cuts), actions(next, cuts)] },
      { title: 'Cada postulación en curso', narrative: null, tables: [each(live, cuts)] },
    ];
  },
};

const byState = (groups: readonly GroupRow[]): FigureTable =>
  groupedTable(
    {
      key: 'state',
      caption: 'Postulaciones por estado',
      path: 'applications',
      by: 'state',
      measures: ['count', 'amount', 'approved'],
      headings: { amount: 'Solicitado ($)' },
      without: 'Sin estado',
      naming: states,
      chart: { title: 'Número de postulaciones por estado', measures: ['count'], unit: 'count' },
    },
    groups,
  );

const moves = (moved: readonly Moved[]): FigureTable => ({
  key: 'moved',
  caption: 'Movimientos desde la semana anterior',
  columns: ['N°'],
  rows: Object.entries(Object.groupBy(moved, ({ before, after }) => `${before ?? 'new'}-${after}`))
    .map(([pair, rows = []]) => ({ pair, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || a.pair.localeCompare(b.pair))
    .map(({ pair, rows }) => ({ label: arrow(rows), cells: [countOf(`moved-${pair}`, rows.map(movedRow))] })),
  note: 'Se compara el estado de cada postulación al término de ambos días.',
});

const arrow = ([first]: readonly Moved[]): string => (first ? wayOf(first) : '');

const wayOf = ({ before, after }: Moved): string =>
  before === null ? `Nueva: ${stateName(states, after)}` : `${stateName(states, before)} → ${stateName(states, after)}`;

const movedRow = (row: Moved): SealedRow => ({ id: row.id, path: 'applications', name: row.name, detail: wayOf(row) });

const quietDays = 14;
const reviewed = ['submitted', 'observed', 'objected', 'recommended', 'prioritised', 'reevaluation'];

const asking = (live: readonly Live[], { cutOn }: ReportCuts): FigureTable => {
  const quiet = live.filter(
    ({ state, askedOn }) => reviewed.includes(state) && (askedOn === null || daysBetween(askedOn, cutOn) > quietDays),
  );
  return {
    key: 'quiet',
    caption: 'Postulaciones de las que no se ha preguntado',
    columns: ['N°'],
    rows: [
      {
        label: `Sin gestión en los últimos ${quietDays} días`,
        cells: [countOf('quiet', quiet.map(quietRow))],
      },
    ],
    note: `Cuenta lo ingresado que espera a quien evalúa o financia. Los ${quietDays} días son un criterio de gestión, no una norma.`,
  };
};

const quietRow = ({ id, name, askedOn }: Live): SealedRow => ({
  id,
  path: 'applications',
  name,
  detail: askedOn === null ? 'Sin gestiones registradas' : `Última gestión: ${String(day(askedOn))}`,
});

const actions = (next: readonly Next[], { cutOn }: ReportCuts): FigureTable => ({
  key: 'next',
  caption: 'Última gestión y próxima acción',
  columns: ['Última', 'Oficina', 'Qué respondió', 'Próxima acción', 'Fecha'],
  rows: next.map(({ application: name, heldOn, office, said, nextAction, nextOn }) => ({
    label: name,
    cells: [
      day(heldOn),
      office,
      said ?? '—',
      nextAction ?? '—',
      nextOn !== null && nextOn < cutOn ? `${String(day(nextOn))} (pasó)` : day(nextOn),
    ],
  })),
});

const each = (live: readonly Live[], { cutOn }: ReportCuts): FigureTable => ({
  key: 'live',
  caption: 'Postulaciones en curso',
  columns: ['Estado', 'Desde', 'Ingresada', 'Solicitado ($)'],
  rows: live.map((row) => ({
    label: row.name,
    cells: [
      stateName(states, row.state),
      row.since === null ? '—' : `${String(day(row.since))} (${daysWords(daysBetween(row.since, cutOn))})`,
      day(row.submittedOn),
      fieldOf({ path: 'applications', id: row.id }, 'amount', row.amount),
    ],
  })),
});
