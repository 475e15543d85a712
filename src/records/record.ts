import { kinds } from './fields/index.ts';
import type { Field, Fields, Kind, Section, Typed } from './field.ts';
import type { Privacy, Sealed } from './sealed.ts';

/** What we keep about one kind of thing: plain data, the same in browser, server and test. */
export interface RecordType<F extends Fields = Fields> {
  /** Singular, camelCase; other records refer to it by this name. */
  readonly name: string;
  readonly table: string;
  /** Plural in kebab-case, its address under `/api/`. */
  readonly path: string;
  /** Singular and plural for people. */
  readonly label: readonly [string, string];
  /** Functions whose holder may write it, and whose evidence it is. */
  readonly serves: readonly string[];
  /** Functions whose holder may read it; absent: everyone who holds a post. */
  readonly readableBy?: readonly string[];
  /** The field that names one row for people. */
  readonly title: string;
  /** Fields that together recognise a row when a file is imported again. */
  readonly recognisedBy?: readonly string[];
  /** A derived reference to a person: only they change the row. */
  readonly ownedBy?: string;
  /** A yes-no field of an owned record and a unit: others see the row where it says yes, of a unit only its people. */
  readonly sharedBy?: readonly [yes: string, unit: string];
  /** Fields that the public may see; absent: nothing. */
  readonly openData?: readonly string[];
  readonly privacy?: Privacy;
  readonly sealed?: Sealed;
  readonly fields: F;
}

type FieldKeys<F extends Fields> = { [K in keyof F]: F[K] extends Section ? never : K }[keyof F];
type ValueOf<T> = T extends Typed<infer Value, infer Required> ? (true extends Required ? Value : Value | null) : never;

/** What the house keeps beside the declared fields. */
export interface Kept {
  id: string;
  version: number;
  state: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A row of a record as the store answers it: references as `{id, name}`. */
export type Row<R> = R extends RecordType<infer F> ? Kept & { [K in FieldKeys<F>]: ValueOf<F[K]> } : never;

type KeyOf<F extends Fields> = FieldKeys<F> & string;

/** What a module writes; keys of fields that do not exist do not compile. */
interface Declaration<F extends Fields> extends Omit<RecordType<F>, 'path' | 'title'> {
  path?: string;
  /** `name` when absent. */
  title?: KeyOf<F>;
  recognisedBy?: readonly NoInfer<KeyOf<F>>[];
  ownedBy?: NoInfer<KeyOf<F>>;
  sharedBy?: readonly [yes: NoInfer<KeyOf<F>>, unit: NoInfer<KeyOf<F>>];
  openData?: readonly NoInfer<KeyOf<F>>[];
}

/** Declares a record type; its table, forms, lists, API, import, export and history follow from it. */
export const defineRecord = <const F extends Fields>(declaration: Declaration<F>): RecordType<F> => ({
  ...declaration,
  title: declaration.title ?? 'name',
  path: declaration.path ?? pluralPath(declaration.name),
});

/** `fundingLine` → `funding-lines`, `entity` → `entities`. */
const pluralPath = (name: string): string => {
  const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (/[^aeiou]y$/.test(kebab)) return `${kebab.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
};

/** True for a title among the fields. */
export const isSection = (entry: Field | Section): entry is Section => 'section' in entry;

/** The fields of a record in order, sections left out. */
export const fieldsOf = (record: RecordType): [string, Field][] =>
  Object.entries(record.fields).flatMap(([key, entry]) => (isSection(entry) ? [] : [[key, entry] as [string, Field]]));

/** One field by key; undefined when the record has none of that name. */
export const fieldOf = (record: RecordType, key: string): Field | undefined => {
  const entry = Object.hasOwn(record.fields, key) ? record.fields[key] : undefined;
  return entry && !isSection(entry) ? entry : undefined;
};

/** All that the field's kind answers. */
export const kindOf = (field: Field): Kind => kinds[field.kind];

/** The field by which a row belongs to another, when it does. */
export const parentField = (record: RecordType): [string, Field] | undefined =>
  fieldsOf(record).find(([, field]) => field.parent === true);

/** `createdOn` → `created_on`. */
export const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
