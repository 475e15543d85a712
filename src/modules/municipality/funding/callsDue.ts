import { readFileSync } from 'node:fs';
import type { Actor } from '../../../charter/index.ts';
import type { RecordDeadline } from '../../../faces/waiting.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { mayRead } from '../../../records/access.ts';
import type { Due } from '../../common/notices/index.ts';
import { fundingCall } from './fundingCall.record.ts';
import { callsAhead } from './fundingCall.workflow.ts';

const question = readFileSync(new URL('./callsDue.sql', import.meta.url), 'utf8');

/** A call waits for its last day while it may still be won. */
export const callDeadline: RecordDeadline = {
  record: 'fundingCall',
  verb: 'Cierra',
  due: 'closesOn',
  openIn: callsAhead,
};

interface CallDue {
  id: string;
  name: string;
  opensOn: string;
  closesOn: string;
  state: string;
  source: string;
}

/** The days on which calls open and close, for whoever keeps the sources or applies to them. */
export const callsDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  const held = actor.holdings.flatMap(({ functions }) => functions);
  const by = fundingCall.serves.find((code) => held.includes(code));
  if (!by || !mayRead(actor, fundingCall)) return [];
  const calls = await queryable.rows<CallDue>(question, [from, to]);
  const isWithin = (day: string): boolean => from <= day && day <= to;
  return calls.flatMap(({ id, name, opensOn, closesOn, state, source }) => {
    const due = { about: source, function: by, path: `/fichas/funding-calls/${id}` };
    const isOpen = state !== 'announced';
    const isClosed = state === 'closed' || state === 'resolved';
    return [
      ...(isWithin(opensOn)
        ? [{ ...due, uid: `call-opens-${id}`, title: `Abre ${name}`, on: opensOn, isDone: isOpen }]
        : []),
      ...(isWithin(closesOn)
        ? [{ ...due, uid: `call-${id}`, title: `Cierra ${name}`, on: closesOn, isDone: isClosed }]
        : []),
    ];
  });
};
