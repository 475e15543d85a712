import { dateInChile } from '../platform/clock.ts';
import { readListQuery } from '../faces/readQuery.ts';
import type { RecordType } from '../records/record.ts';
import { Refused } from '../records/refused.ts';
import type { AtDesk } from './page.ts';

/** The day that an address looks at, in its word `asOf` or another; undefined for today. @throws Refused when it is no day. */
export const asOfIn = (
  { url, house }: Pick<AtDesk, 'url' | 'house'>,
  record: RecordType,
  word = 'asOf',
): string | undefined => {
  const asOf = url.searchParams.get(word);
  if (!asOf) return undefined;
  try {
    return readListQuery(house.catalog, record, new URLSearchParams({ asOf })).asOf;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(`La fecha de corte no puede ser «${asOf}». ${error.message}`, word, 400);
  }
};

/** Whether something had happened at the end of that day. */
export const hadHappened = (at: string, asOf: string | undefined): boolean =>
  asOf === undefined || dateInChile(new Date(at)) <= asOf;
