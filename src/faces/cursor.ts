import { isId } from '../records/fields/reference.ts';
import type { ListQuery } from '../records/query.ts';

/** The place that a cursor says; undefined when it is none of ours. */
export const cursorOf = (text: string): ListQuery['cursor'] => {
  try {
    const [key, id]: unknown[] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    const isOurs = (key === null || typeof key === 'string') && typeof id === 'string' && isId(id);
    return isOurs ? [key, id] : undefined;
  } catch {
    return undefined;
  }
};
