import { kindOf } from '../../records/record.ts';
import { fold } from '../../parsing/fold.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import type { Column } from './columns.ts';
import { faceOf } from './faces.ts';
import { findNames } from './requests.ts';
import type { Link } from './row.ts';
import type { GridGround } from './store.ts';

/** Records whose name contains the words, for the person to choose from. */
export const findLinks = async (
  ground: GridGround,
  column: Column,
  words: string,
  signal?: AbortSignal,
): Promise<Link[]> => {
  const path = ground.targets[column.field.target ?? ''];
  return path ? findNames(path, words.trim(), signal) : [];
};

/** What a person typed or pasted into a cell, as the value to write. */
export const readCell = async (ground: GridGround, column: Column, text: string): Promise<Parsed<unknown>> => {
  const parsed =
    faceOf(column.field).editor === 'link'
      ? await readLink(ground, column, text)
      : kindOf(column.field).read(text, column.field);
  return requiredToo(column, parsed);
};

/** The same at once, for what needs no question to the house. */
export const readCellNow = (column: Column, text: string): Parsed<unknown> =>
  requiredToo(column, kindOf(column.field).read(text, column.field));

/** What a field needs cannot be emptied. */
export const requiredToo = (column: Column, parsed: Parsed<unknown>): Parsed<unknown> =>
  parsed.ok && parsed.value === null && column.field.required
    ? refused(`«${column.field.label}» no puede quedar vacío.`)
    : parsed;

const readLink = async (ground: GridGround, column: Column, text: string): Promise<Parsed<unknown>> => {
  if (text.trim() === '') return understood(null);
  const found = await findLinks(ground, column, text).catch(() => []);
  const same = found.filter(({ name }) => fold(name) === fold(text));
  const only = same.length === 1 ? same[0] : found.length === 1 ? found[0] : undefined;
  return only ? understood(only) : refused(`No hay un único «${text}» en ${column.field.label}: elija de la lista.`);
};
