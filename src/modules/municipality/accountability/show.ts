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

/** A cell as a person reads it. */
export const showCell = (cell: Cell): string => (isFigure(cell) ? showFigure(cell) : cell);

/** The same with the peso sign where the figure is money, for a line of its own. */
export const showAlone = (figure: Figure): string => (figure.unit === 'pesos' && figure.value !== null ? `$\u00a0${showFigure(figure)}` : showFigure(figure));
