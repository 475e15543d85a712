import { sectionsOf } from '../../faces/sections.ts';
import type { RecordType } from '../../records/record.ts';
import type { Workflow } from '../../records/workflow.ts';

/**
 * Fields that an action of the row asks when their moment comes, and the papers of a section where all else is such: a new row may leave
 * them. What `given` says already is asked.
 */
export const askedLater = (
  record: RecordType,
  workflow: Workflow | undefined,
  given: Readonly<Record<string, unknown>>,
): string[] => {
  const asked = new Set(Object.values(workflow?.actions ?? {}).flatMap(({ asks = [] }) => asks));
  return sectionsOf(record).flatMap(({ title, fields }) => {
    const open = fields.filter(([key, { derived, required }]) => !derived && !required && !(key in given));
    const later = open.filter(([key]) => asked.has(key));
    const rest = fields.filter(([key, { derived }]) => !derived && !asked.has(key));
    const isPapers = title !== undefined && later.length > 0 && rest.every(([, { kind }]) => kind === 'file');
    return (isPapers ? open : later).map(([key]) => key);
  });
};
