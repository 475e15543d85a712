import type { FigureTable, SealedRow } from '../accountability/index.ts';
import { countIn, countOf, day, daysBetween, daysWords } from './figures.ts';
import type { ReportCuts } from './reportKind.ts';

/** What `pendingObservations.sql` answers. */
export interface Pending {
  id: string;
  name: string;
  kind: string;
  application: string;
  receivedOn: string;
  dueOn: string | null;
  isLate: boolean;
  isVerified: boolean;
}

/** What is to be answered and until when, as of the cut. */
export const observations = (pending: readonly Pending[], { cutOn }: ReportCuts): FigureTable[] => [
  {
    key: 'pending',
    caption: 'Observaciones por responder',
    columns: ['N°'],
    rows: [
      {
        label: 'Por responder',
        cells: [
          countIn('pending-all', pending.length, 'observations', [
            { field: 'state', operator: 'eq', value: 'pending' },
          ]),
        ],
      },
      {
        label: 'Con el plazo vencido',
        cells: [
          countOf(
            'pending-late',
            pending.filter(({ isLate }) => isLate).map((row) => pendingRow(row, cutOn)),
          ),
        ],
      },
    ],
  },
  {
    key: 'observation',
    caption: 'Cada observación por responder',
    columns: ['Postulación', 'Clase', 'Recibida', 'Plazo', 'Faltan'],
    rows: pending.map((row) => ({
      label: row.name,
      cells: [row.application, row.kind, day(row.receivedOn), dueWords(row), leftWords(row.dueOn, cutOn)],
    })),
    note: 'Un plazo «sin verificar» viene de una norma o guía que aún no se confirma: avisa y no obliga.',
  },
];

const pendingRow = (row: Pending, cutOn: string): SealedRow => ({
  id: row.id,
  path: 'observations',
  name: row.name,
  detail: `${row.application}: ${leftWords(row.dueOn, cutOn)}`,
});

const dueWords = ({ dueOn, isVerified }: Pending): string =>
  dueOn === null ? 'Sin plazo' : `${String(day(dueOn))}${isVerified ? '' : ' (sin verificar)'}`;

/** `3 días`, `Vencida hace 2 días`, `Vence hoy`. */
const leftWords = (dueOn: string | null, cutOn: string): string => {
  if (dueOn === null) return '—';
  const left = daysBetween(cutOn, dueOn);
  if (left === 0) return 'Vence ese día';
  return left > 0 ? daysWords(left) : `Vencida hace ${daysWords(-left)}`;
};
