import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { programOf } from '../../scripts/launcher/program.mjs';
import { freePort } from './freePort.ts';
import { newFolder } from './newFolder.ts';

/** The product as a person starts it, with its invented institution. */
export interface Product {
  url: string;
  password: string;
  home: string;
  stop(): Promise<void>;
}

/** Starts the demonstration in a folder of its own and waits until it says how to enter. */
export const startDemonstration = async (edition = 'municipality'): Promise<Product> => {
  const home = newFolder();
  const port = await freePort();
  const child = spawn(process.execPath, [...programOf(), '--demo', '--edition', edition], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CABILDO_HOME: home, PORT: String(port) },
  });
  const password = await saidPassword(child.stdout);
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(home, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, password, home, stop };
};

const saidPassword = (output: NodeJS.ReadableStream): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  output.on('data', (piece) => {
    said += String(piece);
    const password = /^contraseña: (\S+)$/m.exec(said)?.[1];
    if (password) resolve(password);
  });
  output.on('end', () => reject(new Error(`the demonstration ended before it said its password:\n${said}`)));
  return promise;
};
