import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { inProject } from './project.mjs';

/** Does a piece of work while no other process of this project does the same; the lock of a dead process falls. */
export async function oneAtATime(work, doIt) {
  const lock = inProject('.cabildo', `${work}.lock`);
  mkdirSync(inProject('.cabildo'), { recursive: true });
  while (!taken(lock)) await wait(200);
  try {
    return await doIt();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
    if (!isAlive(owner(lock))) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function owner(lock) {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid;
  } catch {
    return process.pid;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}
