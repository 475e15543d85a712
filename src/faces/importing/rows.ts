import type { TableRow } from '../../platform/tabular/index.ts';
import { isBlank, isTotal } from '../../platform/tabular/index.ts';
import type { ShapedRow } from '../../parsing/shape.ts';
import type { Catalog } from '../../records/catalog.ts';
import { fold } from '../../parsing/fold.ts';
import type { Parsed } from '../../parsing/parsed.ts';
import { fieldOf, kindOf, type RecordType } from '../../records/record.ts';
import { type CellsReader, cellReader } from './cells.ts';
import type { ChildKnowledge } from '../../parsing/knowledge.ts';
import { type FileStart, type Mapping, sampleOf } from './mapping.ts';
import type { References } from './references.ts';
import { knowledgeOf, type Target, targetOf } from './targets.ts';

/** What is wrong, or was understood with a doubt, in one cell. */
export interface CellProblem {
  column: string;
  value: string;
  reason: string;
}

/** A row that lives inside the one read. */
export interface ReadChild {
  record: string;
  values: Record<string, unknown>;
}

/** One row of the file as understood: values by field, references as ids. */
export interface ReadRow {
  row: number;
  values: Record<string, unknown>;
  state?: string;
  id?: string;
  children: ReadChild[];
  refused: CellProblem[];
  notes: CellProblem[];
  /** Why the row is none of the record's: blank, a total. */
  aside?: string;
}

interface Column {
  target: Target;
  place: number;
  header: string;
  reader: CellsReader;
}

/** One row of a file, with what was found out when its sheet was turned into a table. */
export type FileRow = TableRow & Partial<Pick<ShapedRow, 'aside' | 'notes' | 'refused'>>;

/** Reads rows of one file by one mapping. */
export interface RowReader {
  read(row: FileRow): Promise<ReadRow>;
}

/** The day that the import happens on, and which texts name the institution's own commune. */
export interface Circumstances {
  today: string;
  isOwnCommune(text: string): boolean;
}

export const rowReader = (
  catalog: Catalog,
  record: RecordType,
  start: FileStart,
  mapping: Mapping,
  references: References,
  { today, isOwnCommune }: Circumstances,
): RowReader => {
  const columns = mapping.columns.flatMap(({ target: key, header, unit }): Column[] => {
    const target = targetOf(catalog, record, key);
    const place = start.headers.indexOf(header);
    if (!target || place < 0) return [];
    return [
      {
        target,
        place,
        header,
        reader: cellReader(catalog, record, target, sampleOf(record, start, place, unit)),
      },
    ];
  });
  const titles = (knowledgeOf(catalog, record).ownCommuneIn ?? []).map(fold);
  const commune = titles.length > 0 ? start.headers.findIndex((header) => titles.includes(fold(header))) : -1;
  const ground = { catalog, record, mapping, references, columns, today };
  return {
    read: async (row) => {
      const read = await readRow(ground, row);
      const of = row.cells[commune]?.trim() ?? '';
      return read.aside || of === '' || isOwnCommune(of)
        ? read
        : { ...read, refused: [], notes: [], children: [], aside: 'Es de otra comuna' };
    },
  };
};

interface Ground {
  catalog: Catalog;
  record: RecordType;
  mapping: Mapping;
  references: References;
  columns: readonly Column[];
  today: string;
}

/** What the columns inside a record said, before it is parted into rows. */
interface Inside {
  values: Map<string, Record<string, unknown>>;
  byYear: Map<string, Map<number, unknown>>;
}

const readRow = async (ground: Ground, row: FileRow): Promise<ReadRow> => {
  const read: ReadRow = { row: row.number, values: {}, children: [], refused: [], notes: [] };
  if (row.aside !== undefined) return { ...read, aside: row.aside };
  if (isBlank(row)) return { ...read, aside: 'Fila vacía' };
  if (isTotal(row)) return { ...read, aside: 'Fila de totales' };
  if (row.isGroup) return { ...read, aside: 'Título de las filas que siguen' };
  const inside: Inside = { values: new Map(), byYear: new Map() };
  const parts = new Map<string, string[]>();
  for (const column of ground.columns)
    await readCell(ground, column, row.cells[column.place] ?? '', read, inside, parts);
  const why = reasonAside(ground.record, read, inside, parts);
  if (why) return { ...read, refused: [], notes: [], children: [], aside: why };
  read.refused.push(...(row.refused ?? []));
  read.notes.push(...(row.notes ?? []));
  for (const [field, texts] of parts) joinParts(ground, field, texts, read);
  await sayConstants(ground, read);
  for (const knowledge of knowledgeOf(ground.catalog, ground.record).children ?? [])
    await addChildren(ground, knowledge, inside, read);
  return weighed(ground, read);
};

/** What the record finds out of the cells together. */
const weighed = ({ catalog, record }: Ground, read: ReadRow): ReadRow => {
  const found = knowledgeOf(catalog, record).weigh?.(read);
  if (!found) return read;
  const { values, refused = [], notes = [] } = found;
  return {
    ...read,
    values: { ...read.values, ...values },
    refused: [...read.refused, ...refused],
    notes: [...read.notes, ...notes],
  };
};

/** What no column says and the person said of the whole file: its year, whose it is. */
const sayConstants = async (ground: Ground, read: ReadRow): Promise<void> => {
  for (const [key, text] of Object.entries(ground.mapping.otherwise)) {
    const target = targetOf(ground.catalog, ground.record, key);
    if (!target?.field || target.child || (read.values[key] ?? null) !== null) continue;
    await sayConstant(ground, target, text, read.values, read);
  }
};

const sayConstant = async (
  ground: Ground,
  { key, label, field, child }: Target,
  text: string,
  said: Record<string, unknown>,
  read: ReadRow,
): Promise<void> => {
  const plain: Parsed<unknown> =
    field && field.target === undefined ? kindOf(field).read(text, field) : { ok: true, value: text };
  const parsed = await resolved(ground, { key, label, field }, plain);
  if (parsed.ok) said[child?.key ?? key] = parsed.value;
  else read.refused.push({ column: label, value: text, reason: parsed.reason });
};

/** Neither its name nor what recognises it is said, and nearly nothing else. */
const reasonAside = (
  record: RecordType,
  read: ReadRow,
  inside: Inside,
  parts: ReadonlyMap<string, string[]>,
): string | undefined => {
  const names = [record.title, ...(record.recognisedBy ?? []).slice(0, 1)];
  if (read.id !== undefined || names.some((key) => (read.values[key] ?? null) !== null)) return undefined;
  const said =
    Object.values(read.values).filter((value) => value !== null).length +
    [...parts.values()].filter((texts) => texts.some(Boolean)).length;
  return said + inside.values.size < 3 ? 'Sin nombre ni código' : undefined;
};

const readCell = async (
  ground: Ground,
  column: Column,
  cell: string,
  read: ReadRow,
  inside: Inside,
  parts: Map<string, string[]>,
): Promise<void> => {
  const { target, header } = column;
  if (cell.trim() === '') return;
  if (target.part) {
    const texts = parts.get(target.part.field) ?? [];
    texts[target.part.index] = cell.trim();
    parts.set(target.part.field, texts);
    return;
  }
  const parsed = await resolved(ground, target, column.reader.read(cell));
  if (!parsed.ok) return void read.refused.push({ column: header, value: cell, reason: parsed.reason });
  if (parsed.doubt) read.notes.push({ column: header, value: cell, reason: parsed.doubt });
  if (parsed.value === null) return;
  if (target.key === 'id') read.id = String(parsed.value);
  else if (target.key === 'state') read.state = String(parsed.value);
  else if (target.child) rememberInside(target.child, parsed.value, inside);
  else read.values[target.key] = parsed.value;
};

const rememberInside = (child: NonNullable<Target['child']>, value: unknown, inside: Inside): void => {
  const { record } = child.knowledge;
  if (child.year !== undefined)
    inside.byYear.set(record, (inside.byYear.get(record) ?? new Map()).set(child.year, value));
  else inside.values.set(record, { ...inside.values.get(record), [child.key]: value });
};

/** A name becomes the id of the row that it names. */
const resolved = async (ground: Ground, target: Target, parsed: Parsed<unknown>): Promise<Parsed<unknown>> => {
  if (!parsed.ok || parsed.value === null || target.field?.target === undefined) return parsed;
  const found = await ground.references.find(ground.catalog.record(target.field.target), String(parsed.value));
  return found.ok && parsed.doubt ? { ...found, doubt: parsed.doubt } : found;
};

const joinParts = (ground: Ground, field: string, texts: readonly string[], read: ReadRow): void => {
  const joined = knowledgeOf(ground.catalog, ground.record).parts?.[field]?.join(
    Array.from(texts, (text) => text ?? ''),
  );
  if (joined && (read.values[field] ?? null) === null) read.values[field] = joined;
};

/** The rows inside: one as the columns say, one more for each year that only a column of that year speaks of. */
const addChildren = async (ground: Ground, knowledge: ChildKnowledge, inside: Inside, read: ReadRow): Promise<void> => {
  const record = ground.catalog.record(knowledge.record);
  const byTitle = inside.byYear.get(record.name) ?? new Map<number, unknown>();
  const years = new Map([...byTitle].filter(([, value]) => value !== 0));
  const said = { ...inside.values.get(record.name) };
  if (!knowledge.says.some((key) => isSaid(said[key])) && years.size === 0) return;
  for (const [key, from] of Object.entries(knowledge.from ?? {}))
    if (said[key] === undefined && read.values[from] !== undefined) said[key] = read.values[from];
  for (const key of knowledge.recognisedBy) await sayOtherwise(ground, knowledge, key, said, read);
  if (knowledge.onDay && said[knowledge.onDay] === undefined) said[knowledge.onDay] = ground.today;
  const { byYear } = knowledge;
  const own = byYear ? byTitle.get(Number(said[byYear.year])) : undefined;
  if (byYear && own !== undefined) said[byYear.field] = own;
  const rows = knowledge.says.some((key) => isSaid(said[key])) ? [said] : [];
  if (byYear)
    for (const [year, value] of years)
      if (year !== said[byYear.year])
        rows.push({ ...pick(said, knowledge.recognisedBy), [byYear.year]: year, [byYear.field]: value });
  for (const values of rows) addChild(ground, knowledge, values, read);
};

const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== 0;

const pick = (values: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]));

const sayOtherwise = async (
  ground: Ground,
  knowledge: ChildKnowledge,
  key: string,
  said: Record<string, unknown>,
  read: ReadRow,
): Promise<void> => {
  const text = ground.mapping.otherwise[`${knowledge.record}.${key}`];
  const target = targetOf(ground.catalog, ground.record, `${knowledge.record}.${key}`);
  if (said[key] === undefined && text !== undefined && target) await sayConstant(ground, target, text, said, read);
};

const addChild = (ground: Ground, knowledge: ChildKnowledge, values: Record<string, unknown>, read: ReadRow): void => {
  const record = ground.catalog.record(knowledge.record);
  const missing = knowledge.recognisedBy.filter((key) => (values[key] ?? null) === null);
  // The cell that should have said it was refused already, with its own reason.
  if (missing.length > 0 && read.refused.length > 0) return;
  if (missing.length === 0) return void read.children.push({ record: record.name, values });
  for (const key of missing) {
    const label = fieldOf(record, key)?.label ?? key;
    read.refused.push({
      column: label,
      value: '',
      reason: `Trae montos y falta «${label}»: dígalo en la planilla o elija una columna.`,
    });
  }
};
