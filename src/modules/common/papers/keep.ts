import { createHash } from 'node:crypto';
import { type Paper, paperPdf } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { withLetterhead } from './letterhead.ts';
import { fillTemplate, type PaperKind } from './template.ts';

/** A paper as it was issued: its files and the fingerprint of the PDF. */
export interface KeptPaper {
  pdf: StoredFile;
  docx: StoredFile;
  hash: string;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Writes a paper as PDF and as DOCX and keeps both files: what was issued stays as it was issued. */
export const keepPaper = async (
  desk: Desk,
  files: Files,
  paper: Paper,
  { name, kind }: { name: string; kind: PaperKind },
): Promise<KeptPaper> => {
  const pdf = await paperPdf(await withLetterhead({ database: desk.sql, files }, paper));
  return {
    pdf: await kept(files, pdf, `${name}.pdf`, 'application/pdf'),
    docx: await kept(files, await fillTemplate(desk, files, paper, kind), `${name}.docx`, docxType),
    hash: hashOf(pdf),
  };
};

/** The same for a paper that goes out as PDF only. */
export const keepPdf = async (
  desk: Desk,
  files: Files,
  paper: Paper,
  name: string,
): Promise<Omit<KeptPaper, 'docx'>> => {
  const pdf = await paperPdf(await withLetterhead({ database: desk.sql, files }, paper));
  return { pdf: await kept(files, pdf, `${name}.pdf`, 'application/pdf'), hash: hashOf(pdf) };
};

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const kept = async (files: Files, bytes: Uint8Array, name: string, type: string): Promise<StoredFile> => ({
  ...(await files.save(bytes)),
  name,
  type,
});
