import {
  CannotCount,
  type Circumstances,
  deadline,
  type DayCalendar,
  type DeadlineCount,
  type Extension,
  filedOn,
  isRegime,
  notifiedOn,
  type RegimeName,
  regimes,
  saidBy,
  type Suspension,
  termOf,
  type Values,
} from '../../law/index.ts';

/** A suspension or an extension as the form holds it: text, nothing checked. */
export type FormRow = Readonly<Record<string, string>>;

/** How the act that opens the term arrived: it may count as known on a later day than its own. */
export const arrivals = {
  hecho: 'El plazo corre desde esa fecha',
  carta: 'Carta certificada: la fecha es la de su llegada a Correos',
  portal: 'Portal de compras: son la fecha y la hora de la publicación',
  presentacion: 'Presentación: en día inhábil, vale desde el hábil siguiente',
} as const;

type ArrivalName = keyof typeof arrivals;

const isArrival = (name: string): name is ArrivalName => Object.hasOwn(arrivals, name);

/** What the calculator answers: the count and, before it, the day on which the act counts as known. */
export interface CaseCount {
  count: DeadlineCount;
  arrived?: DeadlineCount;
}

/** A case of the calculator as its address holds it. */
export interface Case {
  from: string;
  hour: string;
  arrival: ArrivalName;
  amount: string;
  regime: RegimeName;
  event: string;
  norm: string;
  place: string;
  suspensions: FormRow[];
  extensions: FormRow[];
}

/** The names of the fields in the address, in Spanish as people may see them. */
export const suspensionFields = ['suspendeDesde', 'suspendeHasta', 'suspendeMotivo', 'suspendeNorma'] as const;
export const extensionFields = ['ampliaEn', 'ampliaPedida', 'ampliaResuelta', 'ampliaNorma'] as const;

/** Reads a case from its address; what is missing takes the words given. */
export const caseIn = (query: URLSearchParams, { today, place }: { today: string; place: string }): Case => {
  const regime = query.get('regimen') ?? '';
  const arrival = query.get('llegada') ?? '';
  return {
    from: query.get('desde') ?? today,
    hour: query.get('hora') ?? '',
    arrival: isArrival(arrival) ? arrival : 'hecho',
    amount: query.get('cantidad') ?? '',
    regime: isRegime(regime) ? regime : 'habiles',
    event: query.get('hecho') ?? '',
    norm: query.get('norma') ?? '',
    place: query.get('lugar') ?? place,
    suspensions: rowsIn(query, suspensionFields),
    extensions: rowsIn(query, extensionFields),
  };
};

const rowsIn = (query: URLSearchParams, fields: readonly string[]): FormRow[] => {
  const columns = fields.map((field) => query.getAll(field));
  const rows = Array.from({ length: Math.min(20, Math.max(...columns.map(({ length }) => length))) }, (_, place) =>
    Object.fromEntries(fields.map((field, column) => [field, columns[column]?.[place]?.trim() ?? ''])),
  );
  // A row is there when a person gave a date or an amount: the suggested norm alone is an empty row.
  return rows.filter((row) => row[fields[0] ?? ''] || row[fields[1] ?? '']);
};

/** Counts the case; refused with what to mend and at which field. */
export const countOf = (asked: Case, calendar: DayCalendar, law: Values): CaseCount => {
  const amount = Number(asked.amount);
  if (!/^\d{1,5}$/.test(asked.amount.trim()))
    throw new CannotCount('Escriba cuánto dura el plazo, con números enteros: por ejemplo 10.', 'amount');
  const arrived = arrivalOf(asked, calendar, law);
  const from = arrived?.on ?? asked.from;
  const isHours = regimes[asked.regime].unit === 'hours';
  const hour = arrived?.at ?? asked.hour;
  if (isHours && !hour) throw new CannotCount('Un plazo de horas empieza a una hora: escríbala.', 'hour');
  const term = termOf(asked.regime, amount);
  const count = deadline(term, isHours ? `${from}T${hour}` : from, calendar, circumstancesOf(asked));
  if (count.steps.length > mostDays)
    throw new CannotCount(
      `La cuenta pasa por más de ${mostDays.toLocaleString('es-CL')} días. Escriba el plazo en meses o en años.`,
      'amount',
    );
  const doubts = [...count.doubts, ...(arrived?.doubts ?? [])];
  const whole = saidBy({ ...count, verified: doubts.length === 0, doubts }, asked.norm);
  return { count: whole, ...(arrived ? { arrived } : {}) };
};

// Each day is a line of the page and a row of the certificate, which is written in one go: two years.
const mostDays = 800;

const arrivalOf = ({ arrival, from, hour }: Case, calendar: DayCalendar, law: Values): DeadlineCount | undefined => {
  if (arrival === 'carta') return notifiedOn({ by: 'certifiedLetter', receivedAtPostOfficeOn: from }, calendar, law);
  if (arrival === 'presentacion') return filedOn(from, calendar);
  if (arrival === 'hecho') return undefined;
  if (!hour) throw new CannotCount('En el portal cuenta la hora de la publicación: escríbala.', 'hour');
  return notifiedOn({ by: 'portal', publishedAt: `${from}T${hour}` }, calendar, law);
};

const circumstancesOf = ({ suspensions, extensions, event, arrival }: Case): Circumstances => ({
  startedBy: event.trim() || (arrival === 'carta' || arrival === 'portal' ? 'notificación' : undefined),
  suspensions: suspensions.map(
    ({ suspendeDesde = '', suspendeHasta = '', suspendeMotivo, suspendeNorma = '' }): Suspension => ({
      from: suspendeDesde,
      to: suspendeHasta,
      reason: suspendeMotivo || 'suspensión',
      norm: suspendeNorma,
    }),
  ),
  extensions: extensions.map(extensionOf),
});

const extensionOf = ({ ampliaEn = '', ampliaPedida, ampliaResuelta, ampliaNorma = '' }: FormRow): Extension => {
  const dates = { askedOn: ampliaPedida || undefined, decidedOn: ampliaResuelta || undefined };
  const most = /19\.?880/.test(ampliaNorma) ? { atMostShare: 0.5 } : {};
  if (/^(la )?mitad$/i.test(ampliaEn)) return { share: 0.5, norm: ampliaNorma, ...most, ...dates };
  if (!/^\d{1,4}$/.test(ampliaEn))
    throw new CannotCount('La ampliación se escribe en números, o «mitad» para la mitad del plazo.', 'extensions');
  return { amount: Number(ampliaEn), norm: ampliaNorma, ...most, ...dates };
};
