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

/** What an event says, in the one order and spelling that its hash covers. */
export const eventContent = `jsonb_build_array(lane, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after)::text`;

/** The link of an event to the one before it in its lane. */
export const eventHash = `encode(sha256(convert_to(previous || ${eventContent}, 'UTF8')), 'hex')`;

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

/** The head of the lane, held until the write commits. */
export const headOfLane = (facts: EventFacts, bind: Binder): string =>
  `head as (select lane, seq, hash from event_head where lane = ${bind(facts.lane, 'int')} for update)`;

/** The event of each row of `change(id, version, before, after)`, linked to its lane; needs `head`. */
export const eventOfChange = (facts: EventFacts, bind: Binder): string => {
  const { signature } = facts;
  return `entry as (
    select head.lane, head.seq + 1 as seq, ${bind(facts.at, 'timestamptz')} as at, '${facts.record}' as record,
      change.id as record_id, change.version, ${bind(facts.action, 'text')} as action,
      ${bind(signature.person, 'uuid')} as person, ${bind(signature.post, 'uuid')} as post,
      ${bind(signature.capacity, 'text')} as capacity, ${bind(signature.basis, 'text')} as basis,
      ${bind(signature.signed, 'text')} as signed, ${bind(facts.batch, 'uuid')} as batch,
      change.before, change.after, head.hash as previous
    from head, change),
  written as (
    insert into event (lane, seq, at, record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after, previous, hash)
    select lane, seq, at, record, record_id, version, action, person, post, capacity, basis, signed, batch, before, after, previous, ${eventHash}
    from entry returning lane, seq, hash),
  linked as (update event_head set seq = written.seq, hash = written.hash from written where event_head.lane = written.lane)`;
};
