import type { Catalog } from '../../records/catalog.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import { codeField, hasDigit, isSameCode } from './codeDigits.ts';
import { childKeyOf } from './keys.ts';
import type { ReadChild, ReadRow } from './rows.ts';
import { knowledgeOf } from './targets.ts';

/** Two rows of a file that speak of the same thing, as one; or the field in which they contradict each other. */
export const mergeRows = (
  catalog: Catalog,
  record: RecordType,
  first: ReadRow,
  second: ReadRow,
): { merged: ReadRow } | { contradiction: string } => {
  const [one, two] = [newestOf(catalog, record, first), newestOf(catalog, record, second)];
  const decides = one !== undefined && two !== undefined && one !== two;
  const [older, newer] = decides && isLess(two, one) ? [second, first] : [first, second];
  const told = decides ? [] : differingOf(catalog, record, first, second);
  if (!decides) {
    const strange = told.find(({ despite }) => !despite);
    if (strange) return { contradiction: labelOf(record, strange.key) };
    if (older.state && newer.state && older.state !== newer.state) return { contradiction: 'Estado' };
  }
  const children = mergeChildren(catalog, record, older.children, newer.children);
  if ('contradiction' in children) return children;
  const merged = {
    ...first,
    values: {
      ...older.values,
      ...newer.values,
      ...codeOf(record, first, second),
      ...Object.fromEntries(told.map(({ key }) => [key, first.values[key]])),
    },
    state: newer.state ?? older.state,
    children: children.merged,
    notes: [...first.notes, ...second.notes, ...told.map(({ key }) => noteOf(record, key, second))],
  };
  return { merged };
};

/** The fields in which two rows of one thing say another value, but for the digit of its code, and whether they may. */
const differingOf = (
  catalog: Catalog,
  record: RecordType,
  first: ReadRow,
  second: ReadRow,
): { key: string; despite: boolean }[] => {
  const { sameDespite = {} } = knowledgeOf(catalog, record);
  return Object.entries(first.values).flatMap(([key, one]) => {
    const other = second.values[key];
    if (other === undefined || isEqual(one, other)) return [];
    if (key === codeField(record) && isSameCode(one, other)) return [];
    return [{ key, despite: sameDespite[key]?.(one, other) ?? false }];
  });
};

const labelOf = (record: RecordType, key: string): string => fieldOf(record, key)?.label ?? key;

const noteOf = (record: RecordType, key: string, { row, values }: ReadRow): ReadRow['notes'][number] => ({
  column: labelOf(record, key),
  value: String(values[key]),
  reason: `La fila ${row}, que es de lo mismo, dice otra cosa: queda lo de la primera.`,
});

/** Where only the last digit differs, the first row's code stands. */
const codeOf = (record: RecordType, first: ReadRow, second: ReadRow): Record<string, unknown> => {
  const field = codeField(record) ?? '';
  const code = first.values[field];
  return hasDigit(code) && isSameCode(code, second.values[field]) ? { [field]: code } : {};
};

/** How recent a row is: by its own field or by the latest year of what lives inside it. */
const newestOf = (catalog: Catalog, record: RecordType, row: ReadRow): unknown => {
  const { newestBy, children = [] } = knowledgeOf(catalog, record);
  if (newestBy === undefined) return undefined;
  const years = children.flatMap(({ record: name, byYear }) =>
    row.children.flatMap((child) => (byYear && child.record === name ? [Number(child.values[byYear.year])] : [])),
  );
  return row.values[newestBy] ?? (years.length > 0 ? Math.max(...years) : undefined);
};

const mergeChildren = (
  catalog: Catalog,
  record: RecordType,
  first: readonly ReadChild[],
  second: readonly ReadChild[],
): { merged: ReadChild[] } | { contradiction: string } => {
  const merged = new Map(first.map((child) => [childKeyOf(catalog, record, child), child]));
  for (const child of second) {
    const key = childKeyOf(catalog, record, child);
    const same = merged.get(key);
    const differing =
      same &&
      Object.keys(same.values).find(
        (name) => child.values[name] !== undefined && !isEqual(same.values[name], child.values[name]),
      );
    if (differing) return { contradiction: fieldOf(catalog.record(child.record), differing)?.label ?? differing };
    merged.set(key, { record: child.record, values: { ...same?.values, ...child.values } });
  }
  return { merged: [...merged.values()] };
};

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const isLess = (one: unknown, other: unknown): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? one < other
    : typeof one === 'string' && typeof other === 'string' && one < other;
