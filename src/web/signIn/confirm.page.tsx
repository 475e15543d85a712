import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, redirect, useActionData } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { doorOf, orRefusal, refusedPage, unfinishedSession, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';

export const loader = async (args: LoaderFunctionArgs) => {
  if (!(await unfinishedSession(doorOf(args)))) throw redirect('/ingresar');
  return null;
};

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const session = await unfinishedSession(door);
  if (!session) throw redirect('/ingresar');
  const password = wordOf(await args.request.formData(), 'current');
  const outcome = await orRefusal(door, () => door.signIn.confirm(session, { password }, door.where));
  if ('refusal' in outcome) return refusedPage(outcome);
  throw redirect(door.back);
};

/** Asks again who is there, before something delicate. */
export default function ConfirmPage() {
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <div className="stack" style={{ maxWidth: 420 }}>
      <Title>Confirme que es usted</Title>
      <h1>Confirme que es usted</h1>
      <p>Va a cambiar algo delicado de su cuenta. Escriba su contraseña para continuar.</p>
      <Form method="post" className="stack">
        <Refused refusal={refusal} fields={['current']} />
        <Question label="Contraseña" name="current" type="password" autoComplete="current-password" refusal={refusal} />
        <Submit>Continuar</Submit>
      </Form>
    </div>
  );
}
