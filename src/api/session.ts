import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { signatureLabel } from '../charter/index.ts';
import type { House } from '../modules/house.ts';
import {
  type Entry,
  endedCookie,
  type Session,
  type SignIn,
  sessionCookie,
  tokenInCookie,
  type Where,
} from '../platform/signIn/index.ts';
import { Refused, refusedFields } from '../records/refused.ts';

const entry = z.strictObject({
  email: z.string({ error: 'Escriba su correo.' }),
  password: z.string({ error: 'Escriba su contraseña.' }),
  code: z.string().max(60).optional(),
});
const wantedToken = z.strictObject({
  name: z.string({ error: 'Escriba para qué es.' }),
  days: z.number({ error: 'Indique cuántos días servirá.' }),
});

/** Entering, leaving, devices and personal tokens, in JSON. */
export const sessionRoutes = (app: FastifyInstance, _house: House, signIn: SignIn): void => {
  app.post('/api/session', async (request, reply) => {
    const { email, password, code } = parse(entry, request.body);
    const factor = code ? ({ kind: isFromPhone(code) ? 'totp' : 'recovery', code } as const) : undefined;
    const entered = refuseUnfinished(await signIn.enter({ email, password, factor, where: whereOf(request) }));
    reply.header('set-cookie', sessionCookie(signIn.origin, entered.token));
    return { person: entered.session.person, name: entered.session.name };
  });
  app.post('/api/session/passkey', async () => signIn.beginPasskeyEntry());
  app.get('/api/session', async (request) => {
    const { person, name, email, endsAt } = sessionOf(request);
    const holdings = request.visitor.actor?.holdings ?? [];
    return { person, name, email, endsAt, posts: holdings.map(signatureLabel) };
  });
  app.delete('/api/session', async (request, reply) => {
    const token = tokenInCookie(signIn.origin, request.headers.cookie);
    if (token) await signIn.leave(token);
    return reply.header('set-cookie', endedCookie(signIn.origin)).code(204).send();
  });
  deviceRoutes(app, signIn);
  tokenRoutes(app, signIn);
};

const deviceRoutes = (app: FastifyInstance, signIn: SignIn): void => {
  app.get('/api/session/devices', async (request) => ({ items: await signIn.devices(sessionOf(request)) }));
  app.delete<{ Params: { id: string } }>('/api/session/devices/:id', async (request, reply) => {
    await signIn.endDevice(inBrowser(request), request.params.id);
    return reply.code(204).send();
  });
};

const tokenRoutes = (app: FastifyInstance, signIn: SignIn): void => {
  app.get('/api/session/tokens', async (request) => ({ items: await signIn.tokens(sessionOf(request).person) }));
  app.post('/api/session/tokens', async (request, reply) => {
    const made = await signIn.createToken(inBrowser(request), parse(wantedToken, request.body));
    return reply.code(201).send(made);
  });
  app.delete<{ Params: { id: string } }>('/api/session/tokens/:id', async (request, reply) => {
    await signIn.revokeToken(inBrowser(request).person, request.params.id);
    return reply.code(204).send();
  });
};

const parse = <Shape extends z.ZodType>(shape: Shape, body: unknown): z.infer<Shape> => {
  const parsed = shape.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw refusedFields(
    parsed.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? { field: issue.keys.join(', '), message: 'Este campo no existe aquí.' }
        : { field: issue.path.join('.'), message: issue.message },
    ),
  );
};

const isFromPhone = (code: string): boolean => code.replaceAll(/\D/g, '').length === 6 && !/[a-z]/i.test(code);

const refuseUnfinished = (answer: Entry): Extract<Entry, { session: Session }> => {
  if ('session' in answer) return answer;
  const message =
    answer.needs === 'factor'
      ? 'Falta el segundo paso: envíe también el código de su teléfono, en «code».'
      : 'Su cuenta todavía no tiene segundo paso. Ingrese con el navegador y actívelo.';
  throw new Refused(message, 'code', 401);
};

const whereOf = (request: FastifyRequest): Where => ({ agent: request.headers['user-agent'], address: request.ip });

const sessionOf = (request: FastifyRequest): Session => {
  const { session } = request.visitor;
  if (!session) throw new Refused('Su sesión terminó: ingrese de nuevo.', undefined, 401);
  return session;
};

// A token that leaked must not make others nor end what its owner has open.
const inBrowser = (request: FastifyRequest): Session => {
  const session = sessionOf(request);
  if (session.kind === 'browser') return session;
  throw new Refused('Esto se hace ingresando con el navegador, no con una clave de acceso personal.', undefined, 403);
};
