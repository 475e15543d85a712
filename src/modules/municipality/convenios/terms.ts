import {
  CannotCount,
  type Confidence,
  type DayCalendar,
  deadline,
  type DeadlineCount,
  type LocalDate,
  scopeInWords,
  type Term,
  type Scope,
  type Values,
  type ValueId,
  valueOn,
} from '../../../law/index.ts';

/** What a convenio says of its own terms, and what decides which rule binds it otherwise. */
export interface TermFacts {
  /** The source's name, as its rules are called: `FRIL`. */
  source: string | null;
  approvedOn: LocalDate | null;
  callDays: number | null;
  lapseDays: number | null;
  reportDays: number | null;
  /** What the source's page says of how it is reported to. */
  sourceDays: number | null;
  sourceUnit: string | null;
}

/** How long a term of a convenio is, and who says it. */
export interface ConvenioTerm {
  amount: number;
  /** Only of reports; the others are calendar days. */
  unit?: 'businessDays' | 'calendarDays';
  norm: string;
  confidence: Confidence;
  /** Why it is only a guess, where no rule of this convenio is known. */
  custom?: string;
}

/** The terms of a convenio; absent where nobody says one. */
export interface ConvenioTerms {
  call?: ConvenioTerm;
  lapse?: ConvenioTerm;
  change?: ConvenioTerm;
  report?: ConvenioTerm;
}

type Figure = Extract<
  ValueId,
  'conv.llamado' | 'conv.perdida' | 'conv.modificacion' | 'conv.informe_mensual' | 'rendicion.mensual'
>;

/** The terms of a convenio: its own clause first, then its source's rule for region and year, then what is known of others. */
export const termsOf = (facts: TermFacts, law: Values, region: string | undefined, today: LocalDate): ConvenioTerms => {
  const on = facts.approvedOn ?? today;
  const scope: Scope = { region, funder: facts.source ?? undefined, year: Number(on.slice(0, 4)) };
  const ruled = (id: Figure): ConvenioTerm | undefined => byRule(law, id, on, scope) ?? ofSameFunder(law, id, scope);
  return {
    call: byClause(facts.callDays) ?? ruled('conv.llamado'),
    lapse: byClause(facts.lapseDays) ?? ruled('conv.perdida'),
    change: ruled('conv.modificacion') ?? ofAnyFunder(law, 'conv.modificacion'),
    report:
      byClause(facts.reportDays) ??
      bySource(facts) ??
      byRule(law, 'conv.informe_mensual', on, scope) ??
      byRule(law, 'rendicion.mensual', on, {}),
  };
};

const byClause = (days: number | null): ConvenioTerm | undefined =>
  days === null ? undefined : { amount: days, norm: 'El convenio', confidence: 'confirmed' };

const bySource = ({ source, sourceDays, sourceUnit }: TermFacts): ConvenioTerm | undefined =>
  sourceDays === null
    ? undefined
    : {
        amount: sourceDays,
        unit: sourceUnit === 'calendarDays' ? 'calendarDays' : 'businessDays',
        norm: `Reglas de ${source ?? 'la fuente'}, según su ficha`,
        confidence: 'likely',
      };

const byRule = (law: Values, id: Figure, on: LocalDate, scope: Scope): ConvenioTerm | undefined => {
  const says = valueOn(law, id, on, scope);
  return 'value' in says ? { amount: says.value, norm: says.norm, confidence: says.confidence } : undefined;
};

/** The rule of the same fund in another region or year: the best guess, and said to be one. */
const ofSameFunder = (law: Values, id: Figure, { funder }: Scope): ConvenioTerm | undefined =>
  guessed(law, id, (scope) => funder !== undefined && scope?.funder?.toLowerCase() === funder.toLowerCase());

const ofAnyFunder = (law: Values, id: Figure): ConvenioTerm | undefined => guessed(law, id, () => true);

const guessed = (law: Values, id: Figure, fits: (scope: Scope | undefined) => boolean): ConvenioTerm | undefined => {
  const version = law.get(id)?.versions.findLast(({ scope }) => fits(scope));
  if (typeof version?.value !== 'number') return undefined;
  return {
    amount: version.value,
    norm: version.norm,
    confidence: 'doubtful',
    custom: `Es la regla de ${scopeInWords(version.scope)}: confirme qué dice este convenio y anótelo.`,
  };
};

/** The month after: `2026-12` → `2027-01`. */
export const monthAfter = (period: string): string => {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
};

/** Until when a month is reported or rendered: so many days of the month that follows; undefined where no calendar reaches. */
export const reportCount = (
  period: string,
  { amount, unit = 'businessDays', norm, confidence }: ConvenioTerm,
  calendar: DayCalendar,
): DeadlineCount | undefined => {
  const term: Term = {
    amount,
    unit,
    start: 'nextDay',
    end: unit === 'businessDays' ? 'nextBusinessDay' : 'lawIsSilent',
    direction: 'forward',
    norm,
    verified: confidence === 'confirmed',
  };
  try {
    return deadline(term, lastDayOf(period), calendar, { startedBy: 'último día del mes que se informa' });
  } catch (problem) {
    if (problem instanceof CannotCount) return undefined;
    throw problem;
  }
};

const lastDayOf = (period: string): LocalDate => {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
