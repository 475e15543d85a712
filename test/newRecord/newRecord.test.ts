import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const project = join(import.meta.dirname, '../..');
const folder = 'src/modules/municipality/funding';
let copy: string;

before(() => {
  copy = mkdtempSync(join(tmpdir(), 'cabildo-copy-'));
  for (const part of ['src', 'test/support', 'migrations', 'scripts', 'package.json', 'tsconfig.json'])
    cpSync(join(project, part), join(copy, part), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  // Where the machine has no PostgreSQL, the one of this run serves the copy too.
  if (existsSync(join(project, '.cabildo'))) symlinkSync(join(project, '.cabildo'), join(copy, '.cabildo'));
});
after(() => rmSync(copy, { recursive: true, force: true }));

const run = (...args: string[]): SpawnSyncReturns<string> => {
  // A child that believes itself part of this run would report to it instead of failing.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
};
const newRecord = (...words: string[]) => run('scripts/new-record.ts', 'record', ...words);

test('a new record is written whole by one command: it compiles, migrates and passes its own promises', () => {
  const written = newRecord(folder, 'bankAccount', 'Cuenta bancaria', 'Cuentas bancarias', 'E2');
  assert.equal(written.status, 0, written.stderr);
  assert.match(readFileSync(join(copy, folder, 'index.ts'), 'utf8'), /records: \[[^\]]*\bbankAccount\]/);
  const files = ['record', 'example', 'test'].map((part) => `${folder}/bankAccount.${part}.ts`);
  const settings = { extends: './tsconfig.json', include: [...files, `${folder}/index.ts`, 'src/modules/index.ts'] };
  writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify(settings));
  const compiled = run('node_modules/.bin/tsc', '--noEmit', '-p', 'tsconfig.new.json');
  assert.equal(compiled.status, 0, compiled.stdout);
  const linted = run('node_modules/.bin/biome', 'lint', '--error-on-warnings', ...files, `${folder}/index.ts`);
  assert.equal(linted.status, 0, linted.stderr);
  const tested = run('--test', `${folder}/bankAccount.test.ts`);
  assert.equal(tested.status, 0, tested.stdout);
  assert.match(tested.stdout, /pass 2/);
});

test('what a declaration has and its migrations lack is drafted as SQL to be read', () => {
  const drafted = () => {
    const { status, stdout, stderr } = run('scripts/migrate-draft.ts');
    assert.equal(status, 0, stderr);
    return stdout;
  };
  assert.doesNotMatch(drafted(), /bank_account/);
  for (const file of globSync('migrations/*-bank-accounts.sql', { cwd: copy })) rmSync(join(copy, file));
  assert.match(
    drafted(),
    /-- edition: municipality\n(?:.*\n)*?-- bankAccount: the table is missing\ncreate table bank_account \(/,
  );
});

test('what was asked wrong is said, and nothing is written', () => {
  assert.match(newRecord('src/modules/nowhere', 'x', 'X', 'Xs').stderr, /no es la carpeta de un módulo/);
  assert.match(newRecord(folder, 'call', 'Llamado', 'Llamados', 'Z9').stderr, /no tiene la función «Z9»/);
  assert.match(newRecord(folder, 'Llamado nuevo', 'Llamado', 'Llamados').stderr, /no sirve de nombre/);
  assert.match(newRecord(folder, 'call').stderr, /npm run new record/);
});
