import type { Scope } from './value.ts';

/** Does a version with this scope bind the case? Whatever it names must be what the case says. */
export const covers = (scope: Scope | undefined, wanted: Scope): boolean =>
  scope === undefined ||
  ((scope.region === undefined || scope.region === wanted.region) &&
    (scope.funder === undefined || scope.funder.toLowerCase() === wanted.funder?.toLowerCase()) &&
    (scope.year === undefined || scope.year === wanted.year));

/** True when two versions govern exactly the same cases. */
export const sameScope = (one: Scope | undefined, other: Scope | undefined): boolean => keyOf(one) === keyOf(other);

const keyOf = (scope: Scope = {}): string => [scope.region, scope.funder?.toLowerCase(), scope.year].join('|');

/** `FRIL, año 2025, región 16`; todo el país when nothing is narrower. */
export const scopeInWords = ({ region, funder, year }: Scope = {}): string =>
  [funder, year && `año ${year}`, region && `región ${region}`].filter(Boolean).join(', ') || 'todo el país';
