import { isLocalDate } from '../../law/index.ts';
import {
  type Conversion,
  inPesos,
  inUnits,
  type Missing,
  roundingToPesos,
  roundingToUnits,
  sayDecimal,
  sayPeriod,
  sayPesos,
  type Unit,
  type UnitValues,
} from '../../law/units/index.ts';
import { readDecimal } from '../../parsing/decimal.ts';

/** What the address of the page asks to convert; every part is text as the person wrote it. */
export interface Case {
  amount: string;
  unit: Unit;
  on: string;
  /** From units to pesos, or from pesos to units. */
  to: 'pesos' | 'unidades';
}

/** The answer for a person, or what is wrong and where. */
export type Answer =
  | { said: string; value: string; rounding: string; norm: string; source: string }
  | { problem: string; field: 'monto' | 'dia' }
  | { missing: string };

/** The case that an address holds: `?monto=500&unidad=UTM&dia=2026-01-15&a=pesos`. */
export const caseOf = (search: URLSearchParams, today: string): Case => ({
  amount: search.get('monto') ?? '',
  unit: search.get('unidad') === 'UF' ? 'UF' : 'UTM',
  on: search.get('dia') || today,
  to: search.get('a') === 'unidades' ? 'unidades' : 'pesos',
});

/** What the address asks, counted with the values of its day; undefined while no amount is written. */
export const answerTo = async (
  { amount, unit, on, to }: Case,
  valuesOn: (dates: string[]) => Promise<UnitValues>,
): Promise<Answer | undefined> => {
  if (amount.trim() === '') return undefined;
  const parsed = readDecimal(amount);
  if (!parsed.ok) return { problem: 'Ingrese el monto como 500 o 1.234,5.', field: 'monto' };
  if (!isLocalDate(on)) return { problem: 'Ingrese una fecha que exista, como 15-01-2026.', field: 'dia' };
  if (to === 'unidades' && (parsed.value.includes('.') || parsed.value.length > 15))
    return { problem: 'Ingrese pesos enteros, sin decimales.', field: 'monto' };
  if (to === 'pesos' && parsed.value.replace(/\..*/, '').length > 9)
    return { problem: 'El monto es demasiado grande para estar en UTM o UF: ¿está en pesos?', field: 'monto' };
  const values = await valuesOn([on]);
  const found =
    to === 'pesos' ? inPesos(parsed.value, unit, on, values) : inUnits(Number(parsed.value), unit, on, values);
  return tell(found, to);
};

const tell = (found: Conversion | Missing, to: Case['to']): Answer => {
  if ('missing' in found) return found;
  const { amount, unit, of, value, pesos, norm, source } = found;
  const units = `${sayDecimal(amount)} ${unit}`;
  return {
    said: to === 'pesos' ? `${units} = ${sayPesos(pesos)}` : `${sayPesos(pesos)} = ${units}`,
    value: `${unit} ${unit === 'UF' ? 'del' : 'de'} ${sayPeriod(of)}: $\u00a0${sayDecimal(value)}`,
    rounding: to === 'pesos' ? roundingToPesos : roundingToUnits,
    norm,
    source,
  };
};
