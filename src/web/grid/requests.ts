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

const declinedBy = async (answer: Response): Promise<Declined> =>
  declinedAs(answer.status, await answer.json().catch(() => undefined));

/** A problem as RFC 9457 writes it, of a whole answer or of one row in it. */
export const declinedAs = (status: number, problem: unknown): Declined => {
  if (!isObject(problem)) return new Declined(status, 'La casa no respondió. Intente de nuevo.', {});
  const byField = byFieldOf(problem.errors);
  const message = typeof problem.detail === 'string' ? problem.detail : 'La casa no pudo hacerlo. Intente de nuevo.';
  return new Declined(status, message, byField, isGridRow(problem.theirs) ? problem.theirs : undefined);
};

const unreachable = (error: unknown): never => {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new Declined(0, 'Sin conexión: lo escrito se conserva aquí. Intente de nuevo cuando vuelva la red.', {});
};

const byFieldOf = (errors: unknown): Record<string, string> => {
  const listed: unknown[] = Array.isArray(errors) ? errors : [];
  return Object.fromEntries(listed.filter(isObject).map((one) => [String(one.field), String(one.message)]));
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

/** One row among those that are sent together: without `id` a new one, with `remove` one to take away. */
export interface RowToSend {
  readonly id?: string;
  /** The id of a new row: sent again, it is not made twice. */
  readonly new?: string;
  readonly version?: number;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly remove?: true;
}

/** What became of it: the row, with what was left out of it; nothing when it is gone; or why not. */
export type RowAnswer =
  | { readonly row: GridRow; readonly left: Readonly<Record<string, string>> }
  | { readonly gone: true }
  | { readonly declined: Declined };

const readAnswers = (answer: unknown): RowAnswer[] => {
  const results: unknown = isObject(answer) ? answer.results : undefined;
  if (!Array.isArray(results)) throw new Error('the rows answered something else');
  return results.map((one: unknown): RowAnswer => {
    if (isObject(one) && isGridRow(one.row)) return { row: one.row, left: byFieldOf(one.errors) };
    if (isObject(one) && one.gone === true) return { gone: true };
    const problem = isObject(one) ? one.problem : undefined;
    return { declined: declinedAs(isObject(problem) ? Number(problem.status) : 500, problem) };
  });
};

/** Writes rows together; each has its answer, in the same order. */
export const sendRows = async (path: string, rows: readonly RowToSend[]): Promise<RowAnswer[]> =>
  readAnswers(await ask(`${path}/rows`, { method: 'POST', headers: json, body: JSON.stringify({ rows }) }));

/** Does an action on rows, each by itself. */
export const sendAction = async (
  path: string,
  action: string,
  rows: readonly { id: string; version: number }[],
  values: Readonly<Record<string, unknown>>,
): Promise<RowAnswer[]> =>
  readAnswers(
    await ask(`${path}/actions/${action}`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ rows: rows.map(({ id, version }) => ({ id, version })), values }),
    }),
  );

/** A row that somebody changed. */
export interface RowNews {
  readonly id: string;
  readonly version: number;
  readonly gone: boolean;
  readonly by: string;
  readonly own: boolean;
}

/** What others wrote since a mark; the house answers when there is something to tell. */
export const fetchNews = async (
  path: string,
  mark: string,
  signal: AbortSignal,
): Promise<{ mark: string; isWhole: boolean; news: RowNews[] }> => {
  const answer = await ask(`${path}/changes${mark && `?since=${mark}`}`, { signal });
  const listed: unknown = isObject(answer) ? answer.changes : undefined;
  if (!isObject(answer) || !Array.isArray(listed)) throw new Error('the changes answered something else');
  const news = listed.filter(isObject).map((one) => ({
    id: String(one.id),
    version: Number(one.version),
    gone: one.gone === true,
    by: String(one.by),
    own: one.own === true,
  }));
  return { mark: String(answer.mark), isWhole: answer.whole === true, news };
};
