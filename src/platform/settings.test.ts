import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, SettingsRefused } from './settings.ts';

const project = '/srv/cabildo';

function problemsOf(env: NodeJS.ProcessEnv, argv: string[] = []): string[] {
  try {
    readSettings(env, argv, project);
    return [];
  } catch (problem) {
    assert(problem instanceof SettingsRefused);
    return problem.problems;
  }
}

test('with no settings at all a municipality starts on this machine only', () => {
  const settings = readSettings({}, [], project);
  assert.deepEqual(settings, {
    edition: undefined,
    demo: false,
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://localhost:3000',
    home: '/srv/cabildo/.cabildo/home',
    keys: '/srv/cabildo/.cabildo/home.keys',
    databaseUrl: undefined,
    ownerDatabaseUrl: undefined,
    smtpUrl: undefined,
    tiles: undefined,
  });
});

test('each demonstration keeps its own folder, apart from the real data', () => {
  const homeOf = (...argv: string[]) => readSettings({}, argv, project).home;
  assert.equal(homeOf('--demo'), '/srv/cabildo/.cabildo/demo');
  assert.equal(homeOf('--demo', '--edition', 'party'), '/srv/cabildo/.cabildo/demo-party');
  assert.equal(homeOf('--edition=party'), '/srv/cabildo/.cabildo/home');
});

test('what is written wrong is refused, every mistake at once, with what to write instead', () => {
  const mistakes = {
    PORT: '70000',
    HOST: 'my host',
    SMTP_URL: 'correo',
    DATABASE_URL: 'mysql://x',
    CABILDO_ORIGIN: 'https://cabildo.comuna.cl/inicio',
  };
  const problems = problemsOf(mistakes, ['--edition', 'club', '--verbose']);
  assert.equal(problems.length, 7);
  for (const name of Object.keys(mistakes)) assert(problems.some((problem) => problem.startsWith(name)));
  assert(problems.some((problem) => problem.includes('--edition party')));
  assert(problems.some((problem) => problem.includes('«--verbose»')));
});

test('the keys may not lie inside the data folder', () => {
  assert.match(problemsOf({ CABILDO_KEYS: '.cabildo/home/keys' })[0] ?? '', /fuera de ella/);
  assert.deepEqual(problemsOf({ CABILDO_KEYS: '/etc/cabildo.keys' }), []);
});

test('a machine open to others says under which address, and that address is encrypted', () => {
  assert.match(problemsOf({ HOST: '0.0.0.0' })[0] ?? '', /CABILDO_ORIGIN/);
  assert.match(problemsOf({ HOST: '0.0.0.0', CABILDO_ORIGIN: 'http://cabildo.cl' })[0] ?? '', /https/);
  assert.deepEqual(problemsOf({ HOST: '0.0.0.0', CABILDO_ORIGIN: 'https://cabildo.cl' }), []);
  assert.deepEqual(problemsOf({ HOST: '0.0.0.0' }, ['--demo']), []);
});

test('a password in an address is not repeated in the message', () => {
  const [problem] = problemsOf({ DATABASE_URL: 'http://ana:secreta@servidor' });
  assert(problem && !problem.includes('secreta'));
});

test('a server of map pictures is named with whom they are owed to, and only over an encrypted address', () => {
  const tiles = { CABILDO_TILES: 'https://mosaicos.test/{z}/{x}/{y}.png', CABILDO_TILES_CREDIT: '© Trehuelemu' };
  assert.deepEqual(problemsOf(tiles), []);
  assert.match(problemsOf({ CABILDO_TILES: tiles.CABILDO_TILES })[0] ?? '', /CABILDO_TILES_CREDIT/);
  for (const url of [
    'http://mosaicos.test/{z}/{x}/{y}.png',
    'https://mosaicos.test/',
    'https://{s}.test/{z}/{x}/{y}.png',
  ])
    assert.match(problemsOf({ ...tiles, CABILDO_TILES: url })[0] ?? '', /debe verse como https/);
});
