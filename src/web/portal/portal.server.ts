import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../modules/house.ts';
import { openBoxOf } from '../../modules/municipality/ideas/index.ts';
import { openSnapshots, type OpenSnapshot, publisherOf, shownFile } from '../../modules/municipality/openData/index.ts';
import { askerOf, createPace } from '../../platform/http/pace.ts';
import { sendText } from '../../platform/http/sendText.ts';
import { Refused } from '../../records/refused.ts';
import { answerTrouble } from '../trouble.ts';
import { dataPage, mapPage } from './data.ts';
import { sendPublicFile } from './files.server.ts';
import type { PortalGround } from './frame.ts';
import type { Html } from './html.ts';
import { serveIdeas } from './ideas.server.ts';
import { initiativePage } from './initiative.ts';
import { listPage } from './list.ts';
import { styleFor } from './style.ts';
import { noSuchPage, troublePage } from './trouble.ts';

type Draw = (ground: PortalGround, snapshot: OpenSnapshot, request: FastifyRequest) => Html;
type WithId = { id: string };

const pages: Readonly<Record<string, Draw>> = {
  '/portal': (ground, snapshot, request) => listPage(ground, snapshot, parametersOf(request)),
  '/portal/mapa': mapPage,
  '/portal/datos': dataPage,
  '/portal/iniciativas/:id': (ground, { byId, initiatives }, request) => {
    const initiative = byId.get((request.params as WithId).id);
    if (!initiative) throw noSuchPage();
    return initiativePage(ground, initiative, initiatives);
  },
};

/** The municipality's public pages: without sign-in, without script, from what was published and nothing else. */
export const servePortal = async (
  app: FastifyInstance,
  house: House,
  { origin, asksMail }: { origin: string; asksMail: boolean },
): Promise<void> => {
  if (house.edition !== 'municipality') return;
  const read = openSnapshots(house.database);
  const groundOf = async (): Promise<PortalGround> => {
    const [publisher, box] = await Promise.all([publisherOf(house.database), openBoxOf(house)]);
    const style = `/portal/estilo.css?v=${digestOf(styleFor(publisher.colour)).slice(0, 8)}`;
    return { publisher, origin, style, demo: house.demo, hasIdeas: box !== undefined };
  };
  await app.register(async (portal) => {
    keepPace(portal);
    portal.setErrorHandler(async (error, request, reply) => {
      if (!(error instanceof Refused)) return answerTrouble(error, request, reply);
      return sendPage(request, reply.code(error.status), troublePage(await groundOf(), error));
    });
    for (const [url, draw] of Object.entries(pages))
      portal.get(url, async (request, reply) => {
        const [ground, snapshot] = await Promise.all([groundOf(), read()]);
        return sendPage(request, reply, draw(ground, snapshot, request));
      });
    portal.get('/portal/estilo.css', async (request, reply) => {
      const { colour } = await publisherOf(house.database);
      reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000');
      return sendText(request, reply, styleFor(colour));
    });
    portal.get('/portal/logo', async (request, reply) => {
      const { logo } = await publisherOf(house.database);
      if (!logo) throw noSuchPage();
      return sendPublicFile(house.files, logo, request, reply);
    });
    portal.get('/portal/documentos/:id', async (request: FastifyRequest<{ Params: WithId }>, reply) => {
      const { initiatives } = await read();
      const paper = initiatives.flatMap(({ documents }) => documents).find(({ id }) => id === request.params.id);
      const shown = paper && (await shownFile(house, paper));
      if (!shown) throw noSuchPage();
      return sendPublicFile(house.files, shown, request, reply);
    });
    await portal.register((ideas) => serveIdeas(ideas, { house, asksMail, groundOf, sendPage }));
    portal.get('/portal/', async (_request, reply) => reply.redirect('/portal', 301));
    portal.get('/portal/*', async () => {
      throw noSuchPage();
    });
  });
};

const parametersOf = (request: FastifyRequest): URLSearchParams => new URL(request.url, 'http://here').searchParams;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

// Nothing runs and nothing comes from elsewhere.
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const sendPage = (request: FastifyRequest, reply: FastifyReply, page: Html): Promise<FastifyReply> => {
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cache-control', reply.statusCode === 200 ? 'public, max-age=60' : 'no-store');
  return sendText(request, reply, page.markup);
};

/** A reader opens a page with its photographs at once; who asks more than that without rest waits. */
const keepPace = (portal: FastifyInstance): void => {
  const pace = createPace({ burst: 120, perSecond: 3, addresses: 10_000 });
  portal.addHook('onRequest', async (request, reply) => {
    const wait = pace(askerOf(request.ip, request.headers));
    if (wait === 0) return;
    reply.header('retry-after', String(wait));
    throw new Refused(`Pidió muchas páginas en poco tiempo: espere ${wait} segundos.`, undefined, 429);
  });
};
