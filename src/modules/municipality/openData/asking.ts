import { fold } from '../../../parsing/fold.ts';
import { Refused } from '../../../records/refused.ts';
import { fieldOf } from '../../../records/record.ts';
import { initiative as record } from '../initiatives/index.ts';
import type { OpenInitiative } from './openInitiative.ts';
import { type Phase, phases } from './phases.ts';

/** By what the public narrows the list; each is a word of the address. */
export const facets = {
  estado: { label: 'Estado', of: ({ phase }) => [phases[phase]] },
  sector: { label: 'Sector', of: ({ sector }) => (sector === null ? [] : [sectorName(sector)]) },
  localidad: { label: 'Localidad', of: ({ locality }) => one(locality) },
  unidad: { label: 'Unidad vecinal', of: ({ neighbourhoodUnit }) => one(neighbourhoodUnit) },
  fuente: {
    label: 'Fuente del dinero',
    of: ({ source, money }) => [...one(source), ...money.map((line) => line.source)],
  },
  ano: {
    label: 'Año',
    of: ({ year, money }) => [...one(year), ...money.map((line) => line.year)].map(String),
  },
} as const satisfies Readonly<Record<string, { label: string; of(initiative: OpenInitiative): string[] }>>;

/** A key of `facets`. */
export type Facet = keyof typeof facets;

const one = <Value>(value: Value | null): Value[] => (value === null ? [] : [value]);

/** A sector in the words of the lists. */
export const sectorName = (key: string): string => fieldOf(record, 'sector')?.options?.[key] ?? key;

/** The orders of the list. */
export const orders = {
  recientes: 'Más recientes',
  nombre: 'Nombre',
  costo: 'Mayor costo',
  avance: 'Más avanzadas',
} as const;

/** A key of `orders`. */
export type Order = keyof typeof orders;

/** What somebody asks of the list. */
export interface Asked {
  words: string;
  chosen: Readonly<Partial<Record<Facet, string>>>;
  order: Order;
  page: number;
}

export const facetNames = Object.keys(facets) as readonly Facet[];
const known: readonly string[] = ['q', 'orden', 'pagina', ...facetNames];

/** Reads the address of the list. @throws Refused when it asks for what the list does not have. */
export const readAsked = (parameters: URLSearchParams): Asked => {
  const strange = [...parameters.keys()].find((name) => !known.includes(name));
  if (strange !== undefined)
    throw new Refused(`La lista no se puede filtrar por «${shortened(strange)}».`, undefined, 400);
  const words = (parameters.get('q') ?? '').trim();
  if (words.length > 200) throw new Refused('Busque con menos palabras: hasta 200 letras.', undefined, 400);
  const chosen = facetNames.flatMap((name) => {
    const value = parameters.get(name)?.trim();
    return value ? [[name, value] as const] : [];
  });
  return { words, chosen: Object.fromEntries(chosen), order: readOrder(parameters), page: readPage(parameters) };
};

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const isOrder = (text: string): text is Order => Object.hasOwn(orders, text);

const readOrder = (parameters: URLSearchParams): Order => {
  const order = parameters.get('orden') || 'recientes';
  if (!isOrder(order)) throw new Refused(`La lista no se puede ordenar por «${shortened(order)}».`, undefined, 400);
  return order;
};

const readPage = (parameters: URLSearchParams): number => {
  const page = parameters.get('pagina') || '1';
  if (!/^[1-9]\d{0,4}$/.test(page)) throw new Refused(`No hay una página «${shortened(page)}».`, undefined, 400);
  return Number(page);
};

/** The initiatives that answer, in order. @throws Refused for a value that no public initiative has. */
export const answering = (
  initiatives: readonly OpenInitiative[],
  { words, chosen, order }: Omit<Asked, 'page'>,
): OpenInitiative[] => {
  for (const name of facetNames) refuseStrange(initiatives, name, chosen[name]);
  const wanted = fold(words).split(' ').filter(Boolean);
  return initiatives
    .filter((each) => facetNames.every((name) => has(each, name, chosen[name])))
    .filter((each) => wanted.length === 0 || says(each, wanted))
    .toSorted(comparing[order]);
};

const has = (initiative: OpenInitiative, name: Facet, value: string | undefined): boolean =>
  value === undefined || facets[name].of(initiative).includes(value);

const refuseStrange = (initiatives: readonly OpenInitiative[], name: Facet, value: string | undefined): void => {
  if (value === undefined || initiatives.some((each) => has(each, name, value))) return;
  throw new Refused(
    `Ninguna iniciativa tiene «${shortened(value)}» en ${facets[name].label.toLowerCase()}.`,
    undefined,
    400,
  );
};

const texts = new WeakMap<OpenInitiative, string>();

const textOf = (initiative: OpenInitiative): string => {
  const { name, code, description, unit, locality, neighbourhoodUnit, source, sector } = initiative;
  const parts = [name, code, description, unit, locality, neighbourhoodUnit, source, sector && sectorName(sector)];
  return fold(parts.filter((part) => part !== null).join(' '));
};

const says = (initiative: OpenInitiative, words: readonly string[]): boolean => {
  const text = texts.get(initiative) ?? textOf(initiative);
  texts.set(initiative, text);
  return words.every((word) => text.includes(word));
};

type Comparing = (one: OpenInitiative, other: OpenInitiative) => number;

const byName: Comparing = (one, other) => one.name.localeCompare(other.name, 'es') || (one.id < other.id ? -1 : 1);
const downBy =
  (figure: (initiative: OpenInitiative) => number | null): Comparing =>
  (one, other) =>
    (figure(other) ?? -1) - (figure(one) ?? -1) || byName(one, other);

const comparing: Readonly<Record<Order, Comparing>> = {
  recientes: downBy(({ year, money }) => Math.max(year ?? 0, ...money.map((line) => line.year))),
  nombre: byName,
  costo: downBy(({ amount }) => amount),
  avance: downBy(({ physicalProgress }) => physicalProgress),
};

/** One choice of a filter and how many initiatives have it, whatever else is chosen. */
export interface Choice {
  value: string;
  count: number;
}

/** The choices of each filter: what public initiatives have, and nothing else. */
export const choicesOf = (initiatives: readonly OpenInitiative[]): Readonly<Record<Facet, Choice[]>> => {
  const counted = (name: Facet): Choice[] => {
    const counts = new Map<string, number>();
    for (const each of initiatives)
      for (const value of new Set(facets[name].of(each))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count })).toSorted(inOrder[name] ?? byValue);
  };
  return {
    estado: counted('estado'),
    sector: counted('sector'),
    localidad: counted('localidad'),
    unidad: counted('unidad'),
    fuente: counted('fuente'),
    ano: counted('ano'),
  };
};

const byValue = (one: Choice, other: Choice): number => one.value.localeCompare(other.value, 'es', { numeric: true });
const placeOf = ({ value }: Choice): number => Object.values<string>(phases).indexOf(value);

const inOrder: Readonly<Partial<Record<Facet, (one: Choice, other: Choice) => number>>> = {
  estado: (one, other) => placeOf(one) - placeOf(other),
  ano: (one, other) => Number(other.value) - Number(one.value),
};

/** What a list of initiatives sums up to, in pesos. */
export interface Sums {
  count: number;
  amount: number;
  approved: number;
  spent: number;
  byPhase: ReadonlyMap<Phase, number>;
}

/** Counts and sums of what answers. */
export const sumsOf = (initiatives: readonly OpenInitiative[]): Sums => {
  const total = (key: 'amount' | 'approved' | 'spent') => initiatives.reduce((sum, each) => sum + (each[key] ?? 0), 0);
  const byPhase = new Map<Phase, number>();
  for (const { phase } of initiatives) byPhase.set(phase, (byPhase.get(phase) ?? 0) + 1);
  return {
    count: initiatives.length,
    amount: total('amount'),
    approved: total('approved'),
    spent: total('spent'),
    byPhase,
  };
};
