import type { ReactNode } from 'react';
import type { Field, Operator } from '../../records/field.ts';

/** What an input of any kind receives; `value` is the stored value or what the person had typed. */
export interface InputProps {
  id: string;
  name: string;
  field: Field;
  value: unknown;
  invalid?: boolean;
  describedBy?: string;
}

/** What shows a value of any kind. */
export interface ShownProps {
  value: unknown;
  field: Field;
}

/** What narrows a list: `name('gte')` is the parameter, `value('gte')` what it now says. */
export interface FilterProps {
  id: string;
  field: Field;
  name(operator: Operator): string;
  value(operator: Operator): string;
  options: readonly { id: string; name: string }[];
}

/** All that a kind of field answers to pages. */
export interface WebKind {
  Input(props: InputProps): ReactNode;
  Shown(props: ShownProps): ReactNode;
  /** Absent: lists are not narrowed by it. */
  Filter?(props: FilterProps): ReactNode;
  /** What a posted form says; the store parses it. */
  read(form: FormData, name: string): unknown;
  /** Right-aligned in tables. */
  isFigure?: boolean;
  /** Takes the whole width of forms and pages. */
  isWide?: boolean;
  /** Too long for a column of a list. */
  isLong?: boolean;
  /** Its bytes are kept apart and fetched by a link. */
  isStored?: boolean;
  /** Several inputs under one title. */
  isGroup?: boolean;
}

/** The attributes that every input shares. */
export const inputAttributes = ({ id, name, invalid, describedBy, field }: InputProps) => ({
  id,
  name,
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
  'aria-required': field.required || undefined,
});

/** The single text that a form says under a name. */
export const readText = (form: FormData, name: string): unknown => {
  const value = form.get(name);
  return typeof value === 'string' ? value : null;
};

/** A value as text for an input; nothing for null. */
export const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
