import type { Desk } from '../../../records/desk.ts';
import {
  type AmountChangeRow,
  changesTables,
  type PresenceRow,
  type SlippedRow,
  type StateChangeRow,
} from './changesPart.ts';
import type { Figures, FigureTable } from './figures.ts';
import { groupedTable, type GroupRow } from './grouped.ts';
import { groupings } from './groups.ts';
import { type ProgressRow, progressTables } from './progressPart.ts';
import { type Cuts, runReport } from './runReport.ts';
import { summaryTable, type Totals } from './summary.ts';

/** All the figures of a report as of its cut, each with where its rows are. */
export const compileFigures = async (desk: Desk, cuts: Cuts): Promise<Figures> => {
  const [totals] = await runReport<Totals>(desk, 'totals.sql', cuts);
  const parts: Record<string, FigureTable[]> = {
    summary: totals ? [summaryTable(totals)] : [],
    progress: progressTables(await runReport<ProgressRow>(desk, 'progress.sql', cuts)),
    changes: cuts.previous ? await changes(desk, cuts) : [],
  };
  for (const { part, file, grouping } of groupings) {
    const groups = await runReport<GroupRow>(desk, file, cuts);
    if (groups.some(({ id }) => id !== null)) parts[part] = [...(parts[part] ?? []), groupedTable(grouping, groups)];
  }
  return { cutOn: cuts.asOf, previousCutOn: cuts.previous ?? null, compiledAt: desk.now.toISOString(), parts };
};

const changes = async (desk: Desk, cuts: Cuts): Promise<FigureTable[]> =>
  changesTables({
    added: await runReport<PresenceRow>(desk, 'added.sql', cuts),
    removed: await runReport<PresenceRow>(desk, 'removed.sql', cuts),
    stateChanges: await runReport<StateChangeRow>(desk, 'stateChanges.sql', cuts),
    amountChanges: await runReport<AmountChangeRow>(desk, 'amountChanges.sql', cuts),
    slipped: await runReport<SlippedRow>(desk, 'slippedMilestones.sql', cuts),
  });
