import { type Clock, dateInChile } from '../../../platform/clock.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Store } from '../../../records/store.ts';
import { Refused } from '../../../records/refused.ts';
import { type CallDays, type CallState, callStateOn } from './callState.ts';
import { fundingCall } from './fundingCall.record.ts';

const actionTo: Readonly<Record<CallState, string>> = { announced: 'putOff', open: 'open', closed: 'close' };

/** Refuses a call that closes before it opens, and gives it the state that its days say. */
export const keepCall: Consequence = async (changes, desk) => {
  for (const { id, after } of changes) {
    if (typeof after?.opens_on !== 'string' || typeof after.closes_on !== 'string') continue;
    const days = { opensOn: after.opens_on, closesOn: after.closes_on };
    if (days.closesOn < days.opensOn)
      throw new Refused('El llamado cierra antes de abrir. Revise las dos fechas.', 'closesOn');
    await turn(desk, { id, state: String(after.state), ...days });
  }
};

/** Opens and closes the calls whose day has come, by another clock where their past is told; answers how many. */
export const turnCalls = ({ store }: { store: Store }, clock?: Clock): Promise<number> =>
  store.house(clock).together(async (desk) => {
    const calls = await desk.sql.rows<CallDays & { id: string; state: string }>(
      `select id, state, opens_on as "opensOn", closes_on as "closesOn" from funding_call
      where state in ('announced', 'open', 'closed')`,
    );
    let turned = 0;
    for (const call of calls) if (await turn(desk, call)) turned += 1;
    return turned;
  });

const turn = async (desk: Desk, call: CallDays & { id: string; state: string }): Promise<boolean> => {
  const wanted = callStateOn(call, dateInChile(desk.now));
  if (call.state === wanted || call.state === 'resolved' || call.state === 'cancelled') return false;
  await desk.act(fundingCall, { id: call.id }, actionTo[wanted]);
  return true;
};
