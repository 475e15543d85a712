import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { certifyActing } from '../../modules/actingCertificates.ts';
import { Refused } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { askedIn } from './asked.ts';

/** A certificate is only issued from its question. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(`/quien-ejercia${new URL(request.url).search}`);

/** Issues the answer of the address as a certificate with folio. */
export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const { question, problems } = await askedIn(page);
    const issued = question && (await certifyActing(page.house, page.desk, question));
    if (!issued) throw new Refused(Object.values(problems)[0] ?? 'Diga el cargo, el día y la hora.');
    throw redirect(`/quien-ejercia/certificados/${issued.id}`);
  });
