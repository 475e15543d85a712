import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Files } from '../../platform/files.ts';
import { pictureType } from '../../platform/pictures/index.ts';
import type { StoredFile } from '../../records/fields/file.ts';

/** Sends a published file: pictures are shown, everything else is handed over to be kept, whatever it says that it is. */
export const sendPublicFile = async (
  files: Files,
  { id, name, size }: StoredFile,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  // Asked again each time: what is withdrawn is gone at once. A stored file never changes, so its size and id name it.
  const etag = `"${id.slice(-12)}-${size}"`;
  reply
    .header('cache-control', 'public, no-cache')
    .header('etag', etag)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox");
  if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
  const picture = pictureType(await beginningOf(files, id));
  if (!picture) reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply
    .type(picture ?? 'application/octet-stream')
    .header('content-length', size)
    .send(await files.read(id));
};

const beginningOf = async (files: Files, id: string): Promise<Buffer> => {
  for await (const piece of await files.read(id)) return Buffer.from(piece).subarray(0, 16);
  return Buffer.alloc(0);
};
