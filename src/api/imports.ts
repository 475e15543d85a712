import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../charter/index.ts';
import {
  applyImport,
  chooseSheet,
  mapColumns,
  receiveFile,
  refusedCells,
  type Run,
  reviewedRows,
  type SentFile,
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
    const run = await receiveSent(request, house, actor);
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
    else if (request.params.action === 'sheet') await chooseSheet(house, actor, id, sheetIn(request.body));
    else if (request.params.action === 'map') await mapColumns(house, actor, id, request.body);
    else throw notFound();
    return reply.code(202).send(await viewImport(house, actor, id));
  });
};

const idOf = (request: Asked): string => {
  if (!isId(request.params.id)) throw notFound();
  return request.params.id;
};

const sheetIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'sheet' in body && typeof body.sheet === 'string' ? body.sheet : '';

interface Sent {
  into: string;
  sheet: string;
  files: SentFile[];
}

/** The run of the file that was sent; files that no run took do not stay on the disk. */
const receiveSent = async (request: FastifyRequest, house: House, actor: Actor): Promise<Run> => {
  const sent: Sent = { into: '', sheet: '', files: [] };
  let taken: string | undefined;
  try {
    await readParts(request, house, sent);
    const file = sent.files.at(-1);
    if (!file) throw new Refused('Falta el archivo: envíelo en el campo «file».', 'file', 400);
    if (!sent.into) throw new Refused('Diga a qué lista va el archivo, en el campo «record».', 'record', 400);
    const run = await receiveFile(house, actor, sent.into, { ...file, sheet: sent.sheet });
    taken = run.file.id;
    return run;
  } finally {
    for (const { kept } of sent.files) if (kept.id !== taken) await house.files.remove(kept.id);
  }
};

/** The file goes to the disk as it comes, in whichever order the parts are sent. */
const readParts = async (request: FastifyRequest, house: House, sent: Sent): Promise<void> => {
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      if (part.fieldname === 'record') sent.into = value;
      if (part.fieldname === 'sheet') sent.sheet = value;
      continue;
    }
    const kept = await house.files.save(part.file);
    sent.files.push({ name: part.filename, type: part.mimetype, kept });
    if (part.file.truncated) throw new Refused('El archivo pesa más de 50 MB: divídalo.', 'file', 413);
  }
};
