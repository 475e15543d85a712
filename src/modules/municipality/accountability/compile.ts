import type { Desk } from '../../../records/desk.ts';
import { type Changes, changesTables } from './changesPart.ts';
import type { Figures, FigureTable } from './figures.ts';
import { groupedTable, type GroupRow } from './grouped.ts';
import { groupings } from './groups.ts';
import { type ProgressRow, progressTables } from './progressPart.ts';
import { type Cuts, runReports } from './runReport.ts';
import { summaryTable, type Totals } from './summary.ts';

type Now = { totals: readonly Totals[]; progress: readonly ProgressRow[] };
type Groups = Readonly<Record<string, readonly GroupRow[]>>;

const nowFiles = { totals: 'totals.sql', progress: 'progress.sql' };
const groupFiles = Object.fromEntries(groupings.map(({ grouping, file }) => [grouping.key, file]));
const changeFiles = {
  added: 'added.sql',
  removed: 'removed.sql',
  stateChanges: 'stateChanges.sql',
  amountChanges: 'amountChanges.sql',
  slipped: 'slippedMilestones.sql',
};

/** All the figures of a report as of its cut, each with where its rows are. */
export const compileFigures = async (desk: Desk, cuts: Cuts): Promise<Figures> => {
  const { totals, progress } = await runReports<Now>(desk, nowFiles, { asOf: cuts.asOf });
  const groups = await runReports<Groups>(desk, groupFiles, { asOf: cuts.asOf });
  const changes = cuts.previous
    ? await runReports<{ [K in keyof Changes]: Changes[K] }>(desk, changeFiles, cuts)
    : undefined;
  return {
    cutOn: cuts.asOf,
    previousCutOn: cuts.previous ?? null,
    compiledAt: desk.now.toISOString(),
    parts: {
      summary: totals.map(summaryTable),
      progress: progressTables(progress),
      changes: changes ? changesTables(changes) : [],
      ...groupedParts(groups),
    },
  };
};

const groupedParts = (groups: Groups): Record<string, FigureTable[]> => {
  const parts: Record<string, FigureTable[]> = {};
  for (const { part, grouping } of groupings) {
    const rows = groups[grouping.key] ?? [];
    // A table where nothing has the value tells nothing: no commune was ever written, for one.
    if (rows.some(({ id }) => id !== null)) parts[part] = [...(parts[part] ?? []), groupedTable(grouping, rows)];
  }
  return parts;
};
