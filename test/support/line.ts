import { connect, createServer, type Socket } from 'node:net';

/** The line between a phone and the house, which fails as lines do. */
export interface Line {
  url: string;
  /** Everything passes, nothing does, or what is written arrives and its answer never comes back. */
  is: 'whole' | 'cut' | 'deaf';
  /** Fails from now on in this way, for what is under way too. */
  become(state: Line['is']): void;
  close(): Promise<void>;
}

/** A line of its own to the house at an address. */
export const lineTo = async (house: string): Promise<Line> => {
  const { port } = new URL(house);
  const open = new Set<Socket>();
  const line: Line = {
    url: '',
    is: 'whole',
    become: (state) => {
      line.is = state;
      for (const socket of open) socket.destroy();
    },
    close: async () => {
      line.become('cut');
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const server = createServer((phone) => {
    if (line.is === 'cut') return phone.destroy();
    const there = connect(Number(port), '127.0.0.1');
    for (const socket of [phone, there]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    let isUnheard = false;
    phone.on('data', (asked) => {
      isUnheard ||= line.is === 'deaf' && asked.toString('latin1').startsWith('POST ');
      there.write(asked);
    });
    phone.on('end', () => there.end());
    there.on('data', (answer) => (isUnheard ? phone.destroy() : phone.write(answer)));
    there.on('end', () => phone.end());
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  line.url = `http://127.0.0.1:${address.port}`;
  return line;
};
