import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import type { Files } from '../../../platform/files.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import type { Figures } from './figures.ts';

/** One written part of a report. */
export interface ReportPart {
  id: string;
  position: number;
  title: string;
  narrative: string | null;
  key: string | null;
}

/** All that the alcalde approves: words, figures and the rows behind them. */
export interface SealedReport {
  name: string;
  institution: string;
  figures: Figures;
  sections: readonly ReportPart[];
}

/** JSON in one spelling only: keys in order, no spaces; the same content always has the same hash. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
};

/** SHA-256 of the bytes, in hexadecimal. */
export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps the content in the file store and answers where, with its hash. */
export const seal = async (
  files: Files,
  content: SealedReport,
): Promise<{ figures: StoredFile; figuresHash: string }> => {
  const json = canonicalJson(content);
  const { id, size } = await files.save(Buffer.from(json));
  return {
    figures: { id, size, name: `cifras-${content.figures.cutOn}.json`, type: 'application/json' },
    figuresHash: hashOf(json),
  };
};

/** The sealed content, checked against its hash; bytes that changed are never shown as if they were the sealed ones. */
export const openSeal = async (
  files: Files,
  figures: StoredFile,
  figuresHash: string | null,
): Promise<SealedReport> => {
  const json = await text(await files.read(figures.id));
  if (hashOf(json) !== figuresHash)
    throw new Error(`The sealed figures ${figures.id} do not have the hash that was sealed`);
  return JSON.parse(json);
};
