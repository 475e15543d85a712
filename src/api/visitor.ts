import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../charter/index.ts';
import type { House } from '../modules/house.ts';
import { cameFrom } from '../platform/http/cameFrom.ts';
import { type Session, type SignIn, tokenInCookie } from '../platform/signIn/index.ts';
import type { Desk } from '../records/desk.ts';
import { Refused } from '../records/refused.ts';

/** Who asks: nobody yet, or a person with a session, what they may act in now and their desk. */
export interface Visitor {
  session?: Session;
  actor?: Actor;
  desk?: Desk;
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor;
  }
}

const nobody: Visitor = Object.freeze({});

/** Finds out who asks before each request but those for the pages' own assets. */
export const knowVisitors = (app: FastifyInstance, house: House, signIn: SignIn): void => {
  app.decorateRequest('visitor');
  app.addHook('onRequest', async (request) => {
    request.visitor = nobody;
    if (request.url.startsWith('/assets/') || request.url === '/healthz') return;
    const session = await sessionOf(request, signIn);
    const actor = session && (await house.actorFor(session.person));
    if (session && actor) request.visitor = { session, actor, desk: house.store.for(actor) };
  });
  app.addHook('onRequest', async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignWrites(request);
  });
};

const sessionOf = (request: FastifyRequest, signIn: SignIn): Promise<Session | undefined> | undefined => {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return signIn.sessionOfPersonalToken(bearer);
  const token = tokenInCookie(signIn.origin, request.headers.cookie);
  return token ? signIn.sessionOf(token) : undefined;
};

/** A write may only come from our own pages, or from a program, which says nothing of pages. */
const refuseForeignWrites = (request: FastifyRequest): void => {
  if (cameFrom(request.headers) === 'another')
    throw new Refused('Esta petición no viene de las páginas de Cabildo.', undefined, 403);
};

/** The desk of who asks. @throws Refused 401 when nobody has signed in. */
export const deskOf = (request: FastifyRequest): Desk => {
  const { desk } = request.visitor;
  if (!desk) throw new Refused('Su sesión terminó: ingrese de nuevo.', undefined, 401);
  return desk;
};
