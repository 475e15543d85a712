import type { Queryable } from '../../platform/database/database.ts';
import type { Catalog } from '../../records/catalog.ts';
import { newId } from '../../records/id.ts';
import { fold } from '../../parsing/fold.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { communeMatcher } from '../../parsing/placeNames.ts';
import { columnOf, fieldOf, fieldsOf, type RecordType } from '../../records/record.ts';
import { nameExpression } from '../../records/sql/columns.ts';

/** A row that does not exist yet and that the import would create by its name. */
export interface Wish {
  id: string;
  record: string;
  name: string;
}

/** Finds the rows that cells mean, by name or code, in any spelling; remembers the ones to be created. */
export interface References {
  find(target: RecordType, text: string): Promise<Parsed<string>>;
  /** True when the text names a row that is there. */
  isKnown(target: RecordType, text: string): Promise<boolean>;
  nameOf(id: string): string | undefined;
  wishes(): Wish[];
}

type Finder = (text: string) => Parsed<string>;

/** `creates`: records of which a name not found becomes a wish. */
export const referencesIn = (database: Queryable, catalog: Catalog, creates: readonly string[]): References => {
  const finders = new Map<string, Promise<Finder>>();
  const names = new Map<string, string>();
  const wishes = new Map<string, Wish>();
  const finderOf = (target: RecordType): Promise<Finder> => {
    const known = finders.get(target.name) ?? finderFor(database, catalog, target, names);
    finders.set(target.name, known);
    return known;
  };
  const wishFor = (target: RecordType, text: string): string => {
    const key = `${target.name} ${fold(text)}`;
    // Whole, where it fits: a name that is cut is not found again.
    const longest = fieldOf(target, target.title)?.max ?? 400;
    const wish = wishes.get(key) ?? { id: newId(), record: target.name, name: text.trim().slice(0, longest) };
    wishes.set(key, wish);
    names.set(wish.id, wish.name);
    return wish.id;
  };
  return {
    find: async (target, text) => {
      const found = (await finderOf(target))(text);
      return !found.ok && creates.includes(target.name) ? understood(wishFor(target, text)) : found;
    },
    isKnown: async (target, text) => (await finderOf(target))(text).ok,
    nameOf: (id) => names.get(id),
    wishes: () => [...wishes.values()],
  };
};

const mostNames = 100_000;

const finderFor = async (
  database: Queryable,
  catalog: Catalog,
  target: RecordType,
  names: Map<string, string>,
): Promise<Finder> => {
  const joins: string[] = [];
  const name = nameExpression(catalog, target, 'named', 't.id', joins);
  const code = fieldOf(target, 'code') ? `t.${columnOf('code')}` : 'null';
  const rows = await database.rows<{ id: string; name: string | null; code: string | null }>(
    `select t.id, ${name} as name, ${code}::text as code from ${target.table} t ${joins.join(' ')} limit ${mostNames}`,
  );
  for (const row of rows) names.set(row.id, row.name ?? row.id);
  return hasCommuneCodes(target) ? communeFinder(rows) : plainFinder(target, rows);
};

const hasCommuneCodes = (target: RecordType): boolean =>
  fieldsOf(target).some(([, field]) => field.format === 'commune');

interface Named {
  id: string;
  name: string | null;
  code: string | null;
}

const communeFinder = (rows: readonly Named[]): Finder => {
  const matcher = communeMatcher(rows.map(({ id, name, code }) => ({ id, name: name ?? '', code: code ?? '' })));
  return (text) => {
    const found = matcher.one(text);
    return found.ok ? understood(found.value.id) : found;
  };
};

const plainFinder = (target: RecordType, rows: readonly Named[]): Finder => {
  const byName = new Map<string, string | null>();
  const add = (name: string, id: string): void =>
    void byName.set(name, byName.has(name) && byName.get(name) !== id ? null : id);
  for (const { id, name, code } of rows) {
    byName.set(id, id);
    if (name) add(fold(name), id);
    if (code) add(fold(code), id);
  }
  return (text) => {
    const id = byName.get(text.trim()) ?? byName.get(fold(text));
    if (id) return understood(id);
    const [one, many] = target.label;
    if (id === null)
      return refused(`Hay más de una fila en ${many.toLowerCase()} que se llama «${short(text)}»: use su código.`);
    return refused(
      `«${short(text)}» no está en ${many.toLowerCase()}. Agregue esa ${one.toLowerCase()} o corrija el nombre.`,
    );
  };
};

const short = (text: string): string => text.trim().slice(0, 60);
