import { randomBytes, timingSafeEqual } from 'node:crypto';
import { type Key, keyedDigest } from '../../../platform/crypto/index.ts';
import { codeFrom } from './code.ts';

// Nobody reads the page, tells a problem and sends it in less than this.
const leastSeconds = 4;
const mostSeconds = 12 * 3_600;

/** What a form carries to say when it was handed out; nobody else can write one. */
export const newTicket = (key: Key, now: Date): string => {
  const text = `${now.getTime().toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${text}.${signOf(text, key)}`;
};

/** What a ticket says when the form comes back. */
export type TicketRead = { code: string } | { problem: 'strange' | 'old' | 'quick'; seconds: number };

/** The code that the idea of this form gets, always the same one; or why the form is not taken. */
export const readTicket = (ticket: string, key: Key, now: Date): TicketRead => {
  const [time = '', nonce = '', sign = ''] = ticket.split('.');
  if (!isSame(sign, signOf(`${time}.${nonce}`, key))) return { problem: 'strange', seconds: 0 };
  const seconds = (now.getTime() - Number.parseInt(time, 36)) / 1_000;
  if (seconds > mostSeconds) return { problem: 'old', seconds };
  if (seconds < leastSeconds) return { problem: 'quick', seconds: Math.ceil(leastSeconds - seconds) };
  return { code: codeFrom(Buffer.from(keyedDigest(`code ${nonce}`, key), 'base64url')) };
};

const signOf = (text: string, key: Key): string => keyedDigest(`ticket ${text}`, key);

const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
