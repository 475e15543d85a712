import { moneyKind } from '../../records/fields/money.ts';

/** Pesos as they stand in a cell; a dash where nobody said them. */
export const pesos = (value: number | null): string =>
  value === null ? '—' : moneyKind.show(value, { kind: 'money', label: '' });
