import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { oneAtATime } from './oneAtATime.mjs';
import { inProject } from './project.mjs';

const stamp = inProject('node_modules', '.cabildo-installed');

/** Installs the packages when they are missing or other than package.json and its lock say. */
export async function installPackages(node) {
  if (areInstalled()) return;
  await oneAtATime('install', () => {
    if (areInstalled()) return;
    console.error('Instalando los paquetes…');
    // `npm ci` fails where a registry lacks the binaries of other platforms, so it is `install`.
    if (!npm(node, ['install', '--prefer-offline', '--include=dev'])) {
      throw new Error('No se pudieron instalar los paquetes. Revise la conexión a internet e intente de nuevo.');
    }
    writeFileSync(stamp, wantedPackages());
  });
}

function areInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedPackages();
}

function wantedPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const lock = inProject('package-lock.json');
  const locked = existsSync(lock) ? readFileSync(lock, 'utf8') : '';
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, locked]))
    .digest('hex');
}
