import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../modules/house.ts';
import type { Aim, Input } from '../records/desk.ts';
import { historyOf } from '../faces/history.ts';
import { readListQuery } from '../faces/readQuery.ts';
import { fieldOf, type RecordType } from '../records/record.ts';
import { notFound, Refused } from '../records/refused.ts';
import { deskOf } from './visitor.ts';

/** What is asked about one record or row. */
export type Asked = FastifyRequest<{ Params: { path: string; id: string; action: string } }>;

/** The JSON face of every record: lists, groups, rows, actions and history at `/api/<plural>`. */
export const recordRoutes = (app: FastifyInstance, house: House): void => {
  const { catalog } = house;
  const recordOf = (request: Asked): RecordType => {
    const record = catalog.byPath(request.params.path);
    if (!record) throw notFound();
    return record;
  };
  const json = (reply: FastifyReply, text: string): FastifyReply =>
    reply.type('application/json; charset=utf-8').send(text);
  const row = (reply: FastifyReply, value: { version: number }, text = JSON.stringify(value)): FastifyReply =>
    json(reply.header('etag', `"${value.version}"`), text);

  app.get('/api/:path', async (request: Asked, reply) => {
    const desk = deskOf(request);
    const record = recordOf(request);
    const page = await desk.listText(record, readListQuery(catalog, record, parametersOf(request)));
    const rest = JSON.stringify({ next: page.next, total: page.total, sums: page.sums });
    return json(reply, `{"items":${page.items},${rest.slice(1)}`);
  });

  app.get('/api/:path/groups', async (request: Asked, reply) => {
    const desk = deskOf(request);
    const record = recordOf(request);
    const parameters = parametersOf(request);
    const by = groupFields(record, parameters.get('by'));
    parameters.delete('by');
    const groups = await desk.groups(record, by, readListQuery(catalog, record, parameters));
    return json(reply, JSON.stringify({ groups }));
  });

  app.get('/api/:path/:id', async (request: Asked, reply) => {
    const desk = deskOf(request);
    const record = recordOf(request);
    const found = await desk.oneText(record, request.params.id, readOptions(house, record, parametersOf(request)));
    return row(reply, found, found.text);
  });

  app.get('/api/:path/:id/history', async (request: Asked, reply) => {
    const items = await historyOf(deskOf(request), recordOf(request), request.params.id);
    return json(reply, JSON.stringify({ items }));
  });

  app.post('/api/:path', async (request: Asked, reply) => {
    const record = recordOf(request);
    const made = await deskOf(request).create(record, inputOf(request));
    return row(reply.code(201).header('location', `/api/${record.path}/${made.id}`), made);
  });

  app.patch('/api/:path/:id', async (request: Asked, reply) =>
    row(reply, await deskOf(request).update(recordOf(request), aimOf(request), inputOf(request))),
  );

  app.delete('/api/:path/:id', async (request: Asked, reply) => {
    await deskOf(request).remove(recordOf(request), aimOf(request));
    return reply.code(204).send();
  });

  app.post('/api/:path/:id/actions/:action', async (request: Asked, reply) =>
    row(reply, await deskOf(request).act(recordOf(request), aimOf(request), request.params.action, inputOf(request))),
  );
};

/** The parameters of the address, in their order. */
export const parametersOf = (request: FastifyRequest): URLSearchParams => {
  const start = request.url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : request.url.slice(start + 1));
};

/** The fields that come with a request. */
export const inputOf = (request: FastifyRequest): Input => {
  const { body } = request;
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body))
    throw new Refused('Envíe un objeto JSON con los campos.', undefined, 400);
  return { ...body };
};

/** Which row is meant, and in which version when `If-Match` says it. */
export const aimOf = (request: Asked): Aim => {
  const { id } = request.params;
  const match = request.headers['if-match'];
  if (match === undefined || match === '*') return { id };
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(match)?.[1];
  if (!version) throw new Refused('If-Match debe traer el ETag que recibió al leer.', undefined, 400);
  return { id, version: Number(version) };
};

const groupFields = (record: RecordType, text: string | null): string[] => {
  const keys = (text ?? '').split(',').filter(Boolean);
  const strange = keys.find((key) => key !== 'state' && !fieldOf(record, key));
  if (keys.length === 0 || keys.length > 3)
    throw new Refused('Diga por qué campos agrupar: by=state,source (a lo más tres).', 'by');
  if (strange !== undefined) throw new Refused(`No hay un campo «${strange}».`, 'by');
  return keys;
};

const readOptions = (house: House, record: RecordType, parameters: URLSearchParams) => {
  const known = [...parameters.keys()].find((name) => name !== 'include' && name !== 'asOf');
  if (known !== undefined) throw new Refused(`«${known}» no se conoce. Use include o asOf.`, known);
  const { asOf } = readListQuery(
    house.catalog,
    record,
    new URLSearchParams(parameters.has('asOf') ? { asOf: parameters.get('asOf') ?? '' } : {}),
  );
  const include = (parameters.get('include') ?? '').split(',').filter(Boolean);
  const children = house.catalog.childrenOf(record).map((child) => child.record.path);
  const strange = include.find((path) => !children.includes(path));
  if (strange !== undefined) throw new Refused(`Aquí no hay «${strange}». Hay: ${children.join(', ')}.`, 'include');
  return { asOf, include };
};
