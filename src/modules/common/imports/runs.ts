import type { Actor } from '../../../charter/index.ts';
import { writesAs } from '../../../records/access.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { readMapping } from '../../../faces/importing/mapping.ts';
import { fieldsOf, type RecordType } from '../../../records/record.ts';
import { notFound, Refused } from '../../../records/refused.ts';
import { carryOut, explainEnd } from './carryOut.ts';
import type { Errand } from './errand.ts';
import type { Ground, Run } from './ground.ts';
import { importRun } from './imports.record.ts';
import { note, progressOf } from './progress.ts';
import { rememberColumns } from './reviewing.ts';

/** The records into which this person may bring files; those that the house alone fills are not. */
export const importable = ({ catalog }: Ground, actor: Actor): RecordType[] =>
  catalog.records.filter(
    (record) =>
      !record.ownedBy && fieldsOf(record).some(([, { derived }]) => !derived) && writesAs(actor, record) !== undefined,
  );

const orNotFound = (ground: Ground, actor: Actor, name: string): RecordType => {
  const record = importable(ground, actor).find((one) => one.name === name || one.path === name);
  if (!record) throw notFound();
  return record;
};

/** A file that was kept in the house's files, as somebody sent it; `sheet` when they chose one of a workbook. */
export interface SentFile {
  name: string;
  type: string;
  kept: { id: string; size: number };
  sheet?: string;
}

/** Begins to read a file that was kept in the house's files; answers at once. @throws Refused, and forgets the file, when the person may not write that record. */
export const receiveFile = async (ground: Ground, actor: Actor, into: string, file: SentFile): Promise<Run> => {
  try {
    return await receive(ground, actor, into, file);
  } catch (problem) {
    await ground.files.remove(file.kept.id);
    throw problem;
  }
};

const receive = async (ground: Ground, actor: Actor, into: string, file: SentFile): Promise<Run> => {
  const record = orNotFound(ground, actor, into);
  const name = safeName(file.name);
  const stored: StoredFile = { ...file.kept, name, type: file.type.slice(0, 100) };
  const run = await ground.store.house().create(importRun, {
    record: record.name,
    person: actor.person || null,
    fileName: name,
    file: stored,
    sheet: file.sheet || null,
  });
  await note(ground, run.id, { step: 'reading' });
  begin(ground, { run: run.id, work: 'readAndReview' });
  return run;
};

/** The run, when the person may write what it brings. */
export const runOf = async (ground: Ground, actor: Actor, id: string): Promise<Run> => {
  const run = await ground.store.house().one(importRun, id);
  orNotFound(ground, actor, run.record);
  return run;
};

/** Decides the columns anew and reviews the rows again. */
export const mapColumns = async (ground: Ground, actor: Actor, id: string, raw: unknown): Promise<void> => {
  const run = await idleRun(ground, actor, id, ['read', 'reviewed']);
  const { headers } = await progressOf(ground, id);
  const mapping = readMapping(ground.catalog, ground.catalog.record(run.record), headers ?? [], raw);
  const house = ground.store.house();
  await house.together(async (desk) => {
    await desk.act(importRun, { id }, 'read');
    await desk.update(importRun, { id }, { mapping: JSON.stringify(mapping) });
  });
  const decided = await house.one(importRun, id);
  await rememberColumns(ground, decided, headers ?? []);
  begin(ground, { run: decided.id, work: 'review' });
};

/** Reads another sheet of the workbook and reviews its rows. */
export const chooseSheet = async (ground: Ground, actor: Actor, id: string, sheet: string): Promise<void> => {
  await idleRun(ground, actor, id, ['read', 'reviewed']);
  const { sheets } = await progressOf(ground, id);
  if (!sheets?.includes(sheet))
    throw new Refused(
      `El libro no tiene la hoja «${sheet}» con filas. Elija una de: ${(sheets ?? []).join(', ')}.`,
      'sheet',
    );
  await ground.store.house().together(async (desk) => {
    await desk.act(importRun, { id }, 'read');
    await desk.update(importRun, { id }, { sheet });
  });
  begin(ground, { run: id, work: 'readAndReview' });
};

/** Writes what the review accepted; goes on after the answer. */
export const applyImport = async (ground: Ground, actor: Actor, id: string): Promise<void> => {
  await idleRun(ground, actor, id, ['reviewed']);
  await note(ground, id, { step: 'applying', done: 0, problem: null });
  begin(ground, { run: id, work: 'apply', actor });
};

/** Takes everything back; goes on after the answer. */
export const undoImport = async (ground: Ground, actor: Actor, id: string): Promise<void> => {
  await idleRun(ground, actor, id, ['applied']);
  await note(ground, id, { step: 'undoing', done: 0, problem: null });
  begin(ground, { run: id, work: 'undo', actor });
};

const idleRun = async (ground: Ground, actor: Actor, id: string, states: readonly string[]): Promise<Run> => {
  const run = await runOf(ground, actor, id);
  if (await isAtWork(ground, id))
    throw new Refused('Esta importación está trabajando: espere a que termine.', undefined, 409);
  if (!states.includes(run.state ?? '')) {
    const label = ground.catalog.workflowOf(importRun)?.states[run.state ?? ''] ?? run.state;
    throw new Refused(`La importación está en «${label}»: esto ya no corresponde.`, undefined, 409);
  }
  return run;
};

const atWork = new Map<string, Promise<void>>();
const silence = 30_000;

/** True while this process works on the run, or another one noted progress a moment ago. */
export const isAtWork = async (ground: Ground, id: string): Promise<boolean> => {
  if (atWork.has(id)) return true;
  const { step, beatAt } = await progressOf(ground, id);
  return step !== 'idle' && ground.clock.now().getTime() - Date.parse(beatAt) < silence;
};

/** Takes up what a stopped process left: reading goes on from its beginning, applying and undoing left nothing written. */
export const takeUp = async (ground: Ground, run: Run): Promise<void> => {
  if (await isAtWork(ground, run.id)) return;
  const { step, problem } = await progressOf(ground, run.id);
  // Work that ended with an explanation would end so again: it waits for the person.
  if (problem !== null) return;
  if (run.state === 'uploaded') begin(ground, { run: run.id, work: 'readAndReview' });
  else if (run.state === 'read') begin(ground, { run: run.id, work: 'review' });
  else if (step !== 'idle')
    await note(ground, run.id, {
      step: 'idle',
      problem: 'Cabildo se detuvo en medio del trabajo. No quedó nada a medias: inténtelo de nuevo.',
    });
};

/** Waits until the work of a run in this process has ended: for tests and for an orderly stop. */
export const settled = async (id: string): Promise<void> => {
  await atWork.get(id);
};

/** The work is done in the house's workshop, or here where there is none. */
const begin = (ground: Ground, errand: Errand): void => {
  const id = errand.run;
  if (atWork.has(id)) return;
  const done = (ground.workshop ? ground.workshop.carryOut(errand) : carryOut(ground, errand))
    .catch((problem: unknown) => explainEnd(ground, errand, problem))
    .catch((problem: unknown) => console.error('import', id, problem))
    .finally(() => atWork.delete(id));
  atWork.set(id, done);
};

const safeName = (name: string): string =>
  [...name]
    .map((letter) => (letter < ' ' || letter === '/' || letter === '\\' ? '_' : letter))
    .join('')
    .slice(-200) || 'archivo';
