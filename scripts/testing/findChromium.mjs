import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from '../launcher/npm.mjs';
import { inProject } from '../launcher/project.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium that starts: the one given, the machine's, Debian's package, or one that npm ships. */
export async function findChromium() {
  return [process.env.CHROMIUM, ...onThisMachine()].find(starts) ?? installFromDebian() ?? (await installFromNpm());
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

async function installFromNpm() {
  const folder = inProject('.cabildo', 'chromium');
  const entry = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.js');
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (!existsSync(entry)) {
    console.log('Instalando Chromium desde npm para los recorridos…');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    npm(process.execPath, ['install', '--prefix', folder, '--no-save', '@sparticuz/chromium@153']);
  }
  if (!existsSync(entry)) return undefined;
  const { default: packed } = await import(pathToFileURL(entry).href);
  const path = await packed.executablePath();
  return starts(path) ? path : undefined;
}
