import type { LocalDate } from './date.ts';
import type { Confidence } from './days/holiday.ts';
import { covers, scopeInWords } from './scope.ts';
import { dateInWords } from './words.ts';
import type { Content, LegalValue, Scope, Values, Version } from './value.ts';
import type { ContentOf, ValueId } from './valueIds.ts';

/** One version as it binds on a day. */
export interface Binding<Value extends Content = Content> {
  readonly value: Value;
  readonly norm: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** False: it shows as «sin verificar» and may warn, never block. */
  readonly verified: boolean;
  /** Why it is not verified, in Spanish. */
  readonly doubt?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly scope?: Scope;
  /** The institution's row that says it. */
  readonly own?: string;
}

/** What a value says on a day, with whatever else binds the same case. */
export interface Answer<Value extends Content = Content> extends Binding<Value> {
  readonly id: string;
  readonly unit?: string;
  /** Other rules on the same case: show them all; which one prevails is for people to say. */
  readonly others: readonly Binding<Value>[];
}

/** Why there is no value, in Spanish. */
export interface Missing {
  readonly missing: string;
}

/**
 * What the value says on a day. Where two rules bind the same case the first is the answer and the rest its `others`; then it is
 * not verified, so that nothing blocks by a rule that another contradicts.
 */
export const valueOn = <Id extends ValueId>(
  values: Values,
  id: Id,
  on: LocalDate,
  scope: Scope = {},
): Answer<ContentOf[Id]> | Missing =>
  // The generated list of ids says what each holds, and the reader refuses versions that hold anything else.
  answerOn(values, id, on, scope) as Answer<ContentOf[Id]> | Missing;

/** The same for an id that comes from outside; one that is not in the files is missing too. */
export const answerOn = (values: Values, id: string, on: LocalDate, scope: Scope = {}): Answer | Missing => {
  const value = values.get(id);
  if (!value) return { missing: `El valor legal «${id}» no está en los archivos de esta instalación.` };
  const [first, ...others] = valuesOn(values, id, on, scope);
  if (!first) return { missing: `«${value.meaning.replace(/\.$/, '')}»: ${whyNone(value, on, scope)}` };
  const answer = { id, unit: value.unit, ...first, others };
  return others.length === 0 ? answer : { ...answer, verified: false, doubt: first.doubt ?? severalRules };
};

const severalRules = 'Más de una norma rige este caso.';

/** All that binds on a day: the law first, then what is narrower, then the institution's own. */
export const valuesOn = (values: Values, id: string, on: LocalDate, scope: Scope = {}): readonly Binding[] =>
  bindingsOf(values.get(id)?.versions ?? [], on).filter((binding) => covers(binding.scope, scope));

/** Whatever governs on a day in some case: the law first, then what is narrower, then the institution's own. */
export const bindingsOf = (versions: readonly Version[], on: LocalDate): readonly Binding[] =>
  versions
    .filter((version) => governs(version, on))
    .toSorted((a, b) => narrowness(a) - narrowness(b))
    .map((version) => bindingOf(version, on));

/** True on the days between its first and its last, both included. */
export const governs = ({ from, to }: Version, on: LocalDate): boolean =>
  (from === undefined || from <= on) && (to === undefined || on <= to);

const narrowness = ({ scope, own }: Version): number => Object.keys(scope ?? {}).length + (own ? 10 : 0);

const bindingOf = (version: Version, on: LocalDate): Binding => {
  const { value, norm, source, confidence, from, to, scope, own } = version;
  const doubt = doubtOf(version, on);
  return { value, norm, source, confidence, verified: doubt === undefined, doubt, from, to, scope, own };
};

/** Why a version may only warn on that day; undefined when it is verified. */
export const doubtOf = ({ confidence, from, knownBy }: Version, on: LocalDate): string | undefined => {
  if (confidence === 'doubtful') return 'Nadie ha comprobado este valor en su fuente.';
  if (confidence === 'likely') return 'Es conocido, pero nadie lo ha vuelto a leer en su fuente.';
  if (knownBy === undefined || knownBy <= on) return undefined;
  return from === undefined
    ? `Consta que regía el ${dateInWords(knownBy)}; no consta desde cuándo.`
    : `Consta que regía el ${dateInWords(knownBy)}; la fecha en que comenzó no se ha comprobado.`;
};

/** Why the value says nothing on a day, in Spanish and without its name. */
export const whyNone = ({ versions, reach }: LegalValue, on: LocalDate, scope: Scope = {}): string => {
  if (versions.length === 0)
    return reach === 'institution'
      ? 'lo fija la institución y nadie lo ha ingresado. Agréguelo con su acto en Valores legales.'
      : 'no se conoce ningún valor. Ingréselo en Valores legales.';
  const fitting = versions.filter((version) => covers(version.scope, scope));
  if (fitting.length === 0)
    return `sólo se conoce para ${[...new Set(versions.map((version) => scopeInWords(version.scope)))].join('; ')}.`;
  const next = fitting.find(({ from }) => from !== undefined && from > on);
  const last = fitting.findLast(({ to }) => to !== undefined && to < on);
  if (last?.to)
    return `rigió hasta el ${dateInWords(last.to)}${next?.from ? ` y vuelve a regir el ${dateInWords(next.from)}` : ''}.`;
  return `el ${dateInWords(on)} todavía no regía; rige desde el ${dateInWords(next?.from ?? '')}.`;
};
