import { Agent, request as ask } from 'node:http';
import { processorOf } from './memory.ts';
import type { Operation, Request } from './workload.ts';

/** A server to be measured: where it listens and what proves who asks. */
export interface Target {
  port: number;
  headers: Readonly<Record<string, string>>;
  pid: number;
}

/** What one round gave. */
export interface Round {
  perSecond: number;
  /** Milliseconds of the middle answer. */
  middle: number;
  /** Milliseconds of processor that the server and its database spent on each, where that can be known. */
  processor: number;
}

/** Asks for `seconds` with so many requests under way, and until `least` were answered, then checks every answer outside the time. */
export const drive = async (
  target: Target,
  operation: Operation,
  concurrency: number,
  seconds: number,
  least = 1,
): Promise<Round> => {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const kept: { request: Request; status: number; body: Buffer }[] = [];
  const times: number[] = [];
  const spentBefore = processorOf(target.pid);
  const started = performance.now();
  const worker = async (): Promise<void> => {
    do {
      const request = operation.next();
      if (!request) break;
      const before = performance.now();
      const answer = await send(target, agent, request);
      times.push(performance.now() - before);
      kept.push({ request, ...answer });
    } while (performance.now() - started < seconds * 1_000 || kept.length < least);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const elapsed = performance.now() - started;
  const spent = processorOf(target.pid) - spentBefore;
  agent.destroy();
  for (const { request, status, body } of kept) request.check(status, body);
  return { perSecond: (kept.length / elapsed) * 1_000, middle: medianOf(times), processor: spent / kept.length };
};

/** The middle of some figures. */
export const medianOf = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

/** One request; resolves when the last byte has come. */
export const send = (
  target: Omit<Target, 'pid'>,
  agent: Agent | undefined,
  { method, path, body }: Omit<Request, 'check'>,
): Promise<{ status: number; body: Buffer }> =>
  new Promise((resolve, reject) => {
    const type =
      body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const headers = { ...target.headers, ...type };
    const call = ask(
      { host: '127.0.0.1', port: target.port, agent, method, path: encodeURI(decodeURI(path)), headers },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces) }));
        answer.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
