import type { Queryable } from '../../platform/database/database.ts';
import { isSameValue } from './sameValue.ts';
import type { Catalog } from '../../records/catalog.ts';
import type { Field } from '../../records/field.ts';
import { bipNumber } from '../../parsing/bip.ts';
import { fieldOf, fieldsOf, kindOf, type RecordType } from '../../records/record.ts';
import { codeField, type DigitNotes, digitNotes } from './codeDigits.ts';
import { childKeyOf, type KnownRows } from './keys.ts';
import type { References } from './references.ts';
import type { CellProblem, ReadChild, ReadRow } from './rows.ts';
import { type Stored, storedChildren, storedRows } from './stored.ts';
import { knowledgeOf } from './targets.ts';

/** What an import would do with one row of the file. */
export type Outcome = 'new' | 'changes' | 'same' | 'refused' | 'merged' | 'aside';

/** One value before and after, in words. */
export interface Shown {
  field: string;
  before: string | null;
  after: string;
}

/** What is to be written of a row inside another. */
export interface PlannedChild {
  record: string;
  id?: string;
  version?: number;
  values: Record<string, unknown>;
}

/** One row of the file, with what would be written and why not. */
export interface PlannedRow {
  row: number;
  outcome: Outcome;
  title: string;
  id?: string;
  version?: number;
  values: Record<string, unknown>;
  state?: string;
  children: PlannedChild[];
  shown: Shown[];
  refused: CellProblem[];
  notes: CellProblem[];
}

/** Plans rows against what is there. */
export interface Planner {
  plan(rows: readonly ReadRow[]): Promise<PlannedRow[]>;
}

interface Ground {
  database: Queryable;
  catalog: Catalog;
  record: RecordType;
  known: KnownRows;
  references: References;
  /** Which row of the file took which row that is there. */
  taken: Map<string, number>;
  digits: DigitNotes;
}

/** A planner for the rows of one file. */
export const plannerOf = (
  database: Queryable,
  catalog: Catalog,
  record: RecordType,
  known: KnownRows,
  references: References,
): Planner => {
  const ground: Ground = { database, catalog, record, known, references, taken: new Map(), digits: digitNotes(record) };
  return {
    plan: async (rows) => {
      const candidates = new Map(
        rows.map((row) => [row.row, known.find(row).filter((id) => (ground.taken.get(id) ?? row.row) === row.row)]),
      );
      const code = codeField(record);
      const alike = new Map(code === undefined ? [] : rows.map((row) => [row.row, known.alike(row)]));
      const ids = [...new Set([...candidates.values()].flat())];
      const wanted = [...new Set([...ids, ...[...alike.values()].flat()])];
      const stored = new Map((await storedRows(database, record, wanted)).map((row) => [row.id, row]));
      const inside = await storedChildren(ground, ids);
      return rows.map((row) => {
        const plan = planRow(ground, row, candidates.get(row.row) ?? [], stored, inside);
        const codes = (alike.get(row.row) ?? [])
          .flatMap((id) => stored.get(id) ?? [])
          .map((one) => ({ name: String(one[record.title] ?? ''), code: one[code ?? ''] }));
        return { ...plan, notes: [...plan.notes, ...ground.digits(row, codes)] };
      });
    },
  };
};

const planRow = (
  ground: Ground,
  row: ReadRow,
  candidates: readonly string[],
  stored: ReadonlyMap<string, Stored>,
  inside: ReadonlyMap<string, Stored>,
): PlannedRow => {
  const title = titleIn(ground.record, row.values);
  const nothing = { row: row.row, title, values: {}, children: [], shown: [], notes: row.notes };
  if (row.aside) return { ...nothing, outcome: 'aside', refused: [{ column: '', value: '', reason: row.aside }] };
  if (row.refused.length > 0) return { ...nothing, outcome: 'refused', refused: row.refused };
  const free = candidates.filter((id) => (ground.taken.get(id) ?? row.row) === row.row);
  const plans = free.flatMap((id) => {
    const there = stored.get(id);
    return there ? [planAgainst(ground, row, there, inside)] : [];
  });
  const same = plans.find(({ outcome }) => outcome === 'same');
  const plan = same ?? (plans.length > 1 ? undefined : (plans[0] ?? planNew(ground, row)));
  if (!plan) return { ...nothing, outcome: 'refused', refused: [severalThere(ground, row, plans.length)] };
  if (plan.id && plan.outcome !== 'refused') ground.taken.set(plan.id, row.row);
  return plan;
};

/** What names the row, as people read it: a month is «enero de 2026». */
const titleIn = (record: RecordType, values: Readonly<Record<string, unknown>>): string => {
  const [value, field] = [values[record.title] ?? '', fieldOf(record, record.title)];
  return field?.format && value !== '' ? kindOf(field).show(value, field) : String(value);
};

const severalThere = ({ record }: Ground, row: ReadRow, count: number): CellProblem => {
  const key = record.recognisedBy?.[0] ?? record.title;
  const label = fieldOf(record, key)?.label ?? key;
  const reason = `Hay ${count} ${record.label[1].toLowerCase()} que calzan con esta fila: agregue lo que las distingue (etapa o identificador).`;
  return { column: label, value: String(row.values[key] ?? ''), reason };
};

const planNew = (ground: Ground, row: ReadRow): PlannedRow => {
  const { record, catalog } = ground;
  const start = catalog.workflowOf(record)?.start;
  const refused = fieldsOf(record)
    .filter(([key, field]) => field.required && !field.derived && (row.values[key] ?? null) === null)
    .map(([, field]): CellProblem => ({ column: field.label, value: '', reason: `Falta «${field.label}».` }));
  const children = row.children.map(({ record: name, values }): PlannedChild => ({ record: name, values }));
  const shown = [
    ...shownOf(ground, record, row.values),
    ...(row.state ? [shownState(ground, null, row.state)] : []),
    ...row.children.flatMap((child) => shownChild(ground, child)),
  ];
  const planned = {
    row: row.row,
    title: titleIn(record, row.values),
    values: row.values,
    state: row.state ?? start,
    children,
    notes: row.notes,
  };
  return refused.length > 0
    ? { ...planned, outcome: 'refused', shown: [], refused }
    : { ...planned, outcome: 'new', shown, refused };
};

const planAgainst = (ground: Ground, row: ReadRow, there: Stored, inside: ReadonlyMap<string, Stored>): PlannedRow => {
  const { record, catalog } = ground;
  const values = differingValues(record, there, row.values);
  const state = row.state && row.state !== there.state ? row.state : undefined;
  const children = row.children.flatMap((child) => planChild(ground, child, there, inside));
  const title = titleIn(record, row.values) || titleIn(record, there);
  const planned = {
    row: row.row,
    title,
    id: there.id,
    version: there.version,
    values,
    state,
    children: children.map(({ plan }) => plan),
    notes: row.notes,
  };
  if (Object.keys(values).length === 0 && !state && children.length === 0)
    return { ...planned, outcome: 'same', shown: [], refused: [] };
  const workflow = catalog.workflowOf(record);
  if (workflow?.closed.includes(there.state ?? '')) {
    const label = workflow.states[there.state ?? ''] ?? '';
    return {
      ...planned,
      outcome: 'refused',
      shown: [],
      refused: [{ column: 'Estado', value: label, reason: `En estado «${label}» ya no se edita.` }],
    };
  }
  const shown = [
    ...shownOf(ground, record, values, there),
    ...(state ? [shownState(ground, there.state, state)] : []),
    ...children.flatMap((child) => child.shown),
  ];
  return { ...planned, outcome: 'changes', shown, refused: [] };
};

const differingValues = (
  record: RecordType,
  there: Stored,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== null && !isSame(record, key, there[key], value)),
  );

const isSame = (record: RecordType, key: string, stored: unknown, wanted: unknown): boolean => {
  if (isSameValue(record, key, stored, wanted)) return true;
  // A file often leaves the last digit of the code out: that is no change.
  const isCode = fieldOf(record, key)?.format === 'bip' && typeof stored === 'string' && typeof wanted === 'string';
  return isCode && bipNumber(wanted) === wanted && bipNumber(stored) === wanted;
};

const planChild = (
  ground: Ground,
  child: ReadChild,
  parent: Stored,
  inside: ReadonlyMap<string, Stored>,
): { plan: PlannedChild; shown: Shown[] }[] => {
  const record = ground.catalog.record(child.record);
  const needless = knowledgeOf(ground.catalog, ground.record).children?.find(
    (one) => one.record === child.record,
  )?.needlessWhen;
  if (needless && isSameValue(ground.record, needless.parent, parent[needless.parent], child.values[needless.child]))
    return [];
  const there = inside.get(`${parent.id} ${childKeyOf(ground.catalog, ground.record, child)}`);
  if (!there) return [{ plan: { record: child.record, values: child.values }, shown: shownChild(ground, child) }];
  const values = differingValues(record, there, child.values);
  if (Object.keys(values).length === 0) return [];
  return [
    {
      plan: { record: child.record, id: there.id, version: there.version, values },
      shown: shownChild(ground, { record: child.record, values }, there, child),
    },
  ];
};

const shownOf = (
  { references }: Ground,
  record: RecordType,
  values: Readonly<Record<string, unknown>>,
  there?: Stored,
): Shown[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const field = fieldOf(record, key);
    if (!field || value === null) return [];
    const say = (said: unknown): string =>
      field.target === undefined ? inWords(said, field) : (references.nameOf(String(said)) ?? String(said));
    const before = there?.[key] ?? null;
    return [{ field: field.label, before: before === null ? null : say(before), after: say(value) }];
  });

const shownState = ({ catalog, record }: Ground, before: string | null, after: string): Shown => {
  const states = catalog.workflowOf(record)?.states ?? {};
  return {
    field: 'Estado',
    before: before === null ? null : (states[before] ?? before),
    after: states[after] ?? after,
  };
};

/** The rows inside are named by what recognises them: «FNDR 2024: aprobado». */
const shownChild = (ground: Ground, child: ReadChild, there?: Stored, whole: ReadChild = child): Shown[] => {
  const record = ground.catalog.record(child.record);
  const keys =
    knowledgeOf(ground.catalog, ground.record).children?.find((one) => one.record === child.record)?.recognisedBy ?? [];
  const name = shownOf(ground, record, Object.fromEntries(keys.map((key) => [key, whole.values[key] ?? null])))
    .map(({ after }) => (/^\d{1,3}(\.\d{3})+$/.test(after) ? after.replaceAll('.', '') : after))
    .join(' ');
  const rest = Object.fromEntries(Object.entries(child.values).filter(([key]) => !keys.includes(key)));
  const shown = shownOf(ground, record, rest, there);
  // A row that says nothing beyond what recognises it is shown by that.
  if (shown.length === 0 && !there) return [{ field: record.label[0], before: null, after: name }];
  return shown.map((one) => ({ ...one, field: `${name}: ${one.field.toLowerCase()}` }));
};

/** A year is no quantity: 2019, not 2.019. */
const inWords = (value: unknown, field: Field): string => {
  const isYear =
    typeof value === 'number' && field.range !== undefined && field.range[0] > 1_000 && field.range[1] < 3_000;
  return isYear ? String(value) : kindOf(field).show(value, field);
};
