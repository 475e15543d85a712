import { defineWorkflow } from '../../../records/workflow.ts';
import type { Desk } from '../../../records/desk.ts';
import { rollExtract } from './handing.record.ts';

/** How long an approved list can be taken. */
const hoursToTake = 72;

/** A list of persons is asked for by one, approved by another, taken for three days, and then no more. */
export const rollExtractWorkflow = defineWorkflow(rollExtract, {
  start: 'asked',
  states: { asked: 'Pedida', approved: 'Autorizada', denied: 'Negada', withdrawn: 'Retirada' },
  closed: ['approved', 'denied', 'withdrawn'],
  actions: {
    approve: {
      label: 'Autorizar',
      from: ['asked'],
      to: 'approved',
      by: ['P1'],
      asks: ['answer'],
      check: isTheirOwn,
      then: async (row, desk) => {
        const [decided] = await desk.sql.rows<{ person: string | null }>(
          `select person from event where record = 'rollExtract' and record_id = $1::uuid order by version desc limit 1`,
          [row.id],
        );
        const expiresAt = new Date(desk.now.getTime() + hoursToTake * 3_600_000).toISOString();
        await desk.derive(rollExtract, row.id, { approvedBy: decided?.person ?? null, expiresAt });
      },
    },
    deny: { label: 'Negar', from: ['asked'], to: 'denied', by: ['P1'], asks: ['answer'] },
    withdraw: { label: 'Retirar la solicitud', from: ['asked', 'approved'], to: 'withdrawn', by: ['P6'] },
  },
});

async function isTheirOwn(row: { askedBy: { id: string } | null }, desk: Desk): Promise<string | undefined> {
  return row.askedBy?.id === desk.actor.person
    ? 'Quien pide una nómina no la autoriza: debe hacerlo otra persona.'
    : undefined;
}
