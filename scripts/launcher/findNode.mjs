import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inProject } from './project.mjs';

const wanted = 24;
const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const folder = inProject('.cabildo', 'runtime');
const cached = inProject(
  '.cabildo',
  'runtime',
  'node_modules',
  packageName,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** The path of a Node 24 or newer: this one, one installed before, or one that npm brings now. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath;
  if (!existsSync(cached)) installNode();
  return cached;
}

function installNode() {
  console.error(
    `Este equipo tiene Node ${process.versions.node}; se instala Node ${wanted} para Cabildo (solo la primera vez)…`,
  );
  mkdirSync(folder, { recursive: true });
  writeFileSync(inProject('.cabildo', 'runtime', 'package.json'), '{"private":true}\n');
  const done = npm(process.execPath, ['install', '--prefix', folder, '--no-save', `${packageName}@${wanted}`]);
  if (done && existsSync(cached)) return;
  throw new Error(
    `No se pudo instalar Node ${wanted}. Revise la conexión a internet e intente de nuevo, o instale Node ${wanted} en el equipo.`,
  );
}
