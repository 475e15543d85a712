import type { Actor } from '../../../charter/index.ts';

/** One piece of long work on a run, in plain data: it may be done by another process. */
export type Errand = { run: string } & (
  | { work: 'readAndReview' | 'review' }
  | { work: 'apply' | 'undo'; actor: Actor }
);

/** Where long work is done while this process goes on answering. */
export interface Workshop {
  /** Resolves when the work has ended, well or refused; rejects with `WorkshopBroken` when it was cut off. */
  carryOut(errand: Errand): Promise<void>;
}

/** The work was cut off before its end; nothing of it is half written. */
export class WorkshopBroken extends Error {
  override name = 'WorkshopBroken';
  readonly lacksMemory: boolean;
  constructor(lacksMemory: boolean, said: string) {
    super(said);
    this.lacksMemory = lacksMemory;
  }
}
