import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../launcher/npm.mjs';
import { inProject } from '../launcher/project.mjs';

const folder = inProject('.cabildo', 'chromium');
const unpacked = join(folder, 'unpacked');
const command = join(folder, 'chromium');
const entry = join(folder, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js');

/** Brings the Chromium that npm carries, with the libraries it needs, and returns a command that starts it. */
export function installChromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  if (existsSync(command)) return command;
  console.log('Instalando Chromium desde npm para los recorridos…');
  mkdirSync(unpacked, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  npm(process.execPath, ['install', '--prefix', folder, '--no-save', '@sparticuz/chromium@153']);
  if (!existsSync(entry)) return undefined;
  const path = unpack();
  if (!path) return undefined;
  const script = `#!/bin/sh
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-${unpacked}/fonts}"
export LD_LIBRARY_PATH="${unpacked}/al2023/lib"
exec "${path}" "$@"
`;
  writeFileSync(command, script);
  chmodSync(command, 0o755);
  return command;
}

// The package unpacks into the temporary folder, and its libraries only where it believes to be in a cloud function.
function unpack() {
  const script = `import chromium from ${JSON.stringify(entry)}; console.log(await chromium.executablePath());`;
  const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env, encoding: 'utf8' });
  return stdout?.trim() || undefined;
}
