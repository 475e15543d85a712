import type { FastifyInstance } from 'fastify';
import type { House } from '../modules/house.ts';
import { searchEverywhere } from '../faces/searching.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

/** One box for everything: `GET /api/search?q=…` → `{items: [{record, path, id, name, state}]}`. */
export const searchRoutes = (app: FastifyInstance, house: House): void => {
  app.get('/api/search', async (request) => ({
    items: await searchEverywhere(deskOf(request), house.catalog, parametersOf(request).get('q') ?? ''),
  }));
};
