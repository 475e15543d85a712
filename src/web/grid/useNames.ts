import { useState } from 'react';
import { isLink } from './row.ts';
import type { Grid } from './store.ts';

/** Names of the records that filters point at, learnt from the rows that came. */
export const useNames = (grid: Grid): Map<string, string> => {
  const [names] = useState(() => new Map<string, string>());
  const { question, strands } = grid.state();
  for (const { field } of question.conditions)
    for (const row of strands[0]?.rows.slice(0, 50) ?? []) {
      const value = row[field];
      if (isLink(value)) names.set(value.id, value.name);
    }
  return names;
};
