/** Writes the files that are made from the declarations; with `--check` it only says where they differ from what is committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generating/files.ts';
import { differingLines } from './generating/differingLines.ts';

const project = join(import.meta.dirname, '..');
const onlyCheck = process.argv.includes('--check');

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

let differing = 0;
for (const { path, text } of generatedFiles()) {
  const whole = join(project, path);
  const committed = readIfThere(whole);
  if (committed === text) continue;
  differing += 1;
  console.log(`${onlyCheck ? 'Distinto' : 'Escrito'}: ${path}\n${differingLines(committed, text).join('\n')}\n`);
  if (onlyCheck) continue;
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

if (onlyCheck && differing > 0) {
  console.error(
    'Estos archivos se hacen de las declaraciones: ejecute «npm run generate», lea lo que cambió y guárdelo en git.',
  );
  process.exit(1);
}
if (differing === 0) console.log('Todo lo generado está como dicen las declaraciones.');
