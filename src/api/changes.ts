import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ChangeWatch, watchChanges } from './changeWatch.ts';
import type { House } from '../modules/house.ts';
import type { Actor } from '../charter/actor.ts';
import { mayRead } from '../records/access.ts';
import type { RecordType } from '../records/record.ts';
import { notFound } from '../records/refused.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

type Asked = FastifyRequest<{ Params: { path: string } }>;

/** How long a request may wait: less than what usual proxies allow. */
const patience = 25_000;
/** Beyond these, who asks is answered at once and asks again later. */
const mostWaiting = 400;
const mostOfOnePerson = 8;

/** `/api/<plural>/changes?since=<mark>`: which rows others changed; it waits until something happens. */
export const changeRoutes = (app: FastifyInstance, house: House): void => {
  const watch = watchChanges(house.database);
  const waitingOf = new Map<string, number>();
  // Who waits would hold the server open.
  app.addHook('preClose', async () => watch.close());
  app.get('/api/:path/changes', async (request: Asked, reply) => {
    const { actor } = deskOf(request);
    const record = house.catalog.byPath(request.params.path);
    if (!record || !mayRead(actor, record)) throw notFound();
    const own = waitingOf.get(actor.person) ?? 0;
    const isFull = watch.waiting >= mostWaiting || own >= mostOfOnePerson;
    waitingOf.set(actor.person, own + 1);
    try {
      const mark = parametersOf(request).get('since') ?? undefined;
      const signal = goneSignal(reply);
      const heard = await watch.since({ record: record.name, mark, patience: isFull ? 0 : patience, signal });
      return { mark: heard.mark, whole: heard.isWhole, changes: tellable(actor, record, heard.changes) };
    } finally {
      const left = (waitingOf.get(actor.person) ?? 1) - 1;
      if (left > 0) waitingOf.set(actor.person, left);
      else waitingOf.delete(actor.person);
    }
  });
};

const goneSignal = (reply: FastifyReply): AbortSignal => {
  const gone = new AbortController();
  reply.raw.on('close', () => gone.abort());
  return gone.signal;
};

type Changes = Awaited<ReturnType<ChangeWatch['since']>>['changes'];

/** Rows that have an owner are told to their owner only. */
const tellable = (actor: Actor, record: RecordType, changes: Changes) =>
  changes
    .filter(({ person }) => !record.ownedBy || person === actor.person)
    .map(({ id, version, gone, signed, person }) => ({ id, version, gone, by: signed, own: person === actor.person }));
