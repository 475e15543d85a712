import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { catalogOf } from '../../src/modules/index.ts';
import { kinds } from '../../src/records/fields/index.ts';
import { fieldsOf } from '../../src/records/record.ts';

const project = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(project, file), 'utf8');
const isCode = (file: string): boolean => !/\.(test|testing|example)\.tsx?$/.test(file);
const sources = (pattern: string): string[] =>
  globSync(pattern, { cwd: project })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(isCode)
    .sort();
const everyField = [...catalogOf('municipality').records, ...catalogOf('party').records].flatMap((record) =>
  fieldsOf(record).map(([key, field]) => ({ name: `${record.name}.${key}`, field })),
);

// What counts, and why, is docs/decisions/0010. All lines count, empty ones and comments too.
const budgets: readonly (readonly [part: string, lines: number, ...files: string[]])[] = [
  ['the kernel', 1_500, 'src/records/*.ts'],
  ['its SQL', 350, 'src/records/sql/*.ts'],
  ['exporting', 230, 'src/faces/exporting.ts', 'src/faces/copied.ts'],
  ['importing', 1_500, 'src/faces/importing/*.ts'],
  ['the address of a list', 200, 'src/faces/{readQuery,readFilter,cursor}.ts'],
  ['tables and their drift', 150, 'src/faces/{tables,drift}.ts'],
  ['verifying the audit', 150, 'src/faces/{audit,signedRoots}.ts'],
];
const linesOf = (files: readonly string[]): number =>
  files.flatMap(sources).reduce((sum, file) => sum + read(file).split('\n').length - 1, 0);

for (const [part, budget, ...files] of budgets) {
  const lines = linesOf(files);
  test(`${part} stays within ${budget} lines (${lines})`, () =>
    assert.ok(
      lines > 0 && lines <= budget,
      `${part} has ${lines} lines: take something out, or raise its budget in docs/decisions/0010 and say why`,
    ));
}

test('a kind of field is told in sixty lines, and a small face in eighty', () => {
  const named = new Set(budgets.flatMap(([, , ...files]) => files.flatMap(sources)));
  const small = sources('src/faces/**/*.ts').filter((file) => !named.has(file));
  const over = [
    ...sources('src/records/fields/*.ts').filter((file) => linesOf([file]) > 60),
    ...small.filter((file) => linesOf([file]) > 80),
  ];
  assert.deepEqual(over, []);
});

test('there are at most twelve kinds of field', () => {
  assert.ok(Object.keys(kinds).length <= 12, Object.keys(kinds).join(', '));
});

test('a field has three common options and at most two of its kind', () => {
  const common = ['kind', 'label', 'required', 'help', 'unique', 'derived', 'valueType'];
  const ownOf = new Map<string, Set<string>>();
  for (const { field } of everyField)
    for (const option of Object.keys(field).filter((key) => !common.includes(key)))
      ownOf.set(field.kind, (ownOf.get(field.kind) ?? new Set()).add(option));
  const over = [...ownOf].filter(([, own]) => own.size > 2).map(([kind, own]) => `${kind}: ${[...own].join(', ')}`);
  assert.deepEqual(over, []);
});

test('a declaration is data: it survives being written as JSON', () => {
  for (const { name, field } of everyField) assert.deepEqual(JSON.parse(JSON.stringify(field)), field, name);
});

test('nothing but the fields themselves asks of which kind a field is', () => {
  const names = Object.keys(kinds).join('|');
  const asks = new RegExp(
    `\\.kind\\s*[!=]==?\\s*['"\`](${names})['"\`]|['"\`](${names})['"\`]\\s*[!=]==?\\s*[\\w.?]+\\.kind\\b|switch\\s*\\([\\w.]*field\\w*\\.kind\\)`,
  );
  const found = sources('src/**/*.{ts,tsx}')
    .filter((file) => !file.startsWith('src/web/fields/') && !file.startsWith('src/records/fields/'))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) => (asks.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
    );
  assert.deepEqual(
    found.filter((line) => !knownTags.some((known) => line.startsWith(known))),
    [],
  );
});

// Kinds of other things than fields: blocks of a paper.
const knownTags = ['src/platform/documents/'];
