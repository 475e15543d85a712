import type { FastifyInstance, FastifyRequest } from 'fastify';
import { actOnMany, type Outcome, type Wanted, writeMany } from './writeMany.ts';
import type { House } from '../modules/house.ts';
import { isId } from '../records/fields/reference.ts';
import type { RecordType } from '../records/record.ts';
import { notFound, Refused } from '../records/refused.ts';
import { problemOf } from './problems.ts';
import { deskOf } from './visitor.ts';

type Asked = FastifyRequest<{ Params: { path: string; action: string } }>;

/** A request is a moment's work; whoever has more sends more of them. */
const mostRows = 100;

/** Several rows in one request, each with an answer of its own: `/api/<plural>/rows` and `/api/<plural>/actions/<action>`. */
export const manyRowRoutes = (app: FastifyInstance, { catalog }: House): void => {
  const recordOf = (request: Asked): RecordType => {
    const record = catalog.byPath(request.params.path);
    if (!record) throw notFound();
    return record;
  };
  app.post('/api/:path/rows', async (request: Asked) => {
    const desk = deskOf(request);
    const record = recordOf(request);
    return { results: (await writeMany(desk, record, rowsOf(request).map(wantedOf))).map(tell) };
  });
  app.post('/api/:path/actions/:action', async (request: Asked) => {
    const desk = deskOf(request);
    const record = recordOf(request);
    const { action } = request.params;
    if (!Object.hasOwn(catalog.workflowOf(record)?.actions ?? {}, action)) throw notFound();
    const aims = rowsOf(request).map((row) => ({ id: idOf(row), version: versionOf(row) }));
    return { results: (await actOnMany(desk, record, action, aims, valuesOf(bodyOf(request)))).map(tell) };
  });
};

const tell = (outcome: Outcome): object =>
  'refusal' in outcome ? { problem: { type: 'about:blank', ...problemOf(outcome.refusal) } } : outcome;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (message: string): Refused => new Refused(message, undefined, 400);

const bodyOf = (request: Asked): Json => {
  if (!isObject(request.body)) throw unreadable('Envíe un objeto JSON con «rows».');
  return request.body;
};

const rowsOf = (request: Asked): Json[] => {
  const { rows } = bodyOf(request);
  if (!Array.isArray(rows) || !rows.every(isObject)) throw unreadable('«rows» debe ser una lista de filas.');
  if (rows.length === 0 || rows.length > mostRows) throw unreadable(`Envíe entre 1 y ${mostRows} filas por vez.`);
  return rows;
};

/** `{values}` makes a row, under the id of `new` when it says one, `{id, version, values}` changes it and `{id, version, remove: true}` takes it away. */
const wantedOf = (row: Json): Wanted => {
  if (row.id === undefined) return { do: 'create', as: newOf(row), values: valuesOf(row) };
  const aim = { id: idOf(row), version: versionOf(row) };
  return row.remove === true ? { do: 'remove', ...aim } : { do: 'update', ...aim, values: valuesOf(row) };
};

const idOf = ({ id }: Json): string => {
  if (typeof id !== 'string' || !isId(id)) throw unreadable('Cada fila debe traer su «id».');
  return id;
};

const newOf = (row: Json): string | undefined => {
  if (row.new === undefined) return undefined;
  if (typeof row.new !== 'string' || !isId(row.new)) throw unreadable('«new» debe ser un UUID, uno por fila nueva.');
  return row.new;
};

const versionOf = ({ version }: Json): number | undefined => {
  if (version === undefined) return undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) throw unreadable('«version» debe ser un número.');
  return version;
};

const valuesOf = ({ values = {} }: Json): Json => {
  if (!isObject(values)) throw unreadable('«values» debe ser un objeto con los campos.');
  return values;
};
