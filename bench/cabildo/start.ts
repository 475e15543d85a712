import { join } from 'node:path';
import { programOf, surroundings } from '../../scripts/launcher/program.mjs';
import type { Dataset } from '../dataset.ts';
import { send } from '../drive.ts';
import { freePort, type Started, startServer } from '../started.ts';
import { keysOf } from './enter.ts';

/** Cabildo under measure. */
export interface Measured extends Started {
  /** From the start of the program to its first right answer. */
  startSeconds: number;
}

/** Starts Cabildo on a filled data folder: the whole app, or its kernel alone behind plain HTTP. */
export const startCabildo = async (
  home: string,
  cookie: string,
  kernel: boolean,
  data: Dataset,
  /** What Node loads before the program. */
  preload: readonly string[] = [],
): Promise<Measured> => {
  const port = await freePort();
  const first = data.initiatives[0];
  const path = `/api/initiatives/${first?.id}?include=milestones`;
  const started = performance.now();
  const env = {
    ...surroundings,
    CABILDO_HOME: home,
    CABILDO_KEYS: keysOf(home),
    PORT: String(port),
    CABILDO_ORIGIN: '',
  };
  const program = kernel ? [join(import.meta.dirname, 'deskServer.ts'), home, String(port)] : programOf();
  const before = preload.flatMap((file) => ['--import', file]);
  const server = await startServer([...before, ...program], env, port, path);
  const headers = { cookie };
  const { status, body } = await send({ port, headers }, undefined, { method: 'GET', path });
  if (status !== 200 || !body.includes(first?.title ?? ''))
    throw new Error(`First answer: ${status} ${body.toString().slice(0, 300)}`);
  return { ...server, headers, startSeconds: (performance.now() - started) / 1_000 };
};
