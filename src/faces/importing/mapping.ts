import { createHash } from 'node:crypto';
import type { Catalog } from '../../records/catalog.ts';
import type { ColumnSample } from '../../parsing/habits.ts';
import { proposeColumns } from '../../parsing/columns.ts';
import { fold } from '../../parsing/fold.ts';
import type { MoneyUnit } from '../../parsing/money.ts';
import { fieldsOf, kindOf, type RecordType } from '../../records/record.ts';
import { Refused } from '../../records/refused.ts';
import { cellReader } from './cells.ts';
import type { References } from './references.ts';
import { knowledgeOf, type Target, targetOf, targetsOf, yearTarget } from './targets.ts';

/** Which column fills what, as proposed by the house or decided by the person. */
export interface Mapping {
  columns: MappedColumn[];
  /** What is taken where no column says it: `fundingLine.source` → `FNDR`. */
  otherwise: Record<string, string>;
  /** May names that are not there be created? */
  creates: boolean;
}

/** One column in use. */
export interface MappedColumn {
  target: string;
  header: string;
  /** money only. */
  unit?: 'pesos' | 'thousands';
  because?: string;
  isSure?: boolean;
}

/** The beginning of a file: enough to propose what its columns are. */
export interface FileStart {
  headers: readonly string[];
  titles: readonly string[];
  preamble: readonly string[];
  rows: readonly (readonly string[])[];
  format: string;
}

/** The same for two files whose columns have the same titles in the same order. */
export const fingerprintOf = (headers: readonly string[]): string =>
  createHash('sha256').update(headers.map(fold).join('\n')).digest('hex').slice(0, 32);

/** True when every title is one of ours: the file is an export of the same record. */
export const isOwnExport = (record: RecordType, headers: readonly string[]): boolean => {
  const ours = new Set(
    [
      ...fieldsOf(record).map(([, field]) => field.label),
      'Estado',
      'Identificador',
      'Versión',
      'Creado',
      'Modificado',
    ].map(fold),
  );
  return headers.length > 0 && headers.every((header) => ours.has(fold(header)));
};

/** What reading a column needs to know of it. */
export const sampleOf = (record: RecordType, start: FileStart, column: number, unit?: MoneyUnit): ColumnSample => {
  const own = isOwnExport(record, start.headers);
  const title = start.titles[column] ?? '';
  return {
    header: title,
    cells: start.rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== ''),
    preamble: start.preamble,
    unit: unit ?? (own ? 'pesos' : undefined),
    decimal: own ? (start.format === 'csv' ? ',' : '.') : undefined,
  };
};

interface Candidate {
  target: Target;
  column: number;
  score: number;
}

/** The columns of a file as the house understands them, by their titles and by what is in them. */
export const proposeMapping = async (
  catalog: Catalog,
  record: RecordType,
  start: FileStart,
  references: References,
): Promise<Mapping> => {
  const own = isOwnExport(record, start.headers);
  const targets = targetsOf(catalog, record).filter(({ child, part }) => !own || (!child && !part));
  const pending = [...targets];
  const chosen = new Map<number, Candidate>();
  const refusedColumns = new Map<string, Set<number>>();
  if (own)
    for (const [column, title] of start.titles.entries())
      if (isDerivedLabel(record, title)) chosen.set(column, { target: { key: '', label: '' }, column, score: 2 });
  for (let target = pending.shift(); target; target = pending.shift()) {
    const best = await bestColumn(catalog, record, start, target, references, refusedColumns);
    if (!best) continue;
    const rival = chosen.get(best.column);
    if (rival && wins(rival, best)) pending.push(target);
    else {
      chosen.set(best.column, best);
      if (rival) pending.push(rival.target);
    }
    const loser = rival && (wins(rival, best) ? target : rival.target);
    if (loser) refusedColumns.set(loser.key, (refusedColumns.get(loser.key) ?? new Set()).add(best.column));
  }
  for (const [column, title] of start.titles.entries()) {
    const target = own ? undefined : yearTarget(catalog, record, title);
    if (target) chosen.set(column, { target, column, score: 1 });
  }
  return described(
    catalog,
    record,
    start,
    [...chosen.values()].filter(({ target }) => target.key !== ''),
  );
};

/** What a record cannot be without chooses before what it can. */
const wins = (rival: Candidate, other: Candidate): boolean => claim(rival) >= claim(other);

const claim = ({ target, score }: Candidate): number => score + (target.field?.required && !target.child ? 0.3 : 0);

const isDerivedLabel = (record: RecordType, title: string): boolean =>
  fieldsOf(record).some(([, field]) => field.derived && fold(field.label) === fold(title));

const bestColumn = async (
  catalog: Catalog,
  record: RecordType,
  start: FileStart,
  target: Target,
  references: References,
  refusedColumns: ReadonlyMap<string, ReadonlySet<number>>,
): Promise<Candidate | undefined> => {
  const barred = new Set(refusedColumns.get(target.key));
  const isOwn = isOwnExport(record, start.headers);
  let best: Candidate | undefined;
  // A title alone misleads («TIPOLOGIA» is a sector, a type or a fund): what is in the column decides among the likeliest three.
  for (let attempt = 0; attempt < 3; attempt++) {
    const [proposal] = proposeColumns(
      start.titles.map((title, column) => (barred.has(column) ? '' : title)),
      [target],
    );
    if (!proposal || proposal.column === null) break;
    const { column, confidence } = proposal;
    if (isOwn && confidence < 1) break;
    barred.add(column);
    const fit = await fitOf(catalog, record, start, target, column, references);
    // A known name whose cells are strange is still the column: its cells are refused with their reason, not passed over.
    const score = confidence * (confidence >= surelyNamed ? Math.max(fit, 0.5) : fit);
    if (score > 0.4 && (!best || score > best.score)) best = { target, column, score };
  }
  return best;
};

const surelyNamed = 0.94;
const distinctCells = 40;

/** Which part of a column's distinct cells the target understands, from 0 to 1. */
const fitOf = async (
  catalog: Catalog,
  record: RecordType,
  start: FileStart,
  target: Target,
  column: number,
  references: References,
): Promise<number> => {
  const sample = sampleOf(record, start, column);
  const cells = [...new Set(sample.cells)].slice(0, distinctCells);
  if (cells.length === 0) return 0.8;
  const reader = cellReader(catalog, record, target, sample);
  let understood = 0;
  for (const cell of cells) {
    const parsed = reader.read(cell);
    if (!parsed.ok) continue;
    const isName = target.field?.target !== undefined && typeof parsed.value === 'string';
    const isKnown =
      !isName ||
      reader.isKnown(cell) ||
      (await references.isKnown(catalog.record(target.field?.target ?? ''), String(parsed.value)));
    understood += (isKnown ? 1 : 0.6) * (parsed.doubt ? 0.85 : 1);
  }
  return understood / cells.length;
};

const described = (catalog: Catalog, record: RecordType, start: FileStart, chosen: readonly Candidate[]): Mapping => {
  const columns = chosen
    .toSorted((a, b) => a.column - b.column)
    .map(({ target, column }): MappedColumn => {
      const habits = target.field && kindOf(target.field).habits?.(sampleOf(record, start, column), target.field);
      return { target: target.key, header: start.headers[column] ?? '', ...habits?.unit };
    });
  agreeOnUnit(columns);
  const { thousandsBecause } = knowledgeOf(catalog, record);
  if (thousandsBecause !== undefined && !isOwnExport(record, start.headers)) sayThousands(columns, thousandsBecause);
  const titles = columns.map(({ header }) => header);
  const otherwise: Record<string, string> = {};
  for (const child of knowledgeOf(catalog, record).children ?? [])
    for (const [key, value] of Object.entries(child.otherwise?.(titles) ?? {}))
      otherwise[`${child.record}.${key}`] = value;
  return { columns, otherwise, creates: true };
};

/** Columns of money that do not say their unit are taken to be written as those that do. */
const agreeOnUnit = (columns: MappedColumn[]): void => {
  const units = new Set(columns.flatMap(({ unit, isSure }) => (unit && isSure ? [unit] : [])));
  const [unit] = units;
  if (units.size !== 1 || !unit) return;
  for (const column of columns)
    if (column.unit && !column.isSure && column.unit !== unit)
      Object.assign(column, {
        unit,
        because: `No lo dice; las demás columnas están en ${unit === 'thousands' ? 'miles de pesos (M$)' : 'pesos'}.`,
      });
};

/** Where nothing says the unit and everybody publishes in thousands. */
const sayThousands = (columns: MappedColumn[], because: string): void => {
  for (const column of columns)
    if (column.unit && !column.isSure) Object.assign(column, { unit: 'thousands', because });
};

/** A mapping as a person or a program sends it. @throws Refused at what it does not know. */
export const readMapping = (
  catalog: Catalog,
  record: RecordType,
  headers: readonly string[],
  raw: unknown,
): Mapping => {
  const given = isObject(raw) ? raw : {};
  const list = Array.isArray(given.columns) ? given.columns.filter(isObject) : [];
  const columns = list.map(({ target, header, unit }): MappedColumn => {
    if (typeof header !== 'string' || !headers.includes(header))
      throw new Refused(`El archivo no tiene una columna «${String(header)}».`, 'columns');
    if (typeof target !== 'string' || !targetOf(catalog, record, target))
      throw new Refused(`No hay un campo «${String(target)}» que llenar.`, 'columns');
    return {
      target,
      header,
      ...(unit === 'pesos' || unit === 'thousands' ? { unit, isSure: true, because: 'Lo decidió usted.' } : {}),
    };
  });
  const targets = columns.map(({ target }) => target);
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice)
    throw new Refused(
      `Dos columnas llenan «${targetOf(catalog, record, twice)?.label ?? twice}»: deje una.`,
      'columns',
    );
  const otherwise = isObject(given.otherwise) ? given.otherwise : {};
  return {
    columns,
    otherwise: Object.fromEntries(
      Object.entries(otherwise).flatMap(([key, value]) =>
        typeof value === 'string' && targetOf(catalog, record, key) ? [[key, value]] : [],
      ),
    ),
    creates: given.creates !== false,
  };
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
