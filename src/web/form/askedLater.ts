import { fieldsOf, type RecordType } from '../../records/record.ts';
import type { Workflow } from '../../records/workflow.ts';

/** Fields that an action of the row asks when their moment comes, and that nothing `given` says already: a new row may leave them. */
export const askedLater = (
  record: RecordType,
  workflow: Workflow | undefined,
  given: Readonly<Record<string, unknown>>,
): string[] => {
  const asked = new Set(Object.values(workflow?.actions ?? {}).flatMap(({ asks = [] }) => asks));
  return fieldsOf(record).flatMap(([key, { derived, required }]) =>
    asked.has(key) && !derived && !required && !(key in given) ? [key] : [],
  );
};
