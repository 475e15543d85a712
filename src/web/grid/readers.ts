import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { kindOf } from '../../records/record.ts';
import type { Column } from './columns.ts';
import { faceOf } from './faces.ts';
import { readCell, requiredToo } from './reading.ts';
import type { Grid } from './store.ts';

/** Reads the texts of one pasted column. */
export type Reader = (text: string) => Parsed<unknown>;

/** At most so many questions for names at once. */
const together = 6;

/** Readers for pasted columns: each learns from its own texts how they are written, and asks once for each name. */
export const readersFor = async (
  grid: Grid,
  columns: readonly (Column | undefined)[],
  textsOf: (place: number) => readonly string[],
): Promise<(Reader | undefined)[]> => {
  const readers: (Reader | undefined)[] = [];
  for (const [place, column] of columns.entries())
    readers.push(column && requiring(column, await readerFor(grid, column, textsOf(place))));
  return readers;
};

const requiring =
  (column: Column, read: Reader): Reader =>
  (text) =>
    requiredToo(column, read(text));

const readerFor = async (grid: Grid, column: Column, texts: readonly string[]): Promise<Reader> => {
  if (column.isKept || column.field.derived) return () => understood(null);
  if (faceOf(column.field).editor === 'link') return readerOfNames(grid, column, texts);
  const kind = kindOf(column.field);
  const habits = kind.habits?.({ header: '', cells: texts, preamble: [], unit: 'pesos' }, column.field);
  return habits ? habits.read : (text) => kind.read(text, column.field);
};

/** Each name is asked for once; one that two rows have is refused, as it would not be known which is meant. */
const readerOfNames = async (grid: Grid, column: Column, texts: readonly string[]): Promise<Reader> => {
  const answers = new Map<string, Parsed<unknown>>();
  const asked = [...new Set(texts.map((text) => text.trim()))].filter(Boolean);
  const askNext = async (): Promise<void> => {
    for (let text = asked.pop(); text !== undefined; text = asked.pop())
      answers.set(text, await readCell(grid.ground, column, text));
  };
  await Promise.all(Array.from({ length: together }, askNext));
  return (text) => {
    const name = text.trim();
    return name === '' ? understood(null) : (answers.get(name) ?? refused(`No se encontró «${name}».`));
  };
};
