import type { IncomingHttpHeaders } from 'node:http';
import { isIPv6 } from 'node:net';

/** How much one address may ask: `burst` at once, then `perSecond`; of at most `addresses` addresses is anything kept. */
export interface PaceOptions {
  burst: number;
  perSecond: number;
  addresses: number;
  /** Milliseconds of a clock that only goes forward. */
  now?(): number;
}

/** Seconds to wait, or 0 when the address may ask now. */
export type Pace = (address: string) => number;

interface Bucket {
  left: number;
  at: number;
}

/** A pace for each address, in bounded memory: the address that was silent longest is forgotten first. */
export const createPace = ({ burst, perSecond, addresses, now = () => performance.now() }: PaceOptions): Pace => {
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const at = now();
    const known = buckets.get(address);
    const left = known ? Math.min(burst, known.left + ((at - known.at) / 1_000) * perSecond) : burst;
    // Written again, it goes to the end: the map keeps the order of the last question.
    buckets.delete(address);
    buckets.set(address, { left: Math.max(0, left < 1 ? left : left - 1), at });
    if (buckets.size > addresses) buckets.delete(buckets.keys().next().value ?? '');
    return left < 1 ? Math.ceil((1 - left) / perSecond) : 0;
  };
};

/**
 * The address that asks. Behind a proxy of the same machine it is the last that the proxy wrote; what a stranger writes
 * in the header is not believed. An IPv6 house has as many addresses as it likes: its network counts as one.
 */
export const askerOf = (peer: string, headers: IncomingHttpHeaders): string => {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = isOwnMachine(peer) && forwarded ? forwarded.slice(0, 64) : peer;
  return isIPv6(address) && !address.includes('.') ? networkOf(address) : address;
};

const isOwnMachine = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

const networkOf = (address: string): string => {
  const [start = '', end = ''] = address.split('::');
  const [before, after] = [start, end].map((part) => part.split(':').filter(Boolean));
  const groups = address.includes('::')
    ? [
        ...(before ?? []),
        ...Array<string>(Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0))).fill('0'),
        ...(after ?? []),
      ]
    : (before ?? []);
  return `${groups.slice(0, 4).join(':')}::/64`;
};
