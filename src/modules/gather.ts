import type { Charter } from '../charter/index.ts';
import { anyPost } from '../records/access.ts';
import type { Catalog, Consequence, Module } from '../records/catalog.ts';
import { fieldsOf, parentField, type RecordType } from '../records/record.ts';
import { inTurn } from './inTurn.ts';

/** Gathers the modules of an edition; a reference to a record that is not there is an error of ours. */
export const createCatalog = (charter: Charter, modules: readonly Module[]): Catalog => {
  const { edition } = charter;
  const records = modules.flatMap((module) => module.records).map((record) => within(charter, record));
  const byName = new Map(records.map((record) => [record.name, record]));
  const byPath = new Map(records.map((record) => [record.path, record]));
  const workflows = new Map(modules.flatMap((module) => module.workflows ?? []).map((flow) => [flow.record, flow]));
  const consequences = consequencesOf(modules, byName);
  const imports = new Map(modules.flatMap((module) => module.imports ?? []).map((known) => [known.record, known]));
  const children = childrenAmong(records);
  refuseLooseReferences(records, byName);
  return {
    edition,
    records,
    record: (name) => known(byName.get(name), name),
    byPath: (path) => byPath.get(path),
    workflowOf: (record) => workflows.get(record.name),
    consequenceOf: (record, touched) => {
      const all = consequences.get(record.name);
      return touched && all?.touches?.every((each) => !touched.includes(each)) ? undefined : all;
    },
    importOf: (record) => imports.get(record.name),
    childrenOf: (record) => children.get(record.name) ?? [],
  };
};

/** A record that both editions have, without the functions that this charter does not: pages would tell them. */
const within = (charter: Charter, record: RecordType): RecordType => {
  const known = new Set<string>([...anyPost, ...charter.functions.map(({ code }) => code)]);
  const { serves, readableBy = [] } = record;
  if ([...serves, ...readableBy].every((code) => known.has(code))) return record;
  return {
    ...record,
    serves: serves.filter((code) => known.has(code)),
    ...(record.readableBy ? { readableBy: readableBy.filter((code) => known.has(code)) } : {}),
  };
};

// Several modules may follow the changes of one record: one after another.
const consequencesOf = (
  modules: readonly Module[],
  byName: ReadonlyMap<string, RecordType>,
): Map<string, Consequence> => {
  const byRecord = new Map<string, Consequence>();
  for (const [name, next] of modules.flatMap((module) => Object.entries(module.consequences ?? {}))) {
    const first = byRecord.get(name);
    const both: Consequence = async (changes, desk, who) => {
      await first?.(changes, desk, who);
      await next(changes, desk, who);
    };
    const touches = first?.touches && next.touches && [...first.touches, ...next.touches];
    byRecord.set(name, first ? Object.assign(both, { touches }) : next);
  }
  for (const [name, follows] of byRecord) {
    const [by, field] = parentField(known(byName.get(name), name)) ?? [];
    const parent = byName.get(field?.target ?? '');
    if (by && parent) byRecord.set(name, inTurn(follows, parent.table, by));
  }
  return byRecord;
};

const known = (record: RecordType | undefined, name: string): RecordType => {
  if (!record) throw new Error(`There is no record «${name}» in this edition`);
  return record;
};

const childrenAmong = (records: readonly RecordType[]): ReadonlyMap<string, { record: RecordType; by: string }[]> => {
  const living = records.flatMap((record) => {
    const [by, field] = parentField(record) ?? [];
    return by && field?.target ? [{ parent: field.target, record, by }] : [];
  });
  return new Map(
    Object.entries(Object.groupBy(living, ({ parent }) => parent)).map(([parent, children = []]) => [
      parent,
      children.map(({ record, by }) => ({ record, by })),
    ]),
  );
};

const refuseLooseReferences = (records: readonly RecordType[], byName: ReadonlyMap<string, RecordType>): void => {
  for (const record of records)
    for (const [key, field] of fieldsOf(record))
      if (field.target !== undefined && !byName.has(field.target))
        throw new Error(`${record.name}.${key} points at «${field.target}», which is not in this edition`);
};
