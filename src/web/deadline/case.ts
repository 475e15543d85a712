import {
  CannotCount,
  type Circumstances,
  deadline,
  type DayCalendar,
  type DeadlineCount,
  type Extension,
  isRegime,
  type RegimeName,
  regimes,
  type Suspension,
  termOf,
} from '../../law/index.ts';

/** A suspension or an extension as the form holds it: text, nothing checked. */
export type FormRow = Readonly<Record<string, string>>;

/** A case of the calculator as its address holds it. */
export interface Case {
  from: string;
  hour: string;
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
  return {
    from: query.get('desde') ?? today,
    hour: query.get('hora') ?? '',
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
export const countOf = (asked: Case, calendar: DayCalendar): DeadlineCount => {
  const amount = Number(asked.amount);
  if (!/^\d{1,5}$/.test(asked.amount.trim()))
    throw new CannotCount('Escriba cuánto dura el plazo, con números enteros: por ejemplo 10.', 'amount');
  const isHours = regimes[asked.regime].unit === 'hours';
  if (isHours && !asked.hour) throw new CannotCount('Un plazo de horas empieza a una hora: escríbala.', 'hour');
  const count = deadline(
    termOf(asked.regime, amount),
    isHours ? `${asked.from}T${asked.hour}` : asked.from,
    calendar,
    circumstancesOf(asked),
  );
  if (asked.norm.trim()) return count;
  const doubt = 'No se indicó qué norma fija la duración del plazo: agréguela para que la cuenta valga por sí sola.';
  return { ...count, verified: false, doubts: [...count.doubts, doubt] };
};

const circumstancesOf = ({ suspensions, extensions, event }: Case): Circumstances => ({
  startedBy: event.trim() || undefined,
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
