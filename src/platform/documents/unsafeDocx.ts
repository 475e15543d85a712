import { stat } from 'node:fs/promises';
import { inflateBudget, inflateEntry, readZipDirectory } from '../tabular/zipRead.ts';

const largestFile = 5_000_000;
const largestInflated = 40_000_000;

/** Refuses a DOCX that is too big, is no zip, swells beyond measure or declares entities, before anything else reads it whole. */
export const refuseUnsafeDocx = async (path: string): Promise<void> => {
  if ((await stat(path)).size > largestFile) throw new Error('pesa más de 5 MB');
  const entries = await readZipDirectory(path);
  if (!entries.has('word/document.xml')) throw new Error('no es un documento de Word');
  const budget = inflateBudget(largestInflated);
  for (const entry of entries.values()) {
    let start = '';
    for await (const piece of inflateEntry(path, entry, budget))
      if (start.length < 1_000) start += piece.toString('latin1', 0, 1_000);
    if (/<!DOCTYPE/i.test(start)) throw new Error('declara entidades');
  }
};
