import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { House } from '../modules/house.ts';
import { fileKind, type StoredFile } from '../records/fields/file.ts';
import { fieldOf, kindOf, type RecordType } from '../records/record.ts';
import { notFound, Refused } from '../records/refused.ts';
import { deskOf } from './visitor.ts';

const largestFile = 50 * 1024 * 1024;

type Asked = FastifyRequest<{ Params: { path: string; id: string; field: string } }>;

/** Papers in and out: uploaded once, then written into a field; served only through a row that the person may read. */
export const fileRoutes = async (app: FastifyInstance, house: House): Promise<void> => {
  await app.register(multipart, { limits: { fileSize: largestFile, files: 1, fields: 10 }, throwFileSizeLimit: true });

  app.post('/api/files', async (request, reply) => {
    if (deskOf(request).actor.holdings.length === 0) throw notFound();
    const part = await request.file();
    if (!part) throw new Refused('Falta el archivo: envíelo en el campo «file».', 'file', 400);
    const { id, size } = await house.files.save(part.file);
    if (part.file.truncated) throw new Refused('El archivo pesa más de 50 MB: divídalo o comprímalo.', 'file', 413);
    const stored: StoredFile = { id, name: safeName(part.filename), size, type: part.mimetype.slice(0, 100) };
    return reply.code(201).send(stored);
  });

  app.get('/api/:path/:id/files/:field', async (request: Asked, reply) => {
    const desk = deskOf(request);
    const record = house.catalog.byPath(request.params.path);
    const { field } = request.params;
    if (!record || !isFileField(record, field)) throw notFound();
    const row: Readonly<Record<string, unknown>> = { ...(await desk.one(record, request.params.id)) };
    const stored = storedIn(row[field]);
    if (!stored) throw notFound();
    reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(stored.name)}`)
      .header('x-content-type-options', 'nosniff')
      .header('content-length', stored.size);
    return reply.send(await house.files.read(stored.id));
  });
};

const isFileField = (record: RecordType, key: string): boolean => {
  const field = fieldOf(record, key);
  return field !== undefined && kindOf(field) === fileKind;
};

const safeName = (name: string): string => name.replace(/[\p{Cc}/\\]/gu, '_').slice(-200) || 'archivo';

const storedIn = (value: unknown): StoredFile | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'size' in value
    ? { id: String(value.id), name: String(value.name), size: Number(value.size), type: '' }
    : undefined;
