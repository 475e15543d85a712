import type { PaperSignature } from '../../../platform/documents/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { historyOf } from '../../../faces/history.ts';
import { semesterReport } from './semesterReport.record.ts';

const acts: Readonly<Record<string, string>> = {
  review: 'Revisó',
  approve: 'Aprobó',
  present: 'Registró la presentación',
  freeze: 'Congeló',
};
const capacities: Readonly<Record<string, string>> = {
  titular: 'Titular',
  subrogante: 'Subrogante',
  suplente: 'Suplente',
  interino: 'Interino',
};

/** Who reviewed, approved and presented, in what post and capacity, as the events of the report say. */
export const signaturesOf = async (desk: Desk, report: string): Promise<PaperSignature[]> => {
  const signed = new Map<string, PaperSignature>();
  for (const event of (await historyOf(desk, semesterReport, report)).reverse()) {
    // What was sent back or withdrawn is signed anew.
    if (event.action === 'sendBack' || event.action === 'withdrawApproval') signed.clear();
    const act = acts[event.action];
    if (!act) continue;
    const [name = event.signed, post = ''] = event.signed.split(' · ');
    const basis = event.basis ? ` (${event.basis})` : '';
    signed.set(event.action, {
      name,
      post,
      capacity: `${capacities[event.capacity] ?? event.capacity}${basis}`,
      act: `${act} el ${showDate(dateInChile(new Date(event.at)))}`,
    });
  }
  return [...signed.values()];
};
