import { sameScope, scopeInWords } from './scope.ts';
import type { Content, LegalValue, Version } from './value.ts';

/** What is wrong among the versions of one value, and in which of them. */
export interface Overlap {
  at: number;
  says: string;
}

/** Versions that say nothing of when, that end before they begin, that hold another kind of thing, or that two share a day. */
export const overlapsIn = ({ versions, holds }: Pick<LegalValue, 'versions' | 'holds'>): Overlap[] =>
  versions.flatMap((version, at) => {
    const says =
      whyUndated(version) ??
      (holdsOf(version.value) === holds
        ? undefined
        : `Las demás versiones de este valor guardan otra cosa (${kinds[holds]}).`) ??
      whyShared(version, versions.slice(0, at));
    return says ? [{ at, says }] : [];
  });

const kinds = { number: 'un número', text: 'un texto', numbers: 'varios números' } as const;

/** Which kind of thing a content is. */
export const holdsOf = (content: Content): LegalValue['holds'] =>
  typeof content === 'number' ? 'number' : typeof content === 'string' ? 'text' : 'numbers';

const whyUndated = ({ from, to, knownBy, source }: Version): string | undefined => {
  if (source === '') return 'Falta la fuente (source): dígala aquí o una vez para el archivo, en «read».';
  if (from === undefined && knownBy === undefined)
    return 'Diga desde cuándo rige (from) o, si no se leyó, un día en que consta que regía (knownBy).';
  if (from !== undefined && to !== undefined && to < from) return `Termina (${to}) antes de comenzar (${from}).`;
  return undefined;
};

const whyShared = (version: Version, earlier: readonly Version[]): string | undefined => {
  const shared = earlier.find(
    (other) => sameScope(version.scope, other.scope) && !version.own === !other.own && sharesDays(version, other),
  );
  if (!shared) return undefined;
  const until = version.from ? ` o termine la otra el día anterior al ${version.from}` : '';
  return `Rige los mismos días que «${shared.norm}» para ${scopeInWords(version.scope)}: corrija las fechas${until}.`;
};

/** True when some day is governed by both. */
export const sharesDays = (one: Pick<Version, 'from' | 'to'>, other: Pick<Version, 'from' | 'to'>): boolean =>
  (one.from ?? '') <= (other.to ?? '9999-12-31') && (other.from ?? '') <= (one.to ?? '9999-12-31');
