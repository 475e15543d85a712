import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { hasEnded, startPostmaster, stopPostmaster } from './postmaster.ts';

/** A server that is started again whenever it dies, until it is told to stop. */
export interface Server {
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Starts the server, and again each time it ends without being asked to. */
export async function keepRunning(place: Place, binaries: Binaries, log: (message: string) => void): Promise<Server> {
  let stopping = false;
  let child = await startPostmaster(place, binaries);
  let restart = Promise.resolve();
  const watch = () =>
    child.once('exit', () => {
      if (!stopping) restart = startAgain();
    });
  const startAgain = async () => {
    log('La base de datos se detuvo; se inicia de nuevo.');
    while (!stopping) {
      try {
        child = await startPostmaster(place, binaries);
        watch();
        return log('La base de datos responde otra vez.');
      } catch (problem) {
        log(problem instanceof Error ? problem.message : String(problem));
        await wait(5_000);
      }
    }
  };
  watch();
  const stop = async () => {
    stopping = true;
    await restart;
    await stopPostmaster(child, place);
  };
  return { stop, pid: () => (hasEnded(child) ? undefined : child.pid) };
}
