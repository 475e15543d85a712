import { readdir, readFile } from 'node:fs/promises';
import type { ValueText } from './readValues.ts';
import type { Values } from './value.ts';

const folder = new URL('./values/', import.meta.url);

let known: Promise<Values> | undefined;

/** The values of `values/*.yaml`, read once and only when somebody first asks. @throws MalformedValues */
export const nationalValues = (): Promise<Values> => {
  known ??= readThem();
  return known;
};

const readThem = async (): Promise<Values> => {
  // The reader of YAML comes only now, so that the program starts without it.
  const [{ readValues }, texts] = await Promise.all([import('./readValues.ts'), valueTexts()]);
  return readValues(texts);
};

/** The files as text, in the order of their names. */
export const valueTexts = async (): Promise<ValueText[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(new URL(name, folder), 'utf8') })));
};
