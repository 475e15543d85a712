import type { Catalog } from '../../records/catalog.ts';
import type { Field } from '../../records/field.ts';
import { fileKind } from '../../records/fields/file.ts';
import type { ColumnTarget } from '../../parsing/columns.ts';
import { fieldOf, fieldsOf, kindOf, parentField, type RecordType } from '../../records/record.ts';
import type { ChildKnowledge, ImportKnowledge } from '../../parsing/knowledge.ts';

/** Something that a column of a file may fill: `name`, `state`, `id`, `budgetLine#1`, `fundingLine.approved`, `fundingLine.spent@2021`. */
export interface Target extends ColumnTarget {
  field?: Field;
  child?: { knowledge: ChildKnowledge; key: string; year?: number };
  part?: { field: string; index: number };
}

const nothingKnown: ImportKnowledge = { record: '', aliases: {} };

/** What is known about importing a record; most are known by their declaration alone. */
export const knowledgeOf = (catalog: Catalog, record: RecordType): ImportKnowledge =>
  catalog.importOf(record) ?? nothingKnown;

/** Everything that a file's columns may fill in a record and in what lives inside it. */
export const targetsOf = (catalog: Catalog, record: RecordType): Target[] => {
  const knowledge = knowledgeOf(catalog, record);
  return [
    ...ownTargets(catalog, record, knowledge),
    ...Object.entries(knowledge.parts ?? {}).flatMap(([field, { titles }]) =>
      titles.map((aliases, index): Target => {
        const label = `${fieldOf(record, field)?.label ?? field}, parte ${index + 1}`;
        return { key: `${field}#${index}`, label, aliases, kind: 'text', part: { field, index } };
      }),
    ),
    ...(knowledge.children ?? []).flatMap((child) => childTargets(catalog, child)),
  ];
};

const ownTargets = (catalog: Catalog, record: RecordType, knowledge: ImportKnowledge): Target[] => {
  const own = fieldsOf(record)
    .filter(([, field]) => !field.derived && kindOf(field) !== fileKind)
    .map(
      ([key, field]): Target => ({ key, label: field.label, aliases: knowledge.aliases[key], kind: field.kind, field }),
    );
  const state: Target = { key: 'state', label: 'Estado', aliases: knowledge.aliases.state, kind: 'choice' };
  return [...own, ...(catalog.workflowOf(record) ? [state] : []), { key: 'id', label: 'Identificador', kind: 'text' }];
};

const childTargets = (catalog: Catalog, knowledge: ChildKnowledge): Target[] => {
  const record = catalog.record(knowledge.record);
  return Object.entries(knowledge.aliases).flatMap(([key, aliases]): Target[] => {
    const field = fieldOf(record, key);
    if (!field || key === parentField(record)?.[0]) return [];
    const label = `${record.label[0]}: ${field.label.toLowerCase()}`;
    return [{ key: `${record.name}.${key}`, label, aliases, kind: field.kind, field, child: { knowledge, key } }];
  });
};

/** The target of a column whose title carries a year: «EJEC. 2021» is what was spent in 2021. */
export const yearTarget = (catalog: Catalog, record: RecordType, title: string): Target | undefined => {
  for (const knowledge of knowledgeOf(catalog, record).children ?? []) {
    const year = knowledge.byYear?.title.exec(title)?.[1];
    const child = catalog.record(knowledge.record);
    const field = knowledge.byYear && fieldOf(child, knowledge.byYear.field);
    if (!knowledge.byYear || !field || !year) continue;
    const key = `${knowledge.record}.${knowledge.byYear.field}@${year}`;
    const label = `${child.label[0]}: ${field.label.toLowerCase()} ${year}`;
    return {
      key,
      label,
      kind: field.kind,
      field,
      child: { knowledge, key: knowledge.byYear.field, year: Number(year) },
    };
  }
  return undefined;
};

/** The target behind a key of a mapping; undefined when there is none. */
export const targetOf = (catalog: Catalog, record: RecordType, key: string): Target | undefined => {
  const plain = targetsOf(catalog, record).find((target) => target.key === key);
  if (plain) return plain;
  const [base, year] = key.split('@');
  const target =
    year && /^(19|20)\d\d$/.test(year) ? targetsOf(catalog, record).find((one) => one.key === base) : undefined;
  const byYear = target?.child?.knowledge.byYear;
  if (!target?.child || byYear?.field !== target.child.key) return undefined;
  return { ...target, key, label: `${target.label} ${year}`, child: { ...target.child, year: Number(year) } };
};
