import type { Field } from '../records/field.ts';
import { isSection, type RecordType } from '../records/record.ts';

/** The fields as a person meets them: titled groups, the first without title. */
export const sectionsOf = (record: RecordType): { title?: string; fields: [string, Field][] }[] => {
  const groups: { title?: string; fields: [string, Field][] }[] = [{ fields: [] }];
  for (const [key, entry] of Object.entries(record.fields)) {
    if (isSection(entry)) groups.push({ title: entry.section, fields: [] });
    else groups.at(-1)?.fields.push([key, entry]);
  }
  return groups.filter((group) => group.fields.length > 0);
};
