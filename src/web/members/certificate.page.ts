import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { certify } from '../../modules/party/members/index.ts';
import { atDesk } from '../page.ts';
import { paperResponse } from './paperResponse.ts';

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/fichas/members/${encodeURIComponent(params.id ?? '')}`);

/** Issues the certificate of a member as a PDF, for the member. */
export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const form = await args.request.formData();
    const { folio, pdf } = await certify(house, desk.actor, params.id ?? '', String(form.get('forWhat') ?? ''));
    return paperResponse(pdf, `certificado-${folio}.pdf`);
  });
