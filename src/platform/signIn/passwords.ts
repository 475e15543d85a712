import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { SignInRefused } from './refused.ts';

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

// 46 MiB and two passes take about 0.1 s of one core; OWASP asks for one pass.
const cost: Cost = { memory: 47_104, passes: 2, parallelism: 1 };
const derive = promisify(argon2);

/** A password as it is kept: Argon2id, with its parameters beside. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return written(cost, salt, await inTurn(password, salt, cost));
};

/** Whether this is the password; without a kept one it takes the same time and answers no. */
export const isPassword = async (password: string, kept: string | undefined): Promise<boolean> => {
  const { salt, hash, ...costs } = read(kept ?? decoy);
  const derived = await inTurn(password, salt, costs);
  return timingSafeEqual(derived, hash) && kept !== undefined;
};

/** Whether a kept password was made with other parameters than today's. */
export const isOutdated = (kept: string): boolean => {
  const { memory, passes, parallelism } = read(kept);
  return memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism;
};

const written = ({ memory, passes, parallelism }: Cost, salt: Buffer, hash: Buffer): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const read = (kept: string): Cost & { salt: Buffer; hash: Buffer } => {
  const [, memory, passes, parallelism, salt = '', hash = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept) ?? [];
  if (!hash) throw new Error('A kept password is not written as Argon2id.');
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { ...costs, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
};

const decoy = written(cost, Buffer.alloc(16), randomBytes(32));

const atOnce = 2;
const mostWaiting = 200;
let running = 0;
const waiting: (() => void)[] = [];

// Each derivation holds 46 MiB and a core: two at once, the others in line.
const inTurn = async (password: string, nonce: Buffer, costs: Cost): Promise<Buffer> => {
  if (waiting.length >= mostWaiting) {
    throw new SignInRefused('Muchas personas están ingresando a la vez. Intente de nuevo en unos segundos.', {
      status: 503,
      retryAfter: 5,
    });
  }
  if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength: 32, ...costs });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
};
