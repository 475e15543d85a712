import { showDate } from '../../../records/fields/date.ts';
import type { Cell, Figure, FigureTable, SealedRow } from './figures.ts';

/** What `progress.sql` answers for each initiative under way. */
export interface ProgressRow {
  id: string;
  name: string;
  state: string;
  physical: number | null;
  financial: number | null;
  endOn: string | null;
  overdue: boolean;
}

export type Light = 'onTrack' | 'attention' | 'critical' | 'unmeasured';

/** The lights in words, the worst first. */
export const lights: Readonly<Record<Light, string>> = {
  critical: 'Crítico',
  attention: 'Atención',
  unmeasured: 'Sin medición',
  onTrack: 'Al día',
};

const attentionBeyond = 10;
const criticalBeyond = 25;

/** The rule as the report prints it. The thresholds are management practice of the institution, not law. */
export const semaphoreRule =
  'Regla del semáforo: la desviación es el avance físico menos el financiero, en puntos porcentuales. ' +
  `Crítico: más de ${criticalBeyond} puntos en cualquier sentido, o iniciativa paralizada. ` +
  `Atención: más de ${attentionBeyond} y hasta ${criticalBeyond} puntos, o fecha de término vencida al corte. ` +
  'Sin medición: falta el avance físico o el financiero. ' +
  `Al día: hasta ${attentionBeyond} puntos y dentro de plazo. Los umbrales son un criterio de gestión, no una norma legal.`;

/** Physical minus financial progress, in points with one decimal; null when one is missing. */
export const deviationOf = ({ physical, financial }: Pick<ProgressRow, 'physical' | 'financial'>): number | null =>
  physical === null || financial === null ? null : Math.round((physical - financial) * 10) / 10;

/** The light of an initiative by the written rule. */
export const lightOf = (row: ProgressRow): Light => {
  if (row.state === 'halted') return 'critical';
  const deviation = deviationOf(row);
  if (deviation !== null && Math.abs(deviation) > criticalBeyond) return 'critical';
  if (row.overdue || (deviation !== null && Math.abs(deviation) > attentionBeyond)) return 'attention';
  return deviation === null ? 'unmeasured' : 'onTrack';
};

const order = Object.keys(lights) as Light[];

/** The count by light, and each initiative that is not on track. */
export const progressTables = (rows: readonly ProgressRow[]): FigureTable[] => [countByLight(rows), deviations(rows)];

const countByLight = (rows: readonly ProgressRow[]): FigureTable => ({
  key: 'light',
  caption: 'Iniciativas en ejecución según semáforo',
  columns: ['N°'],
  rows: order.map((light) => ({
    label: lights[light],
    cells: [
      countOf(
        `light-${light}`,
        rows.filter((row) => lightOf(row) === light),
      ),
    ],
  })),
  note: semaphoreRule,
});

const countOf = (key: string, rows: readonly ProgressRow[]): Figure => ({
  key,
  value: rows.length,
  unit: 'count',
  origin: { kind: 'rows', rows: rows.map((row) => ({ ...sealed(row), detail: explain(row) })) },
});

const deviations = (rows: readonly ProgressRow[]): FigureTable => ({
  key: 'deviation',
  caption: 'Iniciativas que no están al día',
  columns: ['Semáforo', 'Físico', 'Financiero', 'Desviación', 'Término'],
  rows: rows
    .filter((row) => lightOf(row) !== 'onTrack')
    .sort((a, b) => order.indexOf(lightOf(a)) - order.indexOf(lightOf(b)))
    .map((row) => ({ label: row.name, cells: cellsOf(row) })),
});

const cellsOf = (row: ProgressRow): Cell[] => [
  lights[lightOf(row)],
  measured(row, 'physicalProgress', row.physical),
  measured(row, 'financialProgress', row.financial),
  {
    key: `deviation-${row.id}`,
    value: deviationOf(row),
    unit: 'points',
    origin: {
      kind: 'rows',
      rows: [{ ...sealed(row), detail: explain(row), amount: deviationOf(row) ?? undefined }],
      sum: true,
    },
  },
  row.endOn ? `${showDate(row.endOn)}${row.overdue ? ' (vencido)' : ''}` : 'Sin fecha',
];

const measured = (row: ProgressRow, field: string, value: number | null): Figure => ({
  key: `${field}-${row.id}`,
  value,
  unit: 'percent',
  origin: { kind: 'field', path: 'initiatives', id: row.id, field },
});

const sealed = ({ id, name }: ProgressRow): Omit<SealedRow, 'detail'> => ({ id, path: 'initiatives', name });

const explain = (row: ProgressRow): string => {
  const physical = row.physical === null ? 'sin avance físico' : `físico ${comma(row.physical)} %`;
  const financial = row.financial === null ? 'sin avance financiero' : `financiero ${comma(row.financial)} %`;
  const deviation = deviationOf(row);
  const points = deviation === null ? '' : `: ${comma(deviation)} puntos`;
  return `${lights[lightOf(row)]} · ${physical}, ${financial}${points}${row.state === 'halted' ? ' · paralizada' : ''}${row.overdue ? ' · plazo vencido' : ''}`;
};

const comma = (value: number): string => String(value).replace('.', ',');
