import Fastify, { type FastifyInstance } from 'fastify';
import type { House } from '../modules/house.ts';
import type { SignIn } from '../platform/signIn/index.ts';
import { notFound } from '../records/refused.ts';
import { absenceRoutes } from './absences.ts';
import { actingRoute } from './acting.ts';
import { calendarFeedRoute } from './calendarFeed.ts';
import { changeRoutes } from './changes.ts';
import { deadlineRoute } from './deadlines.ts';
import { docsPage } from './docs.ts';
import { exportRoutes } from './exports.ts';
import { fileRoutes } from './files.ts';
import { importRoutes } from './imports.ts';
import { holidayRoute } from './holidays.ts';
import { lawRoutes } from './law.ts';
import { manyRowRoutes } from './manyRows.ts';
import { openRoutes } from './open.ts';
import { openProjectRoutes } from './openProjects.ts';
import { openApiOf } from './openapi.ts';
import { answerProblem } from './problems.ts';
import { recordRoutes } from './records.ts';
import { sealedMemberRoutes } from './sealedMembers.ts';
import { searchRoutes } from './search.ts';
import { sessionRoutes } from './session.ts';
import { knowVisitors } from './visitor.ts';

/** The HTTP server with the JSON face of the house; the pages are added to it afterwards. */
export const createApi = async (house: House, signIn: SignIn, version: string): Promise<FastifyInstance> => {
  const app = Fastify({
    bodyLimit: 1024 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  app.setErrorHandler(answerProblem);
  app.removeContentTypeParser('text/plain');
  knowVisitors(app, house, signIn);
  app.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return;
    reply.header('x-content-type-options', 'nosniff');
    // Only what is open to all says otherwise.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  healthRoute(app, house, version);
  await fileRoutes(app, house);
  sessionRoutes(app, house, signIn);
  searchRoutes(app, house);
  importRoutes(app, house);
  lawRoutes(app, house);
  holidayRoute(app);
  actingRoute(app, house);
  sealedMemberRoutes(app, house);
  deadlineRoute(app);
  openRoutes(app, house);
  openProjectRoutes(app, house, signIn.origin);
  app.get('/api/openapi.json', async () => openApiOf(house.catalog));
  app.get('/api/docs', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .send(docsPage(house.catalog)),
  );
  calendarFeedRoute(app, house, signIn);
  exportRoutes(app, house);
  changeRoutes(app, house);
  manyRowRoutes(app, house);
  absenceRoutes(app, house);
  recordRoutes(app, house);
  app.all('/api/*', async () => {
    throw notFound();
  });
  return app;
};

const healthRoute = (app: FastifyInstance, house: House, version: string): void => {
  app.get('/healthz', async () => {
    await house.database.rows('select 1 as one');
    return { status: 'ok', version, edition: house.edition };
  });
};
