import type { Draft } from '../../faces/advice.ts';
import { adviserOf } from '../../modules/advice.ts';
import { fieldOf, type RecordType } from '../../records/record.ts';
import type { AtDesk } from '../page.ts';
import type { Advised } from './useAdvice.ts';

/** Advice for a form that begins with these values; nothing where nobody advises on the record. */
export const advisedForm = async (
  { house, desk }: Pick<AtDesk, 'house' | 'desk'>,
  record: RecordType,
  values: Readonly<Record<string, unknown>>,
  id?: string,
): Promise<Advised | null> => {
  const adviser = adviserOf(house, record.name);
  if (!adviser) return null;
  const said = await adviser.advise(desk, draftOf(record, values), id);
  return { path: record.path, about: adviser.about, said, ...(id === undefined ? {} : { id }) };
};

/** A row as an adviser reads it. */
export const draftOf = (record: RecordType, values: Readonly<Record<string, unknown>>): Draft =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, fieldOf(record, key)?.target ? linkIn(value) : value]),
  );

const linkIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
