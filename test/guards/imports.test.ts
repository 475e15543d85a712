import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const project = join(import.meta.dirname, '../..');

interface Cruised {
  modules: { source: string; dependencies: { resolved: string; dependencyTypes: string[] }[] }[];
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

const cruise = (folder: string): Cruised => {
  const command = join(project, 'node_modules/.bin/depcruise');
  const ran = spawnSync(process.execPath, [command, 'src', '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  assert.ok(ran.stdout, ran.stderr);
  return JSON.parse(ran.stdout);
};

test('whoever imports whom keeps to the sentences of ARCHITECTURE.md, and the checker saw every file', () => {
  const { modules, summary } = cruise(project);
  assert.deepEqual(
    summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
    [],
  );
  const seen = new Set(modules.map(({ source }) => source));
  const unseen = globSync('src/**/*.{ts,tsx}', { cwd: project }).filter(
    (file) => !seen.has(file.replaceAll('\\', '/')),
  );
  assert.deepEqual(unseen, []);
});

test('what a declaration needs while it runs is pure: it works in browser, server and test', () => {
  const { modules } = cruise(project);
  const needs = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies
        .filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only'))
        .map(({ resolved }) => resolved),
    ]),
  );
  const reached = new Set(modules.map(({ source }) => source).filter((source) => source.endsWith('.record.ts')));
  assert.ok(reached.size > 5, `only ${reached.size} declarations were seen`);
  for (const source of reached) for (const next of needs.get(source) ?? []) reached.add(next);
  assert.deepEqual(
    [...reached].filter((source) => !/^src\/(records|parsing|modules|charter|law)\//.test(source)),
    [],
  );
  assert.ok(!reached.has('src/records/store.ts'));
});

// Each file breaks one rule; a checker that does not understand our TypeScript would see none of them.
const breaking: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-circles': ['src/records/one.ts', `import './two.ts';`],
  'platform-imports-nobody': ['src/platform/p.ts', `import type { A } from '../records/store.ts';\nexport type B = A;`],
  'law-imports-nobody': ['src/law/l.ts', `import '../platform/database.ts';`],
  'charter-knows-only-law': ['src/charter/c.ts', `import '../records/store.ts';`],
  'parsing-imports-nobody': ['src/parsing/s.ts', `import '../records/store.ts';`],
  'records-never-faces': ['src/records/r.ts', `import '../faces/f.ts';`],
  'faces-never-modules': ['src/faces/f.ts', `import '../modules/party/x/index.ts';`],
  'modules-never-shown': ['src/modules/party/x/m.ts', `import '../../../web/w.tsx';`],
  'api-and-web-apart': ['src/api/a.ts', `import '../web/w.tsx';`],
  'nobody-imports-main': ['src/api/n.ts', `import '../main.ts';`],
  'modules-by-their-index': ['src/modules/party/y/y.ts', `import '../x/m.ts';`],
  'modules-by-their-index-from-outside': ['src/api/o.ts', `import '../modules/party/x/m.ts';`],
  'editions-never-meet': ['src/modules/municipality/z/index.ts', `import '../../party/x/index.ts';`],
  'common-serves-both': ['src/modules/common/q/q.ts', `import '../../party/x/index.ts';`],
  'record-files-are-pure': ['src/modules/party/x/x.record.ts', `import '../../../records/store.ts';`],
  'record-files-without-node': [
    'src/modules/party/x/f.record.ts',
    `import { readFileSync } from 'node:fs';\nreadFileSync('');`,
  ],
  'browser-without-store': ['src/web/b.tsx', `import '../records/store.ts';`],
  'only-platform-opens-the-database': ['src/records/d.ts', `import pg from 'pg';\npg.Pool;`],
  'only-records-write': ['src/api/w.ts', `import '../records/writes.ts';`],
};
const plain: readonly (readonly [file: string, text: string])[] = [
  ['src/records/two.ts', `import './one.ts';`],
  ['src/records/store.ts', 'export type A = string;'],
  ['src/records/writes.ts', 'export {};'],
  ['src/platform/database.ts', 'export {};'],
  ['src/modules/party/x/index.ts', 'export {};'],
  ['src/web/w.tsx', 'export {};'],
  ['src/main.ts', 'export {};'],
];

test('a file that breaks a rule is caught by the rule of that name', (here) => {
  const folder = mkdtempSync(join(tmpdir(), 'cabildo-imports-'));
  here.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(project, name), join(folder, name));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, text] of [...plain, ...Object.values(breaking)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
  const caught = new Set(cruise(folder).summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`));
  for (const [rule, [file]] of Object.entries(breaking))
    assert.ok(caught.has(`${rule}: ${file}`), `${rule} did not catch ${file}`);
});
