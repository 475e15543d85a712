import { join } from 'node:path';
import type { Dataset } from '../dataset.ts';
import { freePort, type Started, startServer } from '../started.ts';

/** Starts Cabildo on a filled data folder and says how long until its first right answer. */
export const startCabildo = async (
  home: string,
  kernel: boolean,
  data: Dataset,
): Promise<Started & { startSeconds: number }> => {
  const port = await freePort();
  const path = `/api/initiatives/${data.initiatives[0]?.id}?include=milestones`;
  const started = performance.now();
  const server = await startServer([join(import.meta.dirname, 'deskServer.ts'), home, String(port)], {}, port, path);
  return { ...server, startSeconds: (performance.now() - started) / 1_000 };
};
