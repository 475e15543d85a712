import { type ActionFunctionArgs, Form, Link, useActionData } from 'react-router';
import { pageOf } from '../context.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { Ask } from './Ask.tsx';
import { accountsOf, answered } from './entering.ts';

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const page = pageOf(context);
  await accountsOf(page).forgot(answered(await request.formData(), 'email'), page.where);
  return { isAsked: true };
};

/** Asks for a link to choose another password; the answer is the same for known and unknown addresses. */
export default function ForgotPage() {
  const isAsked = useActionData<typeof action>()?.isAsked;
  return (
    <div className="stack" style={{ maxWidth: 400, margin: '6vh auto 0' }}>
      <Title>Olvidé mi contraseña</Title>
      <h1>Olvidé mi contraseña</h1>
      {isAsked ? (
        <p className="notice ok" role="status">
          Si ese correo tiene cuenta y esta instalación envía correos, le llegará un enlace que sirve una hora. Si no
          llega, pida un enlace a quien administra Cabildo.
        </p>
      ) : (
        <Form method="post" className="stack">
          <Ask label="Correo institucional" name="email" type="email" autoComplete="username" required />
          <Submit>Pedir un enlace</Submit>
        </Form>
      )}
      <p>
        <Link to="/ingresar">Volver a ingresar</Link>
      </p>
    </div>
  );
}
