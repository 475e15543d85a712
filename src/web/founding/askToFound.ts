import Fastify from 'fastify';
import { type FoundingAnswers, type FoundingErrors, foundingPage } from './foundingPage.ts';

/** Where the first page is served, and what founds the institution: it answers what is wrong, or nothing. */
export interface Founding {
  host: string;
  port: number;
  version: string;
  found(answers: FoundingAnswers): Promise<FoundingErrors | undefined>;
}

const questions = ['edition', 'name', 'commune', 'administrator', 'email', 'password'] as const;

/** Serves the first page of an empty installation until somebody founds its institution. */
export const askToFound = async ({ host, port, version, found }: Founding): Promise<void> => {
  const app = Fastify({ bodyLimit: 64 * 1024, forceCloseConnections: true });
  const founded = Promise.withResolvers<void>();
  let isBusy = false;
  app.addHook('onSend', async (_request, reply) => {
    reply.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
    );
    reply
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin');
  });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  const page = (answers: Partial<FoundingAnswers>, errors: FoundingErrors) => foundingPage(answers, errors);
  app.get('/healthz', async () => ({ status: 'founding', version, edition: null }));
  app.get('/instalar', async (_request, reply) => reply.type('text/html; charset=utf-8').send(page({}, {})));
  app.post('/instalar', async (request, reply) => {
    const answers = answersIn(request.body);
    const errors = isBusy ? { form: 'Ya se está creando: espere un momento.' } : missing(answers);
    if (errors) return reply.code(422).type('text/html; charset=utf-8').send(page(answers, errors));
    isBusy = true;
    const wrong = await found(answers).finally(() => {
      isBusy = false;
    });
    if (wrong) return reply.code(422).type('text/html; charset=utf-8').send(page(answers, wrong));
    reply.raw.once('finish', () => founded.resolve());
    return reply.redirect('/ingresar', 303);
  });
  app.get('/*', async (_request, reply) => reply.redirect('/instalar', 303));
  await app.listen({ host, port });
  await founded.promise;
  await app.close();
};

const answersIn = (body: unknown): FoundingAnswers => {
  const given = (name: string): string => (body instanceof URLSearchParams ? (body.get(name) ?? '').trim() : '');
  const [edition, name, commune, administrator, email] = questions.map(given);
  return {
    edition: edition ?? '',
    name: name ?? '',
    commune: commune ?? '',
    administrator: administrator ?? '',
    email: email ?? '',
    password: body instanceof URLSearchParams ? (body.get('password') ?? '') : '',
  };
};

const missing = (answers: FoundingAnswers): FoundingErrors | undefined => {
  const errors = Object.fromEntries(
    questions.filter((key) => answers[key] === '').map((key) => [key, 'Falta este dato.']),
  );
  return Object.keys(errors).length ? errors : undefined;
};
