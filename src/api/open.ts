import type { FastifyInstance } from 'fastify';
import type { House } from '../modules/house.ts';
import { openShapeOf } from '../modules/openShape.ts';
import { notFound } from '../records/refused.ts';

/** What anyone may read without signing in: `GET /api/open/popolo.json`. */
export const openRoutes = (app: FastifyInstance, house: House): void => {
  app.get('/api/open/popolo.json', async (_request, reply) => {
    const shape = await openShapeOf(house);
    if (!shape) throw notFound();
    return reply.header('access-control-allow-origin', '*').send(shape);
  });
};
