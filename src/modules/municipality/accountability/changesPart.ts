import { showDate } from '../../../records/fields/date.ts';
import { initiativeWorkflow } from '../initiatives/index.ts';
import type { Figure, FigureTable, SealedRow } from './figures.ts';

/** What `added.sql` and `removed.sql` answer. */
export interface PresenceRow {
  id: string;
  name: string;
  state: string;
  amount: number | null;
}

/** What `stateChanges.sql` answers. */
export interface StateChangeRow {
  id: string;
  name: string;
  before: string;
  after: string;
}

/** What `amountChanges.sql` answers: differences in pesos. */
export interface AmountChangeRow {
  id: string;
  name: string;
  amount: number;
  approved: number;
  spent: number;
}

/** What `slippedMilestones.sql` answers. */
export interface SlippedRow {
  id: string;
  initiative: string;
  name: string;
  before: string;
  after: string;
}

/** Everything that changed between both cuts. */
export interface Changes {
  added: readonly PresenceRow[];
  removed: readonly PresenceRow[];
  stateChanges: readonly StateChangeRow[];
  amountChanges: readonly AmountChangeRow[];
  slipped: readonly SlippedRow[];
}

/** What changed, counted; and the moves from state to state. */
export const changesTables = (changes: Changes): FigureTable[] => [totals(changes), moves(changes.stateChanges)];

const totals = ({ added, removed, stateChanges, amountChanges, slipped }: Changes): FigureTable => ({
  key: 'change',
  caption: 'Cambios desde el corte anterior',
  columns: ['Al corte'],
  rows: [
    line('Iniciativas incorporadas', 'added', added.map(present)),
    line('Costo de las incorporadas', 'addedAmount', added.map(present), 'pesos'),
    line('Iniciativas eliminadas de la cartera', 'removed', removed.map(present)),
    line('Iniciativas que cambiaron de estado', 'stateChanges', stateChanges.map(moved)),
    difference('Variación del costo total de las que siguen', 'amount', amountChanges),
    difference('Variación de lo aprobado', 'approved', amountChanges),
    difference('Variación de lo gastado', 'spent', amountChanges),
    line('Hitos postergados (fecha planificada posterior)', 'slipped', slipped.map(late)),
  ],
  note: 'Se compara cada fila como estaba al término de ambos días de corte.',
});

const moves = (changes: readonly StateChangeRow[]): FigureTable => ({
  key: 'move',
  caption: 'Movimientos de estado',
  columns: ['N°'],
  rows: Object.entries(Object.groupBy(changes, ({ before, after }) => `${before}-${after}`))
    .map(([pair, rows = []]) => ({ pair, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || a.pair.localeCompare(b.pair))
    .map(({ pair, rows }) => ({ label: arrow(rows), cells: [countOf(`move-${pair}`, rows.map(moved))] })),
});

const arrow = ([first]: readonly StateChangeRow[]): string =>
  first ? `${stateName(first.before)} → ${stateName(first.after)}` : '';

const stateName = (state: string): string =>
  Object.entries(initiativeWorkflow.states).find(([key]) => key === state)?.[1] ?? state;

const present = ({ id, name, state, amount }: PresenceRow): SealedRow => ({
  id,
  path: 'initiatives',
  name,
  detail: stateName(state),
  amount: amount ?? 0,
});

const moved = ({ id, name, before, after }: StateChangeRow): SealedRow => ({
  id,
  path: 'initiatives',
  name,
  detail: `De «${stateName(before)}» a «${stateName(after)}»`,
});

const late = ({ initiative, name, before, after }: SlippedRow): SealedRow => ({
  id: initiative,
  path: 'initiatives',
  name,
  detail: `Del ${showDate(before)} al ${showDate(after)}`,
});

const countOf = (key: string, rows: readonly SealedRow[]): Figure => ({
  key,
  value: rows.length,
  unit: 'count',
  origin: { kind: 'rows', rows },
});

const sumOf = (key: string, rows: readonly SealedRow[]): Figure => ({
  key,
  value: rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
  unit: 'pesos',
  origin: { kind: 'rows', rows, sum: true },
});

const line = (label: string, key: string, rows: readonly SealedRow[], unit: 'count' | 'pesos' = 'count') => ({
  label,
  cells: [unit === 'count' ? countOf(`change-${key}`, rows) : sumOf(`change-${key}`, rows)],
});

const difference = (label: string, field: 'amount' | 'approved' | 'spent', rows: readonly AmountChangeRow[]) => {
  const changed = rows.filter((row) => row[field] !== 0);
  const sealed = changed.map((row) => ({
    id: row.id,
    path: 'initiatives',
    name: row.name,
    detail: row[field] > 0 ? 'Aumenta' : 'Disminuye',
    amount: row[field],
  }));
  return line(label, field, sealed, 'pesos');
};
