import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A message that the server answered for with «250». */
export interface Taken {
  to: string;
  messageId: string;
  message: string;
  hash: string;
}

/** A real SMTP server on this machine that keeps what it took. */
export interface TestMailServer {
  url: string;
  taken: Taken[];
  /** Conversations that began to tell a message. */
  readonly told: number;
  stop(): Promise<void>;
}

interface Manners extends SMTPServerOptions {
  port?: number;
  /** What it says of a whole message before it takes it: nothing, or a refusal. */
  judge?(message: string, told: number): { code: number; text: string } | undefined;
  /** Milliseconds between taking a message and saying so. */
  slowAnswer?: number;
  /** Told once the message is taken, before the answer. */
  onTaken?(taken: Taken): void;
  /** Takes the message and never says so. */
  isMute?: boolean;
}

/** Starts it; `manners` say how it behaves. */
export const startMailServer = async (manners: Manners = {}): Promise<TestMailServer> => {
  const { judge, slowAnswer = 0, isMute = false, onTaken, port = 0, ...options } = manners;
  const taken: Taken[] = [];
  let told = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 50,
    ...options,
    onData: async (stream, session, callback) => {
      told += 1;
      const message = await wholeOf(stream);
      if (message === undefined) return;
      const refusal = judge?.(message, told);
      if (refusal) return callback(Object.assign(new Error(refusal.text), { responseCode: refusal.code }));
      const [receiver] = session.envelope.rcptTo;
      const messageId = /^message-id: *(<.*>)/im.exec(message)?.[1] ?? '';
      const hash = createHash('sha256').update(message).digest('hex');
      const one = { to: receiver?.address ?? '', messageId, message, hash };
      taken.push(one);
      onTaken?.(one);
      if (isMute) return;
      if (slowAnswer) await pause(slowAnswer);
      callback();
    },
  });
  // A client that dies in the middle of a sentence is what some tests want.
  server.on('error', () => undefined);
  const listening = await new Promise<number>((resolve) => {
    const listener = server.listen(port, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
  return {
    url: `smtp://127.0.0.1:${listening}`,
    taken,
    get told() {
      return told;
    },
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
};

/** A message as a person reads it: its quoted-printable parts decoded. */
export const decoded = (message: string): string =>
  message
    .replaceAll('=\r\n', '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'));

/** What was told; undefined when the line was cut before the dot that ends a message. */
const wholeOf = async (stream: AsyncIterable<Buffer>): Promise<string | undefined> => {
  const parts: Buffer[] = [];
  try {
    for await (const part of stream) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return undefined;
  }
};
