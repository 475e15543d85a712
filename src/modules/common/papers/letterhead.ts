import { readFile } from 'node:fs/promises';
import type { Paper } from '../../../platform/documents/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Files } from '../../../platform/files.ts';
import { institutionOf } from '../institution/index.ts';

/** The same paper with the colour and the logo of the institution, as it keeps them today. */
export const withLetterhead = async (
  { database, files }: { database: Queryable; files: Files },
  paper: Paper,
): Promise<Paper> => {
  const institution = await institutionOf(database);
  const colour = /^#[0-9a-f]{6}$/i.test(institution?.colour ?? '') ? institution?.colour : undefined;
  const logo = institution?.logo ? await pictureIn(files, institution.logo.id) : undefined;
  return { ...paper, letterhead: { ...(colour && { colour }), ...(logo && { logo }) } };
};

const largestLogo = 400_000;

/** A logo that a paper can carry; another file is left out, and the paper goes without it. */
const pictureIn = async (files: Files, id: string): Promise<NonNullable<Paper['letterhead']>['logo']> => {
  const bytes = await readFile(files.pathOf(id)).catch(() => undefined);
  if (!bytes || bytes.length > largestLogo) return undefined;
  const starts = bytes.subarray(0, 4).toString('hex');
  const format = starts === '89504e47' ? 'png' : starts.startsWith('ffd8ff') ? 'jpg' : undefined;
  return format && { format, bytes: [...bytes] };
};
