import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../../modules/house.ts';
import {
  closedBoxOf,
  followIdea,
  forgetMail,
  type OpenBox,
  openBoxOf,
  placesOf,
  receivedBefore,
  receiveIdea,
  ticketFor,
  type Typed,
} from '../../modules/municipality/ideas/index.ts';
import { cameFrom } from '../../platform/http/cameFrom.ts';
import { askerOf, createPace, type Pace } from '../../platform/http/pace.ts';
import { type FieldError, Refused } from '../../records/refused.ts';
import { closedBoxPage } from './closedBox.ts';
import { ideaFormPage, blank } from './ideaForm.ts';
import { ideaPage, noSuchIdeaPage } from './ideaPage.ts';
import type { PortalGround } from './frame.ts';
import type { Html } from './html.ts';
import { answerTrouble } from '../trouble.ts';
import { noSuchPage, troublePage } from './trouble.ts';

/** What the pages of ideas need from the portal. */
export interface IdeasGround {
  house: House;
  asksMail: boolean;
  groundOf(): Promise<PortalGround>;
  sendPage(request: FastifyRequest, reply: FastifyReply, page: Html): Promise<FastifyReply>;
}

type WithCode = { Params: { code: string } };

// A form without its texts is small; the longest that is taken has two thousand letters.
const largestForm = 24 * 1024;

/** The form of ideas and what becomes of each, for anybody, without sign-in and without script. */
export const serveIdeas = async (
  portal: FastifyInstance,
  { house, groundOf, ...ground }: IdeasGround,
): Promise<void> => {
  const sendings = createPace({ burst: 5, perSecond: 1 / 120, addresses: 10_000 });
  const lookings = createPace({ burst: 30, perSecond: 1 / 10, addresses: 10_000 });
  const { sendPage } = ground;
  portal.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (_request, body, done) => done(null, new URLSearchParams(String(body))),
  );
  // What somebody typed, or is told by a code, is nobody else's: neither kept on the way nor found by search.
  portal.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
  });
  portal.setErrorHandler(async (error, request, reply) => {
    const refused = error instanceof Refused ? error : refusalOf(error);
    if (!refused) return answerTrouble(error, request, reply);
    return sendPage(request, reply.code(refused.status), troublePage(await groundOf(), refused));
  });
  const sendForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    box: OpenBox,
    again: { typed: Typed; errors: readonly FieldError[]; ticket: string },
  ): Promise<FastifyReply> => {
    const [frame, places] = await Promise.all([groundOf(), placesOf(house)]);
    return sendPage(request, reply, ideaFormPage(frame, { box, ...places, ...again, asksMail: ground.asksMail }));
  };
  portal.get('/portal/ideas', async (request, reply) => {
    const box = await openBox(house);
    return sendForm(request, reply, box, { typed: blank, errors: [], ticket: ticketFor(house) });
  });
  portal.post('/portal/ideas', async (request, reply) => {
    const form = formOf(request);
    const typed = typedIn(form);
    const ticket = form.get('ficha') ?? '';
    const box = await openBoxOf(house);
    if (!box) {
      const closed = await closedBoxOf(house);
      if (!closed) throw noSuchPage();
      const code = await receivedBefore(house, ticket, typed);
      if (code) return reply.redirect(`/portal/ideas/${code}?aviso=recibida`, 303);
      const places = await placesOf(house);
      return sendPage(request, reply.code(409), closedBoxPage(await groundOf(), closed, typed, places));
    }
    try {
      refuseForeign(request);
      keepPace(sendings, request, reply, 'Ya recibimos varias ideas desde esta conexión');
      const code = await receiveIdea(house, box, ticket, ground.asksMail ? typed : { ...typed, email: '' });
      return reply.redirect(`/portal/ideas/${code}?aviso=recibida`, 303);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const errors = error.errors.length > 0 ? error.errors : [{ field: 'pace', message: error.message }];
      const isSpent = ticket === '' || errors.some(({ field }) => field === 'ticket');
      return sendForm(request, reply.code(error.status), box, {
        typed,
        errors,
        ticket: isSpent ? ticketFor(house) : ticket,
      });
    }
  });
  portal.get('/portal/ideas/seguir', async (request, reply) => {
    const code = new URL(request.url, 'http://here').searchParams.get('codigo') ?? '';
    const shown = code.trim().slice(0, 20).toWellFormed();
    return reply.redirect(`/portal/ideas/${encodeURIComponent(shown || 'sin-codigo')}`, 303);
  });
  portal.get('/portal/ideas/:code', async (request: FastifyRequest<WithCode>, reply) => {
    keepPace(lookings, request, reply, 'Probó muchos códigos en poco tiempo');
    const [frame, idea] = await Promise.all([groundOf(), followIdea(house, request.params.code)]);
    if (!idea) return sendPage(request, reply.code(404), noSuchIdeaPage(frame));
    const told = new URL(request.url, 'http://here').searchParams.get('aviso');
    return sendPage(
      request,
      reply,
      ideaPage(frame, idea, told === 'recibida' ? 'received' : told === 'olvidado' ? 'forgotten' : null),
    );
  });
  portal.post('/portal/ideas/:code/olvidar', async (request: FastifyRequest<WithCode>, reply) => {
    refuseForeign(request);
    keepPace(lookings, request, reply, 'Probó muchos códigos en poco tiempo');
    await forgetMail(house, request.params.code);
    return reply.redirect(`/portal/ideas/${encodeURIComponent(request.params.code)}?aviso=olvidado`, 303);
  });
};

/** What the server itself does not take: a form too large, or something else than a form. */
const refusalOf = (error: unknown): Refused | undefined => {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return new Refused('Lo que envió es demasiado largo: cuéntelo más breve.', undefined, 413);
  return status === 400 || status === 415
    ? new Refused('No se entiende lo que envió: use el formulario de esta página.', undefined, status)
    : undefined;
};

const openBox = async (house: House): Promise<OpenBox> => {
  const box = await openBoxOf(house);
  if (!box) throw noSuchPage();
  return box;
};

const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();

const typedIn = (form: URLSearchParams): Typed => {
  const said = (name: string): string => (form.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, 4_000);
  return {
    name: said('idea'),
    problem: said('problema').replaceAll('\r\n', '\n'),
    origin: said('origen'),
    organisation: said('organizacion'),
    locality: said('localidad'),
    neighbourhoodUnit: said('unidad'),
    whereabouts: said('donde'),
    population: said('personas'),
    email: said('correo'),
    trap: said('sitio'),
  };
};

/** A page of another site does not send in our name. */
const refuseForeign = ({ headers }: FastifyRequest): void => {
  if (cameFrom(headers) === 'another')
    throw new Refused('Este formulario vino de otro sitio. Envíelo desde aquí.', 'pace', 403);
};

const keepPace = (pace: Pace, request: FastifyRequest, reply: FastifyReply, why: string): void => {
  const wait = pace(askerOf(request.ip, request.headers));
  if (wait === 0) return;
  reply.header('retry-after', String(wait));
  const often = wait > 90 ? `${Math.ceil(wait / 60)} minutos` : `${wait} segundos`;
  throw new Refused(`${why}: espere ${often} y pruebe de nuevo.`, 'pace', 429);
};
