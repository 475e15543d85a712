import './production.ts';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider } from 'react-router';
import type { House } from '../modules/house.ts';
import type { Outbox } from '../platform/mail/index.ts';
import type { SignIn } from '../platform/signIn/index.ts';
import type { Tiles } from '../platform/tiles.ts';
import { cameFrom } from '../platform/http/cameFrom.ts';
import { Refused } from '../records/refused.ts';
import { serveAssets } from './assets.ts';
import { builtPages } from './builtPages.ts';
import { enterPage, type PageVisitor } from './context.ts';
import { sendAnswer, toWebRequest } from './exchange.ts';
import { pageHeaders } from './headers.ts';
import { pagesOf } from './ownPages.ts';
import { servePortal } from './portal/portal.server.ts';
import { answerTrouble } from './trouble.ts';

/** What the pages need from who starts them. */
export interface PageOptions {
  house: House;
  signIn?: SignIn;
  outbox?: Outbox;
  tiles?: Tiles;
  /** The address that people write in the browser; the request's own when absent. */
  origin?: string;
  /** Who sends this request; `request.visitor`, as the server's hook knew it, when absent. */
  visitorOf?(request: FastifyRequest): PageVisitor | Promise<PageVisitor>;
  /** The folder of the built pages; `build/` of the project when absent. */
  build?: string;
  /** Largest form accepted, files included, in bytes. */
  bodyLimit?: number;
}

const usualBuild = join(import.meta.dirname, '../../build');

/** Serves the built pages and their assets: everything that no other route of `app` answers. */
export const servePages = async (app: FastifyInstance, options: PageOptions): Promise<void> => {
  const folder = options.build ?? usualBuild;
  const { edition } = options.house;
  const handle = pageHandler(folder, edition);
  serveAssets(app, join(folder, 'client'), edition);
  const origin = options.origin ?? options.signIn?.origin ?? '';
  await servePortal(app, options.house, { origin, asksMail: options.outbox?.isConfigured ?? false });
  await app.register(async (pages) => {
    pages.setErrorHandler(answerTrouble);
    pages.removeAllContentTypeParsers();
    // Forms are read by the page itself, as a stream.
    pages.addContentTypeParser('*', (_request, _body, done) => done(null));
    pages.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      bodyLimit: options.bodyLimit ?? 60 * 1024 * 1024,
      handler: (request, reply) => answerPage(options, handle, request, reply),
    });
  });
};

type PageHandler = ReturnType<typeof createRequestHandler>;

/** The pages are read when somebody asks for one, or a moment after the start: the first answer does not wait for them. */
const pageHandler = (folder: string, edition: House['edition']): (() => Promise<PageHandler>) => {
  if (!existsSync(join(folder, 'client'))) throw new Error('The pages are not built: run `npm run build`');
  let handler: Promise<PageHandler> | undefined;
  const handle = () => {
    handler ??= builtPages(folder).then((build) => createRequestHandler(pagesOf(build, edition), 'production'));
    return handler;
  };
  setTimeout(() => handle().catch(() => undefined), 1_000).unref();
  return handle;
};

const knownVisitor = (request: FastifyRequest): PageVisitor =>
  'visitor' in request ? (request.visitor as PageVisitor) : {};

const answerPage = async (
  { house, signIn, outbox, tiles, origin, visitorOf = knownVisitor }: PageOptions,
  handle: () => Promise<PageHandler>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  refuseForeignWrites(request);
  const nonce = randomBytes(16).toString('base64');
  const context = new RouterContextProvider();
  enterPage(context, {
    house,
    signIn,
    outbox,
    tiles,
    origin: origin ?? `${request.protocol}://${request.host}`,
    where: { agent: request.headers['user-agent'], address: request.ip },
    visitor: await visitorOf(request),
    nonce,
    request: String(request.id),
  });
  for (const [name, value] of Object.entries(pageHeaders(nonce, tiles))) reply.header(name, value);
  return sendAnswer(request, reply, await (await handle())(toWebRequest(request), context));
};

/** A form must come from our own pages; a browser always says so. */
const refuseForeignWrites = (request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD' || cameFrom(request.headers) === 'ours') return;
  throw new Refused('Este formulario vino de otro sitio. Vuelva a Cabildo y hágalo desde aquí.', undefined, 403);
};
