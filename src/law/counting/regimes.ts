import { CannotCount } from '../date.ts';
import type { Term } from './term.ts';

/** A way of counting that a norm sets; with an amount it is a term. */
export interface Regime extends Omit<Term, 'amount'> {
  /** As people choose it. */
  label: string;
  /** What it means, in a sentence. */
  says: string;
}

const forward = { start: 'nextDay', direction: 'forward', verified: true } as const;

/** The ways of counting, by the name that other programs use. */
export const regimes = {
  habiles: {
    ...forward,
    label: 'Días hábiles (Ley 19.880)',
    says: 'No cuentan sábados, domingos ni feriados. Se cuenta desde el día siguiente; si el último día es inhábil, pasa al hábil siguiente.',
    unit: 'businessDays',
    end: 'nextBusinessDay',
    norm: 'Ley 19.880 art. 25',
  },
  locm: {
    ...forward,
    label: 'Días hábiles (Ley de Municipalidades)',
    says: 'La regla general de la Ley 18.695: sus plazos de días son hábiles.',
    unit: 'businessDays',
    end: 'nextBusinessDay',
    norm: 'Ley 18.695 art. 153',
  },
  locmCorridos: {
    ...forward,
    label: 'Días corridos (Ley de Municipalidades, excepciones)',
    says: 'Arts. 62 y 82 letra c, y Título V de la Ley 18.695: cuentan todos los días. Si el último cae en inhábil, la ley no dice que se corra.',
    unit: 'calendarDays',
    end: 'lawIsSilent',
    norm: 'Ley 18.695 art. 153',
  },
  compras: {
    ...forward,
    label: 'Días corridos de una licitación',
    says: 'Cuentan todos los días; el cierre debe quedar en un día hábil: si no, elija otra fecha.',
    unit: 'calendarDays',
    end: 'mustBeBusinessDay',
    norm: 'Reglamento de la Ley 19.886 (Decreto 661)',
    verified: false,
  },
  corridos: {
    ...forward,
    label: 'Días corridos',
    says: 'Cuentan todos los días, también los feriados, y el plazo termina el último aunque sea inhábil.',
    unit: 'calendarDays',
    end: 'sameDay',
    norm: 'Código Civil arts. 48 y 50',
  },
  corridosAlHabil: {
    ...forward,
    label: 'Días corridos que terminan en día hábil',
    says: 'Cuentan todos los días; si el último es inhábil, pasa al hábil siguiente. Úselo cuando el convenio o las bases lo digan.',
    unit: 'calendarDays',
    end: 'nextBusinessDay',
    norm: 'Código Civil art. 48, con la regla de término del acto',
    verified: false,
  },
  meses: {
    ...forward,
    label: 'Meses (Ley 19.880)',
    says: 'De fecha a fecha; si el mes no tiene ese día, termina el último. Si es inhábil, pasa al hábil siguiente.',
    unit: 'months',
    end: 'nextBusinessDay',
    norm: 'Ley 19.880 art. 25',
  },
  anos: {
    ...forward,
    label: 'Años',
    says: 'De fecha a fecha; lo que empieza el 29 de febrero termina el 28 si el año no lo tiene.',
    unit: 'years',
    end: 'sameDay',
    norm: 'Código Civil art. 48',
  },
  horas: {
    ...forward,
    label: 'Horas',
    says: 'Corren una tras otra desde la hora del acto. Si terminan en día inhábil, pasan a la misma hora del hábil siguiente.',
    unit: 'hours',
    end: 'nextBusinessDay',
    norm: 'Ley 19.880 arts. 24 y 25',
    verified: false,
  },
  judiciales: {
    ...forward,
    label: 'Días hábiles judiciales (sábado hábil)',
    says: 'Los plazos ante tribunales: no cuentan domingos ni feriados; el sábado sí.',
    unit: 'judicialDays',
    end: 'nextBusinessDay',
    norm: 'Código de Procedimiento Civil art. 66',
    verified: false,
  },
  antesDeSesion: {
    ...forward,
    label: 'Días hábiles antes de una sesión',
    says: 'Se cuenta hacia atrás desde la sesión, sin contarla. Da el último día para hacer llegar los antecedentes.',
    unit: 'businessDays',
    end: 'previousBusinessDay',
    direction: 'backward',
    norm: 'Ley 18.695 arts. 81 y 153',
  },
  corridosAntes: {
    ...forward,
    label: 'Días corridos antes de una fecha',
    says: 'Se cuenta hacia atrás, todos los días, como en el calendario electoral.',
    unit: 'calendarDays',
    end: 'sameDay',
    direction: 'backward',
    norm: 'Código Civil arts. 48 y 50',
  },
} as const satisfies Record<string, Regime>;

/** The name of a way of counting. */
export type RegimeName = keyof typeof regimes;

/** True when there is a way of counting with that name. */
export const isRegime = (name: string): name is RegimeName => Object.hasOwn(regimes, name);

/** A term of so many units, counted in that way; `norm` is the article that sets the term, when it is another. */
export const termOf = (regime: RegimeName, amount: number, norm?: string): Term => {
  const { unit, start, end, direction, norm: way, verified } = regimes[regime];
  return { amount, unit, start, end, direction, verified, norm: norm && norm !== way ? `${norm}; ${way}` : way };
};

/** How the Ley de Municipalidades counts the term of one of its articles (`82 c`, `79 d`, `Título V`). */
export const regimeOfLocm = (article: string): RegimeName => {
  const written = article
    .trim()
    .toLowerCase()
    .replaceAll(/art(ículo|s|\.)*|letra|[().]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (!written) throw new CannotCount('Indique el artículo de la Ley 18.695 que fija el plazo.', 'norm');
  return /^(62|82 c|t[ií]tulo v)$/.test(written) ? 'locmCorridos' : 'locm';
};

/** More time by Ley 19.880 art. 26: at most half the term, asked and decided before it ends. */
export const halfMore = (decided: { askedOn?: string; decidedOn?: string } = {}) => ({
  share: 0.5,
  atMostShare: 0.5,
  norm: 'Ley 19.880 art. 26',
  ...decided,
});
