import { Decimal } from 'decimal.js';
import { periodOn, series, type Series, type Unit } from './series.ts';
import { sayDecimal, sayPeriod, sayPesos } from './words.ts';

/** One published value: decimal text, the month or day it belongs to, and where it was read. */
export interface UnitValue {
  series: Series;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  of: string;
  value: string;
  source: string;
}

/** Answers the value of a series for a month or a day; undefined when nobody loaded it. */
export type UnitValues = (of: Series, period: string) => UnitValue | undefined;

/** An amount in both forms, with the value that joined them: what a decision keeps. */
export interface Conversion {
  /** Decimal text, in the unit. */
  amount: string;
  unit: Unit;
  /** The month or day of the value used. */
  of: string;
  value: string;
  /** Whole pesos. */
  pesos: number;
  source: string;
  norm: string;
}

/** Why there is no answer, in Spanish, with what to do. */
export interface Missing {
  missing: string;
}

/** True when there was a value to convert with. */
export const isConversion = (found: Conversion | Missing): found is Conversion => !('missing' in found);

/** Values as a function over rows already read. */
export const unitValues = (rows: Iterable<UnitValue>): UnitValues => {
  const known = new Map<string, UnitValue>();
  for (const row of rows) known.set(`${row.series} ${row.of}`, row);
  return (of, period) => known.get(`${of} ${period}`);
};

/** Said wherever a conversion is shown. */
export const roundingToPesos = 'Se redondea al peso entero más cercano; medio peso sube.';

/** Said wherever pesos are shown in units. */
export const roundingToUnits = 'Se redondea a dos decimales; la mitad sube.';

/**
 * Pesos of an amount in UTM or UF on a date, to the nearest whole peso, half away from zero.
 * The UTM is that of the month of the date, the UF that of the day; a value that is not loaded is said, never guessed.
 */
export const inPesos = (amount: string, unit: Unit, on: string, values: UnitValues): Conversion | Missing =>
  withValue(unit, on, values, (found) => ({
    amount: plain(exact(amount)),
    pesos: exact(amount).times(found.value).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber(),
  }));

/** The amount in UTM or UF of some pesos on a date, to two decimals, half away from zero. */
export const inUnits = (pesos: number, unit: Unit, on: string, values: UnitValues): Conversion | Missing =>
  withValue(unit, on, values, (found) => ({
    amount: plain(exact(pesos).dividedBy(found.value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)),
    pesos,
  }));

// Forty digits hold the product of any amount of a budget and any value of a unit without loss.
const exact = (amount: string | number): Decimal => new Exact(amount);
const Exact = Decimal.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });

const plain = (amount: Decimal): string => amount.toFixed();

const withValue = (
  unit: Unit,
  on: string,
  values: UnitValues,
  count: (found: UnitValue) => Pick<Conversion, 'amount' | 'pesos'>,
): Conversion | Missing => {
  const of = periodOn(unit, on);
  const found = values(unit, of);
  if (!found) return { missing: sayMissing(unit, of, values) };
  return { ...count(found), unit, of, value: found.value, source: found.source, norm: series[unit].norm };
};

/** That the value of a month or day is not loaded, and where to load it. */
const sayMissing = (unit: Unit, of: string, values: UnitValues): string => {
  const month = unit === 'UF' ? values('UF_MONTH', of.slice(0, 7)) : undefined;
  const mean = month ? ` El promedio de ${sayPeriod(month.of)} está, pero no es el valor de ese día.` : '';
  const period = unit === 'UF' ? `del ${sayPeriod(of)}` : `de ${sayPeriod(of)}`;
  return `No está cargado el valor de ${series[unit].called} ${period}.${mean} Cárguelo en «Unidades de cuenta».`;
};

/** `500 UTM de enero de 2026 ($ 69.751 cada una) = $ 34.875.500`. */
export const sayConversion = ({ amount, unit, of, value, pesos }: Conversion): string =>
  `${sayDecimal(amount)} ${unit} ${unit === 'UF' ? 'del' : 'de'} ${sayPeriod(of)} ($\u00a0${sayDecimal(value)} cada una) = ${sayPesos(pesos)}`;
