import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine on which nobody listens; below those that the system gives to whoever asks for any, so that it stays free. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const heard = await Promise.race([
      once(server.listen(port), 'listening').then(() => true),
      once(server, 'error').then(() => false),
    ]).catch(() => false);
    if (!heard) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
};
