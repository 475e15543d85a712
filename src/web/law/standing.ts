import { type Binding, bindingsOf, type LegalValue, scopeInWords, valueInWords, whyNone } from '../../law/index.ts';

/** What governs on a day, as a person reads it. */
export interface Said {
  said: string;
  norm: string;
  /** For whom, when it is not for all. */
  scope?: string;
  isVerified: boolean;
  doubt?: string;
  /** The institution's row that says it. */
  own?: string;
}

/** One value on a day: everything that governs it, or why nothing does. */
export interface Standing {
  id: string;
  meaning: string;
  says: Said[];
  missing?: string;
}

/** The value as it stands on a day. */
export const standingOn = (value: LegalValue, on: string): Standing => {
  const says = bindingsOf(value.versions, on).map((binding) => saidOf(value, binding));
  return {
    id: value.id,
    meaning: value.meaning,
    says,
    missing: says.length > 0 ? undefined : capital(whyNone(value, on)),
  };
};

/** One binding in words. */
export const saidOf = (value: LegalValue, { value: content, norm, scope, verified, doubt, own }: Binding): Said => ({
  said: valueInWords(value, content),
  norm,
  scope: scope && scopeInWords(scope),
  isVerified: verified,
  doubt,
  own,
});

const capital = (text: string): string => text.replace(/^./, (first) => first.toUpperCase());

/** True when somebody should still check it in its source. */
export const isUnverified = ({ says }: Standing): boolean => says.some((each) => !each.isVerified);
