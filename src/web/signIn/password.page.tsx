import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, redirect, useActionData } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { doorOf, orRefusal, refusedPage, sessionAt, withCookie, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';

export const loader = async (args: LoaderFunctionArgs) => {
  await sessionAt(doorOf(args));
  return null;
};

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const session = await sessionAt(door);
  const form = await args.request.formData();
  const change = { current: wordOf(form, 'current'), next: wordOf(form, 'password') };
  const outcome = await orRefusal(door, () => door.signIn.changePassword(session, change, door.where));
  if ('refusal' in outcome) return refusedPage(outcome);
  throw redirect('/cuenta?hecho=contrasena', withCookie(door, outcome.token));
};

/** Changes the password. */
export default function PasswordPage() {
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <div className="stack" style={{ maxWidth: 460 }}>
      <Title>Cambiar contraseña</Title>
      <h1>Cambiar contraseña</h1>
      <p>Se cerrará su sesión en los demás equipos y dejarán de servir sus claves para programas.</p>
      <Form method="post" className="stack">
        <Refused refusal={refusal} fields={['current', 'password']} />
        <Question
          label="Contraseña actual"
          name="current"
          type="password"
          autoComplete="current-password"
          refusal={refusal}
        />
        <Question
          label="Contraseña nueva"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          help="Al menos 12 caracteres. Tres o cuatro palabras al azar sirven bien."
          refusal={refusal}
        />
        <Submit>Cambiar contraseña</Submit>
        <Link to="/cuenta">Cancelar</Link>
      </Form>
    </div>
  );
}
