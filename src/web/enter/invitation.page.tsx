import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import { pageOf } from '../context.ts';
import { Submit } from '../form/Submit.tsx';
import type { PageProblem } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Ask, Refusal } from './Ask.tsx';
import { accountsOf, answered, goOn, orSay } from './entering.ts';

export const loader = async ({ context, params }: LoaderFunctionArgs) => {
  const invitation = await accountsOf(pageOf(context)).invitation(params.token ?? '');
  if (!invitation)
    throw data<PageProblem>({ message: 'Este enlace ya se usó o venció. Pida otro a quien administra Cabildo.' }, 404);
  return { ...invitation, until: showInstant(invitation.expiresAt) };
};

export const action = async ({ context, request, params }: ActionFunctionArgs) => {
  const page = pageOf(context);
  const form = await request.formData();
  const password = answered(form, 'password');
  return orSay(async () =>
    goOn(page, await accountsOf(page).accept({ token: params.token ?? '', password, where: page.where }), '/'),
  );
};

/** Who was invited chooses a password. */
export default function InvitationPage() {
  const { name, email, until, renews } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = renews ? 'Elija otra contraseña' : 'Bienvenida a Cabildo';
  return (
    <div className="stack" style={{ maxWidth: 440, margin: '6vh auto 0' }}>
      <Title>{title}</Title>
      <h1>{title}</h1>
      <p>
        {name}, elija una contraseña para entrar con {email}. Este enlace sirve hasta el {until}.
      </p>
      <Form method="post" className="stack">
        <Refusal answer={answer} />
        <input type="hidden" name="username" autoComplete="username" defaultValue={email} />
        <Ask
          label="Contraseña"
          name="password"
          type="password"
          autoComplete="new-password"
          help="Doce caracteres o más. Tres o cuatro palabras sirven bien."
          error={answer?.field ? answer.message : undefined}
          required
        />
        <Submit>Guardar y entrar</Submit>
      </Form>
    </div>
  );
}
