import type { FigureTable, RowsFilter } from '../accountability/index.ts';
import { application } from '../applications/index.ts';
import { fundingCall } from '../funding/index.ts';
import { initiative } from '../initiatives/index.ts';
import { countIn, day, dayAway, fieldOf } from './figures.ts';
import type { ReportKind } from './reportKind.ts';

interface Call {
  id: string;
  name: string;
  source: string;
  state: string;
  opensOn: string;
  closesOn: string;
  daysLeft: number;
  budget: number | null;
  applications: number;
}

/** Which calls must be looked at in the next three months. */
export const calls: ReportKind = {
  key: 'llamados',
  title: 'Llamados de los próximos 90 días',
  about: 'Qué fondos abren o cierran, hasta cuándo, con cuánto dinero y qué postulaciones tenemos para ellos.',
  dated: [initiative, fundingCall, application],
  write: async (ask, { cutOn }) => {
    const { calls: found } = await ask<{ calls: readonly Call[] }>({ calls: 'calls.sql' });
    return [
      { title: 'Cuánto queda', narrative: null, tables: [soon(found, cutOn)] },
      { title: 'Cada llamado', narrative: null, tables: [each(found)] },
    ];
  },
};

const soon = (found: readonly Call[], cutOn: string): FigureTable => ({
  key: 'soon',
  caption: 'Llamados que cierran',
  columns: ['N°'],
  rows: [15, 30, 60, 90].map((days) => ({
    label: `En los próximos ${days} días`,
    cells: [
      countIn(
        `soon-${days}`,
        found.filter(({ daysLeft }) => daysLeft <= days).length,
        'funding-calls',
        closingUntil(cutOn, dayAway(cutOn, days)),
      ),
    ],
  })),
});

const ahead: RowsFilter = { field: 'state', operator: 'in', value: ['announced', 'open'] };

const closingUntil = (from: string, until: string): RowsFilter[] => [
  { field: 'closesOn', operator: 'gte', value: from },
  { field: 'closesOn', operator: 'lte', value: until },
  ahead,
];

const each = (found: readonly Call[]): FigureTable => ({
  key: 'call',
  caption: 'Llamados que abren o cierran en 90 días',
  columns: ['Fuente', 'Abre', 'Cierra', 'Días para el cierre', 'Presupuesto ($)', 'Postulaciones'],
  rows: found.map(({ id, name, source, opensOn, closesOn, daysLeft, budget, applications }) => ({
    label: name,
    cells: [
      source,
      day(opensOn),
      day(closesOn),
      String(daysLeft),
      fieldOf({ path: 'funding-calls', id }, 'budget', budget),
      countIn(`applications-${id}`, applications, 'applications', [
        { field: 'call', operator: 'eq', value: id },
        { field: 'state', operator: 'in', value: counted },
      ]),
    ],
  })),
  note: 'Las postulaciones desistidas, no financiadas o no vigentes no se cuentan.',
});

const counted = [
  'preparing',
  'toSign',
  'signed',
  'submitted',
  'inadmissible',
  'observed',
  'objected',
  'recommended',
  'prioritised',
  'funded',
  'reevaluation',
  'noncompliant',
];
