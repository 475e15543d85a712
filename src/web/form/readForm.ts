import { Readable } from 'node:stream';
import type { Input } from '../../records/desk.ts';
import { isId } from '../../records/fields/reference.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import type { FieldError } from '../../records/refused.ts';
import { faceOf } from '../fields/index.ts';
import { nameOf } from '../list/list.ts';
import type { AtDesk } from '../page.ts';

/** What a posted form says: `input` for the store, `typed` to show it again, and what could not be resolved. */
export interface Posted {
  input: Input;
  typed: Record<string, unknown>;
  errors: FieldError[];
}

/** Reads the fields `keys` of a posted form; names become rows and files are kept. */
export const readForm = async (
  page: AtDesk,
  record: RecordType,
  keys: readonly string[],
  form: FormData,
): Promise<Posted> => {
  const posted: Posted = { input: {}, typed: {}, errors: [] };
  const input: Record<string, unknown> = {};
  for (const key of keys) {
    const field = fieldOf(record, key);
    if (!field) continue;
    const raw = faceOf(field).read(form, key);
    posted.typed[key] = raw instanceof File ? null : raw;
    if (raw instanceof File) input[key] = await keepFile(page, raw);
    else if (isNamed(raw) && field.target !== undefined && !isId(raw.id)) {
      const found = await rowCalled(page, page.house.catalog.record(field.target), raw.name);
      if (found) input[key] = found;
      else
        posted.errors.push({
          field: key,
          message: `No hay una ficha llamada «${raw.name}», o hay más de una: elija de la lista.`,
        });
    } else input[key] = raw;
  }
  return { ...posted, input };
};

const isNamed = (raw: unknown): raw is { id: string; name: string } =>
  typeof raw === 'object' && raw !== null && 'id' in raw && 'name' in raw && !('size' in raw);

const keepFile = async ({ house }: AtDesk, given: File) => {
  const { id, size } = await house.files.save(
    Readable.fromWeb(given.stream() as Parameters<typeof Readable.fromWeb>[0]),
  );
  return { id, name: safeName(given.name), size, type: given.type.slice(0, 100) };
};

const safeName = (name: string): string =>
  [...name]
    .map((letter) => (letter < ' ' || letter === '/' || letter === '\\' ? '_' : letter))
    .join('')
    .slice(-200) || 'archivo';

/** The one row of that name; nothing when there is none or several. */
const rowCalled = async ({ desk }: AtDesk, record: RecordType, name: string): Promise<string | undefined> => {
  const { items } = await desk.list(record, { q: name, limit: 50 });
  const same = items.filter(
    (row) => nameOf(record, { ...row }).localeCompare(name, 'es', { sensitivity: 'base' }) === 0,
  );
  return same.length === 1 ? same[0]?.id : undefined;
};
