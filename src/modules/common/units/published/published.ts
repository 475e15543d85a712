import { type Series, series } from '../../../../law/units/index.ts';
import { readDecimal } from '../../../../parsing/decimal.ts';
import { detectDecimal } from '../../../../parsing/number.ts';
import { byColumn, byRow, type Figure, type Hints, monthsAcross, type Sheet, yearsAcross } from './layouts.ts';

/** One value as a published table gives it; what could not be read stays as it was written. */
export interface PublishedValue {
  unit: Series;
  period: string;
  value: string;
}

/** What a published table says, with what was decided and what was passed over, in Spanish. */
export interface Published {
  values: PublishedValue[];
  notes: string[];
}

/** Why a table is not understood, in Spanish, with what to do. */
export interface NotUnderstood {
  reason: string;
}

const layouts = [byRow, byColumn, monthsAcross, yearsAcross];

/** Turns a published table, however it is laid out, into one value for each series and month or day. */
export const readPublished = (sheet: Sheet, hints: Hints): Published | NotUnderstood => {
  for (const layout of layouts) {
    const figures = layout(sheet, hints);
    if (figures && figures.length > 0) return understand(figures, hints);
  }
  return {
    reason:
      'No se reconoce la tabla. Sirven las del Banco Central, las del SII (UTM o UF de un año) y las de tres columnas: fecha, código y valor.',
  };
};

const understand = (figures: readonly Figure[], hints: Hints): Published | NotUnderstood => {
  if (figures.every(({ named }) => named === undefined) && figures.every(({ title }) => title === ''))
    return { reason: 'La tabla no dice de qué unidad son los valores: elíjala y vuelva a leerla.' };
  if (figures.some(({ period }) => period.startsWith('?')) || lacksYear(figures, hints))
    return { reason: 'La tabla no dice de qué año son los valores: escríbalo y vuelva a leerla.' };
  const notes: string[] = [];
  const values: PublishedValue[] = [];
  for (const [title, rows] of Map.groupBy(figures, (row) => row.title)) {
    const named = rows[0]?.named;
    if (named === undefined || named === 'passedOver') {
      notes.push(
        `«${title}»: ${rows.length === 1 ? '1 valor que no se guarda' : `${rows.length} valores que no se guardan`} aquí.`,
      );
      continue;
    }
    const unit = named === 'IPC?' ? indexOrChange(rows) : named;
    values.push(...valuesOf(title, unit, rows, notes));
  }
  return { values, notes };
};

const lacksYear = (figures: readonly Figure[], { year }: Hints): boolean =>
  year === undefined && figures.every(({ period }) => !/\d/.test(period));

/** The index has stood above twenty points since it is linked; no change of a month comes near. */
const indexOrChange = (rows: readonly Figure[]): Series => {
  const mark = markOf(rows);
  const isSmall = ({ text }: Figure): boolean => {
    const parsed = readDecimal(text, mark);
    return !parsed.ok || Math.abs(Number(parsed.value)) < 20;
  };
  return rows.every(isSmall) ? 'IPC_CHANGE' : 'IPC';
};

const markOf = (rows: readonly Figure[]) => detectDecimal(rows.map(({ text }) => text));

const valuesOf = (title: string, named: Series, rows: readonly Figure[], notes: string[]): PublishedValue[] => {
  const mark = markOf(rows);
  const unit = named === 'UF' && isMonthly(rows) ? 'UF_MONTH' : named;
  if (unit !== named)
    notes.push(`«${title}» trae un valor por mes: es el promedio mensual, que no sirve de valor de un día.`);
  return rows.map(({ period, text }) => {
    const parsed = readDecimal(text, mark);
    const isOfMonth = series[unit].each === 'month' && /^\d{4}-\d\d-\d\d$/.test(period);
    return {
      unit,
      period: isOfMonth ? period.slice(0, 7) : period,
      value: parsed.ok ? parsed.value : text,
    };
  });
};

/** One value for each month, all written as its first day or as the month alone. */
const isMonthly = (rows: readonly Figure[]): boolean =>
  rows.every(({ period }) => /^\d{4}-\d\d$/.test(period)) ||
  (rows.length > 1 && rows.every(({ period }) => /-01$/.test(period)));
