import { annexes } from './annexes.ts';
import { bySource } from './bySource.ts';
import { byState } from './byState.ts';
import { calls } from './calls.ts';
import type { ReportKind } from './reportKind.ts';
import { weekly } from './weekly.ts';

export { compileReport } from './compile.ts';
export { type ReportForm, reportFileName, reportForms, writeReport } from './issue.ts';
export type { PortfolioReport, ReportKind } from './reportKind.ts';
export { subtitleOf } from './subtitle.ts';

/** The reports of the portfolio, in the order in which they are offered. */
export const reportKinds: readonly ReportKind[] = [weekly, annexes, bySource, byState, calls];
