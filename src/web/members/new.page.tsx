import './members.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { can } from '../../charter/index.ts';
import { admit, member } from '../../modules/party/members/index.ts';
import { sealedFieldsOf } from '../../modules/party/sealed/index.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { SealedFields } from './SealedFields.tsx';
import { readSealed, refusalOf } from './sealedForm.ts';

const firstStates = {
  interested: 'Interesado(a): aún no lo pide',
  requested: 'Lo pidió en el Servicio Electoral',
  affiliated: 'Ya figura en el registro de afiliados',
} as const;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk }) => {
    if (!can(desk.actor, ['P6']).allowed) throw notFound();
    return {
      fields: sealedFieldsOf(member),
      privacy: member.privacy,
      thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: 'Abrir una ficha' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk }: AtDesk) => {
    const form = await args.request.formData();
    const typed = readSealed(sealedFieldsOf(member), form);
    const state = Object.keys(firstStates).find((key) => key === form.get('state'));
    try {
      if (state !== 'interested' && state !== 'requested' && state !== 'affiliated')
        throw new Refused('Diga en qué está la afiliación.', 'state');
      const id = await admit(house, desk.actor, typed, { state });
      return redirect(`/fichas/members/${id}?para=keepUp&listo=${encodeURIComponent('Ficha abierta')}`);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404)
        return data(refusalOf('new', error, { ...typed, state }), 422);
      throw error;
    }
  });

/** Opens the sheet of a person. */
export default function NewMemberPage() {
  const { fields, privacy } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Form method="post" className="form" noValidate>
      <Title>Abrir una ficha</Title>
      <h1>Abrir una ficha</h1>
      <p className="secondary">
        Lo que escriba se cifra con una clave propia de esta persona. Base: {privacy?.basis} Se conserva:{' '}
        {privacy?.retention}
      </p>
      {refused && <RefusalNotice refused={refused} />}
      <div className="field">
        <label htmlFor="state">En qué está su afiliación</label>
        <select className="input" id="state" name="state" defaultValue={String(refused?.typed.state ?? 'interested')}>
          {Object.entries(firstStates).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <SealedFields fields={fields} values={refused?.typed ?? {}} errors={refused?.errors} />
      <div className="ends">
        <Submit>Guardar</Submit>
      </div>
    </Form>
  );
}
