import { data } from 'react-router';
import { fieldOf, kindOf, type RecordType } from '../../records/record.ts';
import { type FieldError, Refused, Stale } from '../../records/refused.ts';
import type { Posted } from './readForm.ts';
import type { FormProblem } from './RecordForm.tsx';

const byField = (errors: readonly FieldError[]): Record<string, string> =>
  Object.fromEntries(errors.map(({ field, message }) => [field, message]));

/** Names that led to no row, as the form's problem; undefined when all did. */
export const looseNames = ({ errors, typed }: Posted): FormProblem | undefined =>
  errors.length === 0
    ? undefined
    : {
        message: errors.length === 1 ? 'Revise un campo.' : `Revise ${errors.length} campos.`,
        errors: byField(errors),
        typed,
      };

/** Runs a write; what is refused comes back with all that was typed, other errors pass. */
export const orProblem = async <Result>(
  record: RecordType,
  posted: Posted,
  write: () => Promise<Result>,
): Promise<{ done: Result } | { problem: FormProblem }> => {
  const loose = looseNames(posted);
  if (loose) return { problem: loose };
  try {
    return { done: await write() };
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 404) throw error;
    return {
      problem: {
        message: error.message,
        errors: byField(error.errors),
        typed: posted.typed,
        ...(error instanceof Stale ? staleParts(record, posted, error) : {}),
      },
    };
  }
};

const staleParts = (record: RecordType, posted: Posted, { theirs }: Stale): Pick<FormProblem, 'theirs' | 'version'> => {
  if (typeof theirs !== 'object' || theirs === null) return {};
  const stored: Record<string, unknown> = { ...theirs };
  const differing = Object.keys(posted.typed).flatMap((key) => {
    const [mine, other] = [inWords(record, key, posted.typed[key]), inWords(record, key, stored[key])];
    return mine === other ? [] : [{ label: fieldOf(record, key)?.label ?? key, mine, theirs: other }];
  });
  return { theirs: differing, version: Number(stored.version) };
};

/** A value as a person reads it; what was typed wrong, as it was typed. */
export const inWords = (record: RecordType, key: string, value: unknown): string => {
  const field = fieldOf(record, key);
  if (!field || value === null || value === undefined || value === '') return '';
  const parsed = field.target === undefined ? kindOf(field).parse(value, field) : { ok: true as const, value };
  return parsed.ok ? (parsed.value === null ? '' : kindOf(field).show(parsed.value, field)) : String(value);
};

/** The answer to a refused form: the page again, with the status that says so. */
export const refusedForm = (problem: FormProblem) => data({ problem }, 422);
