import {
  type GridRow,
  isGridRow,
  isLink,
  type Link,
  type RowGroup,
  type RowPage,
  readRowGroups,
  readRowPage,
} from './row.ts';

/** Something that the house would not do, in its own words. */
export class Declined extends Error {
  readonly status: number;
  readonly byField: Readonly<Record<string, string>>;
  readonly theirs: GridRow | undefined;
  constructor(status: number, message: string, byField: Readonly<Record<string, string>>, theirs?: GridRow) {
    super(message);
    this.name = 'Declined';
    this.status = status;
    this.byField = byField;
    this.theirs = theirs;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const declinedBy = async (answer: Response): Promise<Declined> => {
  const problem: unknown = await answer.json().catch(() => undefined);
  if (!isObject(problem)) return new Declined(answer.status, 'La casa no respondió. Intente de nuevo.', {});
  const listed: unknown[] = Array.isArray(problem.errors) ? problem.errors : [];
  const byField = Object.fromEntries(listed.filter(isObject).map((one) => [String(one.field), String(one.message)]));
  const message = typeof problem.detail === 'string' ? problem.detail : 'La casa no pudo hacerlo. Intente de nuevo.';
  return new Declined(answer.status, message, byField, isGridRow(problem.theirs) ? problem.theirs : undefined);
};

const unreachable = (error: unknown): never => {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new Declined(0, 'Sin conexión: lo escrito se conserva aquí. Intente de nuevo cuando vuelva la red.', {});
};

/** Asks the house. @throws Declined with a message for the person. */
const askAt = async (address: string, options: RequestInit = {}): Promise<unknown> => {
  const answer = await fetch(address, { credentials: 'same-origin', ...options }).catch(unreachable);
  if (!answer.ok) throw await declinedBy(answer);
  return answer.status === 204 ? undefined : answer.json();
};

const ask = (path: string, options?: RequestInit): Promise<unknown> => askAt(`/api/${path}`, options);

/** Rows of a record whose name has these words, as the searchable lists of forms ask for them. */
export const findNames = async (path: string, words: string, signal?: AbortSignal): Promise<Link[]> => {
  const answer = await askAt(`/fichas/${path}/nombres?q=${encodeURIComponent(words)}`, { signal });
  const items: unknown = isObject(answer) ? answer.items : [];
  return Array.isArray(items) ? items.filter(isLink) : [];
};

const readRow = (answer: unknown): GridRow => {
  if (!isGridRow(answer)) throw new Error('the row answered something else');
  return answer;
};

export const fetchPage = async (path: string, question: string, signal?: AbortSignal): Promise<RowPage> =>
  readRowPage(await ask(`${path}?${question}`, { signal }));

export const fetchGroups = async (
  path: string,
  by: string,
  question: string,
  signal?: AbortSignal,
): Promise<RowGroup[]> =>
  readRowGroups(await ask(`${path}/groups?by=${by}${question && `&${question}`}`, { signal }), by);

export const fetchRow = async (path: string, id: string, asOf = '', signal?: AbortSignal): Promise<GridRow> =>
  readRow(await ask(`${path}/${id}${asOf && `?asOf=${asOf}`}`, { signal }));

const json = { 'content-type': 'application/json' };

/** Writes some fields of a row, if it still is the version that the person saw. */
export const patchRow = async (
  path: string,
  row: GridRow,
  values: Readonly<Record<string, unknown>>,
): Promise<GridRow> =>
  readRow(
    await ask(`${path}/${row.id}`, {
      method: 'PATCH',
      headers: { ...json, 'if-match': `"${row.version}"` },
      body: JSON.stringify(values),
    }),
  );

export const createRow = async (path: string, values: Readonly<Record<string, unknown>>): Promise<GridRow> =>
  readRow(await ask(path, { method: 'POST', headers: json, body: JSON.stringify(values) }));

export const removeRow = async (path: string, row: GridRow): Promise<void> => {
  await ask(`${path}/${row.id}`, { method: 'DELETE', headers: { 'if-match': `"${row.version}"` } });
};
