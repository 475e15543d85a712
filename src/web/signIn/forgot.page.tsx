import { type ActionFunctionArgs, Form, Link, useActionData } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { doorOf } from './door.ts';
import { Question } from './Question.tsx';

export const action = async (args: ActionFunctionArgs) => {
  const { signIn, where } = doorOf(args);
  const email = (await args.request.formData()).get('email');
  await signIn.forgot(typeof email === 'string' ? email : '', where);
  return { isAsked: true };
};

/** Asks for a link to choose another password; the answer is the same for known and unknown addresses. */
export default function ForgotPage() {
  const isAsked = useActionData<typeof action>()?.isAsked;
  return (
    <div className="stack" style={{ maxWidth: 420 }}>
      <Title>Olvidé mi contraseña</Title>
      <h1>Olvidé mi contraseña</h1>
      {isAsked ? (
        <p className="notice ok" role="status">
          Si ese correo tiene cuenta, le llegará un enlace que sirve una hora. Si no llega, pida un enlace a quien
          administra Cabildo.
        </p>
      ) : (
        <Form method="post" className="stack">
          <Question label="Correo" name="email" type="email" autoComplete="username" />
          <Submit>Pedir un enlace</Submit>
        </Form>
      )}
      <p>
        <Link to="/ingresar">Volver a ingresar</Link>
      </p>
    </div>
  );
}
