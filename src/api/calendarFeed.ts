import type { FastifyInstance } from 'fastify';
import type { House } from '../modules/house.ts';
import { personalCalendar } from '../modules/notices.ts';
import type { SignIn } from '../platform/signIn/index.ts';

/** A person's calendar at its secret address, for programs that know nothing of sessions: `/calendar/<secret>.ics`. */
export const calendarFeedRoute = (app: FastifyInstance, house: House, { origin }: SignIn): void => {
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
    const feed = secret && (await personalCalendar(house, origin, secret));
    reply
      .header('cache-control', 'private, no-cache')
      .header('x-content-type-options', 'nosniff')
      .header('x-robots-tag', 'noindex')
      .header('referrer-policy', 'no-referrer');
    // A secret that was renewed, one of a closed account and one that never was answer the same.
    if (!feed) return reply.code(404).type('text/plain; charset=utf-8').send('Este calendario no existe.\n');
    const { etag, lastModified, text } = feed;
    reply.header('etag', etag).header('last-modified', lastModified.toUTCString());
    if (isKnown(request.headers, etag, lastModified)) return reply.code(304).send();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="cabildo.ics"')
      .send(text);
  });
};

/** What the reader has is still so; its tag decides where it sends one (RFC 9110, 13.2.2). */
const isKnown = (headers: NodeJS.Dict<string | string[]>, etag: string, lastModified: Date): boolean => {
  const tags = headers['if-none-match'];
  if (typeof tags === 'string') return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = headers['if-modified-since'];
  return typeof since === 'string' && Math.floor(lastModified.getTime() / 1_000) * 1_000 <= Date.parse(since);
};
