import type { Aim, Desk, Input } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import type { TaskRecord } from './task.record.ts';

/** What a person shows to close a task; one of them is enough. */
export type EvidenceGiven = Readonly<Partial<Record<'evidenceFile' | 'evidenceLink' | 'evidenceNote', unknown>>>;

/** Keeps the evidence and closes the task, both or neither. */
export const closeWithEvidence = (
  desk: Desk,
  task: TaskRecord,
  aim: Aim,
  evidence: EvidenceGiven,
): Promise<Row<TaskRecord>> =>
  desk.together(async (inside) => {
    // What is not given now does not take away what was kept before.
    const given: Input = Object.fromEntries(
      Object.entries(evidence).filter(([, value]) => value !== null && value !== undefined && value !== ''),
    );
    const { version } = await inside.update(task, aim, given);
    return inside.act(task, { id: aim.id, version }, 'finish');
  });
