import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  absenceFor,
  absenceOf,
  annulAbsence,
  changeAbsence,
  declareAbsence,
  ownTenures,
} from '../modules/common/posts/index.ts';
import type { House } from '../modules/house.ts';
import { notFound, Refused } from '../records/refused.ts';
import { aimOf, type Asked, inputOf } from './records.ts';
import { deskOf } from './visitor.ts';

/**
 * Absences by their own holder, by the rules of the page: `POST /api/absences {tenure?, startAt, endAt?, cause, scope?, document?,
 * note?}`, `PATCH /api/absences/:id` and `POST /api/absences/:id/actions/annul {annulledWhy}` need no right but to be who is away. The
 * registrars write those of anybody. Without `tenure`, the only one that the person holds.
 */
export const absenceRoutes = (app: FastifyInstance, house: House): void => {
  const absence = absenceOf(house.charter);
  const ground = { store: house.store, absence };
  const seen = async (request: Asked) => {
    const { actor } = deskOf(request);
    const aim = aimOf(request);
    const { row, mayChange } = await absenceFor(ground, actor, aim.id);
    if (!mayChange) throw notFound();
    return { actor, row: { ...row, version: aim.version ?? row.version } };
  };

  app.post('/api/absences', async (request, reply) => {
    const { tenure, ...values } = inputOf(request);
    const made = await declareAbsence(ground, deskOf(request).actor, await tenureIn(request, tenure), values);
    house.forgetActors();
    return reply
      .code(201)
      .header('location', `/api/absences/${made.id}`)
      .header('etag', `"${made.version}"`)
      .send(made);
  });

  app.patch('/api/absences/:id', async (request: Asked, reply) => {
    const { actor, row } = await seen(request);
    const changed = await changeAbsence(ground, actor, row, inputOf(request));
    house.forgetActors();
    return reply.header('etag', `"${changed.version}"`).send(changed);
  });

  app.post('/api/absences/:id/actions/annul', async (request: Asked, reply) => {
    const { actor, row } = await seen(request);
    const { annulledWhy, note } = inputOf(request);
    // `note` is what it was called before it had a field of its own.
    const annulled = await annulAbsence(ground, actor, row, annulledWhy ?? note);
    house.forgetActors();
    return reply.header('etag', `"${annulled.version}"`).send(annulled);
  });
};

/** The tenure that is said, or the only one of who asks. */
const tenureIn = async (request: FastifyRequest, said: unknown): Promise<string> => {
  const { actor, sql, now } = deskOf(request);
  if (typeof said === 'string' && said !== '') return said;
  const own = await ownTenures(sql, actor.person, now);
  const [only] = own;
  if (only && own.length === 1) return only.id;
  if (own.length === 0 && actor.holdings.length === 0) throw notFound();
  throw new Refused('Diga de qué nombramiento se ausenta: «tenure», con su id.', 'tenure');
};
