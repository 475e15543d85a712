import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const reader = '/usr/bin/pdftotext';

/** True where the machine has the reader of PDF (poppler). */
export const canReadPdf = existsSync(reader);

/** What a PDF says, as a person reads it, with single spaces. */
export const textOfPdf = async (path: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(reader, ['-layout', path, '-']);
  return stdout.replaceAll(/\s+/g, ' ');
};
