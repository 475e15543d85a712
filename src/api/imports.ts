import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  applyImport,
  mapColumns,
  receiveFile,
  refusedCells,
  reviewedRows,
  undoImport,
  viewImport,
} from '../modules/common/imports/index.ts';
import type { House } from '../modules/house.ts';
import { isId } from '../records/fields/reference.ts';
import { notFound, Refused } from '../records/refused.ts';
import { deskOf } from './visitor.ts';

type Asked = FastifyRequest<{
  Params: { id: string; action: string };
  Querystring: { outcome?: string; after?: string };
}>;

const outcomes = ['new', 'changes', 'same', 'refused', 'merged', 'aside'] as const;

/** Files into the lists: sent once, reviewed, applied, undone. Long work goes on after the answer; `GET` tells how far it is. */
export const importRoutes = (app: FastifyInstance, house: House): void => {
  app.post('/api/imports', async (request, reply) => {
    const { actor } = deskOf(request);
    const { into, file } = await sentParts(request, house);
    if (!file) throw new Refused('Falta el archivo: envíelo en el campo «file».', 'file', 400);
    if (!into) throw new Refused('Diga a qué lista va el archivo, en el campo «record».', 'record', 400);
    const run = await receiveFile(house, actor, into, file);
    return reply.code(201).header('location', `/api/imports/${run.id}`).send({ id: run.id, state: run.state });
  });

  app.get('/api/imports/:id', async (request: Asked) => {
    const id = idOf(request);
    const view = await viewImport(house, deskOf(request).actor, id);
    return { ...view, refused: await refusedCells(house, id) };
  });

  app.get('/api/imports/:id/rows', async (request: Asked) => {
    const id = idOf(request);
    await viewImport(house, deskOf(request).actor, id);
    const wanted = outcomes.filter((outcome) => request.query.outcome?.split(',').includes(outcome));
    const after = Number(request.query.after ?? 0);
    const asked = {
      after: Number.isSafeInteger(after) && after >= 0 && after < 2 ** 31 ? after : 0,
      ...(wanted.length > 0 ? { outcomes: wanted } : {}),
    };
    return { items: await reviewedRows(house, id, asked) };
  });

  app.post('/api/imports/:id/actions/:action', async (request: Asked, reply) => {
    const { actor } = deskOf(request);
    const id = idOf(request);
    if (request.params.action === 'apply') await applyImport(house, actor, id);
    else if (request.params.action === 'undo') await undoImport(house, actor, id);
    else if (request.params.action === 'map') await mapColumns(house, actor, id, request.body);
    else throw notFound();
    return reply.code(202).send(await viewImport(house, actor, id));
  });
};

const idOf = (request: Asked): string => {
  if (!isId(request.params.id)) throw notFound();
  return request.params.id;
};

/** The file goes to the disk as it comes, in whichever order the parts are sent. */
const sentParts = async (request: FastifyRequest, house: House) => {
  let into = '';
  let file: { name: string; type: string; kept: { id: string; size: number } } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldname === 'record' && typeof part.value === 'string') into = part.value;
      continue;
    }
    const kept = await house.files.save(part.file);
    if (part.file.truncated) throw new Refused('El archivo pesa más de 50 MB: divídalo.', 'file', 413);
    file = { name: part.filename, type: part.mimetype, kept };
  }
  return { into, file };
};
