import { fold } from '../../../parsing/fold.ts';
import { readMoney } from '../../../parsing/money.ts';
import { type MonthMatrix, type MonthRow, monthMatrix, monthsByYear } from '../../../parsing/monthMatrix.ts';
import {
  type CellWord,
  type Shape,
  type ShapedRow,
  type ShapedSheet,
  type SheetRow,
  saysNoCell,
  type WholeSheet,
} from '../../../parsing/shape.ts';
import { agreed } from '../../../parsing/witnesses.ts';

/** Titles of the table that a published execution becomes. */
export const titles = {
  period: 'Mes del año',
  inForce: 'Marco presupuestario vigente',
  programmed: 'Ejecución programada del mes',
  executed: 'Ejecución real del mes',
  publishedShare: '% ejecutado acumulado',
} as const;

/** The published sheet of an execution as one row per month: its own matrix, or the percentages of several years. */
export const executionShape: Shape = (sheet) => {
  const matrix = monthMatrix(sheet.rows);
  if (matrix && conceptOf(matrix, 'inForce')) return ofMatrix(sheet, matrix);
  return ofYears(sheet);
};

const patterns = {
  inForce: /^(marco presupuestario|presupuesto|ppto) vigente/,
  programmed: /^ejecutado prog(ramado)? x mes$/,
  executed: /^ejecutado (real )?x mes$/,
  programmedSoFar: /^ejecutado prog(ramado)? acumulado$/,
  executedSoFar: /^ejecutado (real )?acumulado$/,
} as const;

const conceptOf = ({ rows }: MonthMatrix, concept: keyof typeof patterns): MonthRow | undefined =>
  rows.find(({ name }) => !name.includes('%') && patterns[concept].test(fold(name)));

const period = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

const ofMatrix = (sheet: WholeSheet, matrix: MonthMatrix): ShapedSheet => {
  const year = yearOf(sheet, matrix);
  const [inForce, programmed, executed] = (['inForce', 'programmed', 'executed'] as const).map((each) =>
    conceptOf(matrix, each),
  );
  const last = sheet.rows.at(-1)?.number ?? 0;
  const months = [...(inForce?.cells.keys() ?? [])].map((month): ShapedRow => {
    const cells = [inForce, programmed, executed].map((row) => row?.cells.get(month) ?? '');
    const notes = [
      ...unclosed(matrix, month, 'programmed', 'programmedSoFar'),
      ...unclosed(matrix, month, 'executed', 'executedSoFar'),
    ];
    const said = year.value === undefined ? '' : period(year.value, month);
    return { number: last + month, cells: [said, ...cells], notes, refused: withoutYear(year.doubt, said) };
  });
  const first = months[0];
  if (first && year.value !== undefined && year.doubt)
    first.notes = [{ column: titles.period, value: matrix.title, reason: year.doubt }, ...(first.notes ?? [])];
  return {
    headers: [titles.period, titles.inForce, titles.programmed, titles.executed],
    preamble: above(sheet.rows, matrix.headerRow),
    rows: [...asides(sheet.rows, matrix), ...months],
  };
};

const withoutYear = (doubt: string | undefined, said: string): CellWord[] =>
  said === ''
    ? [{ column: titles.period, value: '', reason: doubt ?? 'La hoja no dice de qué año es: escríbalo en su título.' }]
    : [];

/** The year is said by the title of the table, by the name of the file and by what else the sheet is titled. */
const yearOf = ({ fileName, rows }: WholeSheet, { title, headerRow }: MonthMatrix): ReturnType<typeof agreed> => {
  const others = rows
    .filter(({ number }) => number > headerRow)
    .flatMap(({ cells }) => cells.flatMap((cell) => /^(20\d\d) (real|proyectado)$/i.exec(cell.trim())?.[1] ?? []));
  const [other, ...more] = new Set(others);
  return agreed([
    { where: 'el título', says: /\b(20\d\d)\b/.exec(title)?.[1] },
    { where: 'el nombre del archivo', says: /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1] },
    { where: 'otra tabla de la hoja', says: more.length === 0 ? other : undefined },
  ]);
};

// Thousands of pesos that a sum of rounded months may be away.
const rounding = 5;

/** What was published as the sum until a month, against the month before and the month itself. */
const unclosed = (
  matrix: MonthMatrix,
  month: number,
  ofMonth: keyof typeof patterns,
  soFar: keyof typeof patterns,
): CellWord[] => {
  const [row, sum] = [conceptOf(matrix, ofMonth), conceptOf(matrix, soFar)];
  const figure = (from: MonthRow | undefined, of: number): number | null => {
    const read = readMoney(from?.cells.get(of) ?? '', { unit: 'pesos' });
    return read.ok ? read.value : null;
  };
  const [own, until] = [figure(row, month), figure(sum, month)];
  const earlier = month === 1 ? 0 : figure(sum, month - 1);
  if (own === null || until === null || earlier === null || Math.abs(earlier + own - until) <= rounding) return [];
  const say = (value: number): string => value.toLocaleString('es-CL');
  const reason = `El acumulado publicado pasa de ${say(earlier)} a ${say(until)}, y el mes dice ${say(own)}: se guarda lo del mes.`;
  return [{ column: row?.name ?? '', value: say(own), reason }];
};

const above = (rows: readonly SheetRow[], header: number): string[] =>
  rows
    .filter(({ number }) => number < header)
    .map(({ cells }) => cells.join(' ').trim())
    .filter(Boolean);

/** Rows of the sheet that are no figure of a month, each with why. */
const asides = (rows: readonly SheetRow[], matrix: MonthMatrix): ShapedRow[] => {
  const used = (['inForce', 'programmed', 'executed'] as const).map((each) => conceptOf(matrix, each)?.number);
  const named = new Map(matrix.rows.map(({ number, name }) => [number, name]));
  return rows
    .filter(({ number }) => number > matrix.headerRow && !used.includes(number))
    .map((row): ShapedRow => ({ number: row.number, cells: [], aside: reasonOf(row, named.get(row.number)) }));
};

const reasonOf = (row: SheetRow, name: string | undefined): string => {
  if (saysNoCell(row)) return 'Fila vacía';
  if (name === undefined) return 'Fuera de la tabla de los meses';
  if (/dipres/i.test(name)) return `«${name}»: es otra medición del mismo mes, no se guarda`;
  return `«${name}»: se calcula de lo demás`;
};

const ofYears = (sheet: WholeSheet): ShapedSheet | undefined => {
  const cells = monthsByYear(sheet.rows);
  if (!cells?.every(({ cell }) => cell.includes('%'))) return undefined;
  const last = sheet.rows.at(-1)?.number ?? 0;
  const used = cells.map(({ year, month, cell }, place) => ({
    number: last + place + 1,
    cells: [period(String(year), month), cell],
  }));
  return {
    headers: [titles.period, titles.publishedShare],
    preamble: [],
    rows: used,
  };
};
