/** What an address of the calendar asks. */
export interface CalendarView {
  /** `2027-03`. */
  month: string;
  view: 'mes' | 'lista' | 'funcion';
  /** `mias`, `todas` or the code of a function. */
  whose: string;
  state: 'abiertas' | 'vencidas' | 'cerradas' | 'todas';
}

const views = ['mes', 'lista', 'funcion'] as const;
const states = ['abiertas', 'vencidas', 'cerradas', 'todas'] as const;

const among = <Known extends string>(known: readonly Known[], text: string | null, otherwise: Known): Known =>
  known.find((each) => each === text) ?? otherwise;

/** Reads an address; what is missing or strange takes its usual value. */
export const readAddress = (search: URLSearchParams, today: string): CalendarView => {
  const month = search.get('mes') ?? '';
  return {
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    view: among(views, search.get('vista'), 'mes'),
    whose: search.get('funcion') || 'mias',
    state: among(states, search.get('estado'), 'abiertas'),
  };
};

/** The address of a view that differs in something. */
export const addressOf = (view: CalendarView, change: Partial<CalendarView> = {}): string => {
  const { month, view: shown, whose, state } = { ...view, ...change };
  return `/calendario?${new URLSearchParams({ mes: month, vista: shown, funcion: whose, estado: state })}`;
};

/** The month some months away: `2027-01`, −1 → `2026-12`. */
export const monthAway = (month: string, by: number): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1)).toISOString().slice(0, 7);

/** The first and last day that a view looks at; late things have no first day. */
export const stretchOf = ({ month, state }: CalendarView, today: string): { from: string; until: string } => {
  if (state === 'vencidas') return { from: '2000-01-01', until: dayAway(today, -1) };
  return { from: `${month}-01`, until: dayAway(`${monthAway(month, 1)}-01`, -1) };
};

/** The date some days away. */
export const dayAway = (date: string, by: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** The days of a month in weeks from Monday to Sunday, with those of its neighbours that complete them. */
export const weeksOf = (month: string): string[][] => {
  const first = `${month}-01`;
  const monday = dayAway(first, -((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7));
  const end = `${monthAway(month, 1)}-01`;
  const weeks: string[][] = [];
  for (let day = monday; day < end; day = dayAway(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => dayAway(day, index)));
  return weeks;
};

const monthNames = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
  ' ',
);

/** `2027-03` → `marzo de 2027`. */
export const monthWords = (month: string): string =>
  `${monthNames[Number(month.slice(5)) - 1]} de ${month.slice(0, 4)}`;
