import type { Filter, ListQuery } from '../../../records/query.ts';
import type { Placed } from './placed.ts';

const fields = ['state', 'locality', 'neighbourhoodUnit', 'source', 'sector'] as const;

type Told = (typeof fields)[number];

const isTold = (field: string): field is Told => fields.some((each) => each === field);

const operators = ['eq', 'in', 'empty'];

/** True for a question that the rows kept for the map answer: of today, without words to search, by territory, state, source or sector. */
export const isAnsweredByPlaced = ({ filters, q, asOf }: ListQuery): boolean =>
  asOf === undefined &&
  q === undefined &&
  filters.every(({ field, operator }) => isTold(field) && operators.includes(operator));

/** The rows that such a question asks for. */
export const thoseAsked = (rows: ReadonlyMap<string, Placed>, { filters }: ListQuery): Placed[] => {
  const tests = filters.map(testOf);
  const all = [...rows.values()];
  return tests.length === 0 ? all : all.filter((row) => tests.every((test) => test(row)));
};

const testOf = ({ field, operator, value }: Filter): ((row: Placed) => boolean) => {
  if (!isTold(field)) throw new Error(`the map keeps no «${field}»`);
  if (operator === 'empty') return (row) => (row[field] === null) === (value === true);
  if (operator === 'eq') return (row) => row[field] === value;
  const wanted = new Set<unknown>(Array.isArray(value) ? value : [value]);
  return (row) => row[field] !== null && wanted.has(row[field]);
};
