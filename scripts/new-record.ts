/** `npm run new record <carpeta> <nombre> "Singular" "Plural" [funciones…]` writes the four files of a record and its line in the module's index. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogOf } from '../src/modules/index.ts';
import type { RecordType } from '../src/records/record.ts';
import { createTable } from '../src/faces/tables.ts';
import { addToIndex } from './newRecord/addToIndex.ts';
import { migrationPath, orderFrom } from './newRecord/order.ts';
import { exampleText, recordText, testText } from './newRecord/texts.ts';

const project = join(import.meta.dirname, '..');

const write = (path: string, text: string): void => {
  writeFileSync(join(project, path), text, { flag: 'wx' });
  console.log(`  ${path}`);
};

try {
  const order = orderFrom(project, process.argv.slice(2));
  const { folder, name, edition } = order;
  console.log('Escritos:');
  write(`${folder}/${name}.record.ts`, recordText(order));
  write(`${folder}/${name}.example.ts`, exampleText(order));
  write(`${folder}/${name}.test.ts`, testText(order));
  const declared: Record<string, RecordType> = await import(
    pathToFileURL(join(project, folder, `${name}.record.ts`)).href
  );
  const record = declared[name];
  if (!record) throw new Error(`${name}.record.ts no exporta «${name}».`);
  const only = edition ? `-- edition: ${edition}\n` : '';
  write(migrationPath(project, record), `${only}${createTable(catalogOf(edition ?? 'municipality'), record)}\n`);
  const index = join(project, folder, 'index.ts');
  writeFileSync(index, addToIndex(readFileSync(index, 'utf8'), name));
  console.log(
    `  ${folder}/index.ts\nAhora escriba sus campos en el registro, la migración y el ejemplo; después, «npm run generate» y «npm test ${name}».`,
  );
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
