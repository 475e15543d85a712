import type { Edition } from '../records/catalog.ts';
import type { RecordDeadline } from '../faces/waiting.ts';
import { taskDeadline } from './common/obligations/index.ts';
import { planDeadline } from './common/plans/index.ts';
import { initiativeDeadline, milestoneDeadline } from './municipality/initiatives/index.ts';

const common = [taskDeadline, planDeadline];

const byEdition: Readonly<Record<Edition, readonly RecordDeadline[]>> = {
  municipality: [...common, milestoneDeadline, initiativeDeadline],
  party: common,
};

/** Which days are waited for in which records of an edition. */
export const deadlinesOf = (edition: Edition): readonly RecordDeadline[] => byEdition[edition];
