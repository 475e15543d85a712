import { TableRefused } from '../../../platform/tabular/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { applyRun, Moved } from './applying.ts';
import { type Errand, WorkshopBroken } from './errand.ts';
import type { Ground } from './ground.ts';
import { importRun } from './imports.record.ts';
import { note } from './progress.ts';
import { readColumns, reviewRows } from './reviewing.ts';
import { undoRun } from './undoing.ts';

/** Does the work of an errand in this process; how it ended is told in the run. */
export const carryOut = (ground: Ground, errand: Errand): Promise<void> =>
  work(ground, errand).catch((problem: unknown) => explainEnd(ground, errand, problem));

const work = async (ground: Ground, errand: Errand): Promise<void> => {
  const desk = ground.store.house();
  const run = await desk.one(importRun, errand.run);
  switch (errand.work) {
    case 'readAndReview':
      await readColumns(ground, run);
      return reviewRows(ground, await desk.one(importRun, errand.run));
    case 'review':
      return reviewRows(ground, run);
    case 'apply':
      return applyRun(ground, errand.actor, run);
    case 'undo':
      return undoRun(ground, errand.actor, run);
  }
};

/** A refusal is told to the person; anything else is a bug, which is logged whole and told in one sentence. */
export const explainEnd = async (ground: Ground, { run: id, work }: Errand, problem: unknown): Promise<void> => {
  const desk = ground.store.house();
  if (problem instanceof Moved) {
    await desk.act(importRun, { id }, 'read');
    await reviewRows(ground, await desk.one(importRun, id));
    return note(ground, id, { problem: problem.message });
  }
  const isExpected = problem instanceof Refused || problem instanceof TableRefused;
  if (!isExpected) console.error('import', id, problem);
  const words = wordsFor(id, problem);
  await note(ground, id, { step: 'idle', problem: words });
  const isReading = work === 'readAndReview' || work === 'review';
  if (problem instanceof TableRefused || (isReading && lacksMemory(problem))) await refuseRun(desk, id, words);
};

const lacksMemory = (problem: unknown): boolean => problem instanceof WorkshopBroken && problem.lacksMemory;

/** A file that cannot be read is not tried again. */
const refuseRun = (desk: Desk, id: string, words: string): Promise<void> =>
  desk.together(async (inside) => {
    await inside.update(importRun, { id }, { reason: words.slice(0, 400) });
    await inside.act(importRun, { id }, 'refuse');
  });

const wordsFor = (id: string, problem: unknown): string => {
  if (problem instanceof Refused || problem instanceof TableRefused) return problem.message;
  if (lacksMemory(problem))
    return 'El archivo pide más memoria de la que Cabildo da a una importación; no quedó nada escrito. Divídalo en partes y súbalas una por una.';
  if (problem instanceof WorkshopBroken)
    return 'El trabajo se cortó antes de terminar y no quedó nada escrito. Inténtelo de nuevo.';
  return `El trabajo falló y no quedó nada escrito. Cite el número ${id.slice(-12)} al pedir ayuda.`;
};
