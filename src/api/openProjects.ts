import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../modules/house.ts';
import {
  answering,
  openCatalog,
  openCsv,
  openDictionary,
  openGeoJson,
  openProjects,
  openSnapshots,
  type Publisher,
  publisherOf,
  type OpenInitiative,
  readAsked,
} from '../modules/municipality/openData/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { askerOf, createPace } from '../platform/http/pace.ts';
import { sendText } from '../platform/http/sendText.ts';
import { notFound, Refused } from '../records/refused.ts';

interface Told {
  initiatives: readonly OpenInitiative[];
  publisher: Publisher;
  origin: string;
  today: string;
}

interface Form {
  type: string;
  /** Its filters are those of the portal; the others tell everything. */
  filters?: true;
  fileName?: string;
  tell(told: Told): string;
}

const inJson = (thing: unknown): string => JSON.stringify(thing);
const json = 'application/json; charset=utf-8';

const forms: Readonly<Record<string, Form>> = {
  'projects.json': { type: json, tell: (told) => projectsIn(told) },
  'initiatives.csv': {
    type: 'text/csv; charset=utf-8',
    filters: true,
    fileName: 'iniciativas.csv',
    tell: ({ initiatives, origin }) => openCsv(initiatives, origin),
  },
  'initiatives.geojson': {
    type: 'application/geo+json; charset=utf-8',
    filters: true,
    fileName: 'iniciativas.geojson',
    tell: ({ initiatives, origin }) => inJson(openGeoJson(initiatives, origin)),
  },
  'dictionary.json': { type: json, tell: () => inJson(openDictionary()) },
  'catalog.json': { type: json, tell: ({ publisher, origin }) => inJson(openCatalog(publisher, origin)) },
};

// A package of OC4IDS has at least one project.
const projectsIn = ({ initiatives, ...ground }: Told): string => {
  if (initiatives.length === 0) throw notFound();
  return inJson(openProjects(initiatives, ground));
};

/** What of the municipality's portfolio anyone may read by program; a party's installation has no such addresses. */
export const openProjectRoutes = (app: FastifyInstance, house: House, origin: string): void => {
  keepPace(app);
  if (house.edition !== 'municipality') return;
  const read = openSnapshots(house.database);
  for (const [name, form] of Object.entries(forms))
    app.get(`/api/open/${name}`, async (request, reply) => {
      const [{ initiatives }, publisher] = await Promise.all([read(), publisherOf(house.database)]);
      const chosen = chosenOf(initiatives, form, request);
      const today = dateInChile(house.clock.now());
      return send(request, reply, form, form.tell({ initiatives: chosen, publisher, origin, today }));
    });
};

const chosenOf = (
  initiatives: readonly OpenInitiative[],
  { filters }: Form,
  request: FastifyRequest,
): readonly OpenInitiative[] => {
  const parameters = new URL(request.url, 'http://here').searchParams;
  if (filters) return answering(initiatives, readAsked(parameters));
  const [strange] = parameters.keys();
  if (strange !== undefined) throw new Refused(`Esta dirección no lleva «${strange.slice(0, 40)}».`, undefined, 400);
  return initiatives;
};

const send = (request: FastifyRequest, reply: FastifyReply, form: Form, text: string): Promise<FastifyReply> => {
  reply.type(form.type).header('cache-control', 'public, max-age=60').header('access-control-allow-origin', '*');
  if (form.fileName) reply.header('content-disposition', `attachment; filename="${form.fileName}"`);
  return sendText(request, reply, text);
};

/** What is open to all is open to a crowd: nobody of it may take the place of the others. */
const keepPace = (app: FastifyInstance): void => {
  const pace = createPace({ burst: 30, perSecond: 0.5, addresses: 10_000 });
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/open/')) return;
    const wait = pace(askerOf(request.ip, request.headers));
    if (wait === 0) return;
    reply.header('retry-after', String(wait));
    throw new Refused(`Pidió mucho en poco tiempo: espere ${wait} segundos.`, undefined, 429);
  });
};
