import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Paper } from './paper.ts';

let compiler: NodeCompiler | undefined;

/**
 * The paper as a tagged PDF (PDF/UA-1): title, language, headings and tables can be read aloud. Fonts are the free ones that
 * the compiler carries, never the machine's, so that the same paper looks the same everywhere.
 */
export const paperPdf = async ({ issuedAt, ...paper }: Paper): Promise<Uint8Array> => {
  compiler ??= await openCompiler();
  const pdf = compiler.pdf(
    {
      mainFileContent: readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8'),
      inputs: { paper: JSON.stringify(paper) },
    },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(issuedAt.getTime() / 1000) },
  );
  // What earlier papers left in memory is of no use to the next.
  compiler.evictCache(0);
  return pdf;
};

/** The native compiler is loaded at the first paper; it sees only this folder. */
const openCompiler = async (): Promise<NodeCompiler> => {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return Compiler.create({ workspace: import.meta.dirname });
};
