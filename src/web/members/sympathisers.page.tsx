import './members.css';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { can } from '../../charter/index.ts';
import { consent, keepWithConsent, revoke, sympathiser } from '../../modules/party/members/index.ts';
import { openSealed, purposesFor, sealedFieldsOf } from '../../modules/party/sealed/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { Refused } from '../../records/refused.ts';
import { counted } from '../counted.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Consents, NewSympathiser } from './Consents.tsx';
import { Purpose } from './Purpose.tsx';
import { readSealed, refusalOf } from './sealedForm.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, url }) => {
    const filters = [{ field: 'revokedOn', operator: 'empty' as const, value: true }];
    const { items } = await desk.list(consent, { filters, limit: 200 });
    const purposes = purposesFor(desk.actor, sympathiser);
    const asked = url.searchParams.get('para') ?? '';
    const purpose = purposes.some(({ key }) => key === asked) ? asked : '';
    const rows = [...new Set(items.map((each) => each.sympathiser.id))];
    const opened = purpose ? await openSealed(house, desk.actor, { record: sympathiser, rows, purpose }) : new Map();
    return {
      purposes,
      purpose,
      people: rows.length,
      consents: items
        .map((each) => ({
          id: each.id,
          name: String(opened.get(each.sympathiser.id)?.name ?? each.sympathiser.name),
          phone: String(opened.get(each.sympathiser.id)?.phone ?? ''),
          purpose: consent.fields.purpose.options?.[each.purpose] ?? each.purpose,
          given: showDate(each.givenOn),
          wording: each.wording,
        }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
      fields: sealedFieldsOf(sympathiser),
      consentPurposes: Object.entries(consent.fields.purpose.options ?? {}),
      channels: Object.entries(consent.fields.channel.options ?? {}),
      mayWrite: can(desk.actor, ['P6']).allowed,
      did: url.searchParams.get('listo'),
      thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: 'Simpatizantes' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    const typed = {
      ...readSealed(sealedFieldsOf(sympathiser), form),
      wording: form.get('wording'),
      givenOn: form.get('givenOn'),
    };
    const at = String(form.get('consent') ?? 'new');
    try {
      const done = await doAsked(page, form);
      return redirect(`/fichas/sympathisers?listo=${encodeURIComponent(done)}`);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404) return data(refusalOf(at, error, typed), 422);
      throw error;
    }
  });

const doAsked = async ({ house, desk }: AtDesk, form: FormData): Promise<string> => {
  const said = (name: string): string => String(form.get(name) ?? '');
  if (form.get('intent') === 'revoke') {
    await revoke(house, desk.actor, said('consent'), said('how'));
    return 'Consentimiento revocado';
  }
  const given = {
    purpose: said('purpose'),
    wording: said('wording'),
    channel: said('channel'),
    givenOn: said('givenOn'),
  };
  await keepWithConsent(house, desk.actor, readSealed(sealedFieldsOf(sympathiser), form), given);
  return 'Consentimiento registrado';
};

/** Who is no affiliate and agreed to be in touch, each with the consent that allows it. */
export default function SympathisersPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack" style={{ gap: 22 }}>
      <Title>Simpatizantes</Title>
      <h1>Simpatizantes y sus consentimientos</h1>
      <p className="secondary">
        De quien no está afiliado sólo se guarda lo que consintió, para lo que consintió. Al revocar el último
        consentimiento, sus datos se destruyen (Ley 19.628 arts. 12 y 16, texto de la Ley 21.719).
      </p>
      {page.did && (
        <p className="notice ok" role="status">
          Listo: {page.did}.
        </p>
      )}
      <Purpose purposes={page.purposes} purpose={page.purpose} />
      <p role="status">{counted(page.people, ['persona', 'personas'])} con consentimiento vigente.</p>
      {page.consents.length > 0 && <Consents consents={page.consents} mayWrite={page.mayWrite} refused={refused} />}
      {page.mayWrite && <NewSympathiser page={page} refused={refused?.at === 'new' ? refused : undefined} />}
    </div>
  );
}
