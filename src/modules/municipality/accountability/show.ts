import type { Cell, Figure } from './figures.ts';
import { isFigure } from './figures.ts';

/** A figure as a person reads it; a dash where there is no value. */
export const showFigure = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string => {
  if (value === null) return '—';
  const number = Math.abs(value).toLocaleString('es-CL', { maximumFractionDigits: 1 });
  const sign = value < 0 ? '−' : '';
  switch (unit) {
    case 'count':
    case 'pesos':
      return `${sign}${number}`;
    case 'percent':
      return `${sign}${number}\u00a0%`;
    case 'points':
      return `${value > 0 ? '+' : sign}${number}`;
  }
};

/** A cell as a person reads it under the title of its column: money carries its sign where the title does not say pesos. */
export const showIn = (column: string | undefined, cell: Cell): string => {
  if (!isFigure(cell)) return cell;
  const isBare = cell.unit === 'pesos' && cell.value !== null && !column?.includes('($)');
  return isBare ? `$\u00a0${showFigure(cell)}` : showFigure(cell);
};
