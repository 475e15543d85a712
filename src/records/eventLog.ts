import type { Holding } from '../charter/actor.ts';
import { signatureLabel } from '../charter/actor.ts';
import type { Binder } from './sql/binder.ts';

/** Who signs a change: person, post, capacity and the act that gives it. The house itself has no post. */
export interface Signature {
  person: string | null;
  post: string | null;
  capacity: string;
  basis: string | null;
  /** As it read on that day: `Marta Huenchul · Directora SECPLAC (S)`. */
  signed: string;
}

/** A person's signature in the post that allows what they do. */
export const signatureOf = (person: { person: string; name: string }, holding: Holding): Signature => ({
  person: person.person,
  post: holding.post,
  capacity: holding.capacity,
  basis: holding.basis,
  signed: `${person.name} · ${signatureLabel(holding)}`,
});

/** The house's own signature: what it derives, imports of its own data, the first day. */
export const houseSignature: Signature = {
  person: null,
  post: null,
  capacity: 'sistema',
  basis: null,
  signed: 'Cabildo',
};

/** How many chains of events run side by side; one writer at a time in each. */
export const lanes = 64;

const contentOf = (lane: string, seq: string): string =>
  `jsonb_build_array(${lane}, ${seq}, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after)::text`;

const hashOf = (previous: string, content: string): string =>
  `encode(sha256(convert_to(${previous} || ${content}, 'UTF8')), 'hex')`;

/** What an event says, in the one order and spelling that its hash covers. */
export const eventContent = contentOf('lane', 'seq');

/** The link of an event to the one before it in its lane. */
export const eventHash = hashOf('previous', eventContent);

/** One event of a row as it is kept: columns as they were and as they became. */
export interface RowEvent {
  at: string;
  action: string;
  version: number;
  signed: string;
  capacity: string;
  basis: string | null;
  batch: string | null;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
}

/** What the statement of a write says about its event. */
export interface EventFacts {
  lane: number;
  at: string;
  record: string;
  action: string;
  signature: Signature;
  batch: string | null;
}

/** The event of the one row of `change(id, version, before, after)`, linked to its lane. */
export const eventOf = (facts: EventFacts, bind: Binder): string => `
    entry as (select ${saidBy(facts, bind)} from change),
    link as (
      update event_head set seq = seq + 1, previous = hash,
        hash = ${hashOf('hash', contentOf('lane', 'seq + 1'))}
      from entry where lane = ${bind(facts.lane, 'int')}
      returning lane, seq, previous, hash),
    written as (insert into event (${linked}, ${said}) select ${linked}, ${said} from link, entry)`;

/** The events of many rows, each linked to the one before; needs `with recursive`. */
export const eventsOf = (facts: EventFacts, bind: Binder): string => `
    entry as (select row_number() over (order by change.id) as n, ${saidBy(facts, bind)} from change),
    head as (select ${linked} from event_head where lane = ${bind(facts.lane, 'int')} for update),
    link as (
      select 0::bigint as n, ${linked} from head
      union all
      select entry.n, lane, link.seq + 1, link.hash, ${hashOf('link.hash', contentOf('lane', 'link.seq + 1'))}
      from link join entry on entry.n = link.n + 1),
    moved as (
      update event_head set seq = last.seq, previous = last.previous, hash = last.hash
      from (select * from link order by n desc limit 1) last where event_head.lane = last.lane),
    written as (insert into event (${linked}, ${said}) select ${linked}, ${said} from link join entry using (n))`;

const linked = 'lane, seq, previous, hash';
const said = 'at, record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after';

const saidBy = ({ at, record, action, signature, batch }: EventFacts, bind: Binder): string =>
  `${bind(at, 'timestamptz')} as at, '${record}'::text as record, change.id as record_id, change.version,
      ${bind(action, 'text')} as action, ${bind(signature.person, 'uuid')} as person, ${bind(signature.post, 'uuid')} as post,
      ${bind(signature.capacity, 'text')} as capacity, ${bind(signature.basis, 'text')} as basis,
      ${bind(signature.signed, 'text')} as signed, ${bind(batch, 'uuid')} as batch, change.before, change.after`;
