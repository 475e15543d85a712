import { type ActionFunctionArgs, data, Form, Link, useActionData } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { doorOf, orRefusal, refusedPage, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const email = wordOf(await args.request.formData(), 'email');
  const outcome = await orRefusal(door, async () => {
    await door.signIn.forgot(email, door.where);
    return {};
  });
  return 'refusal' in outcome ? refusedPage(outcome) : data({ refusal: undefined });
};

/** Asks for a link to choose another password; the answer is the same for known and unknown addresses. */
export default function ForgotPage() {
  const answer = useActionData<typeof action>();
  return (
    <div className="stack" style={{ maxWidth: 420 }}>
      <Title>Olvidé mi contraseña</Title>
      <h1>Olvidé mi contraseña</h1>
      {answer && !answer.refusal ? (
        <p className="notice ok" role="status">
          Si ese correo tiene cuenta, le llegará un enlace que sirve una hora. Si no llega, pida un enlace a quien
          administra Cabildo.
        </p>
      ) : (
        <Form method="post" className="stack">
          <Refused refusal={answer?.refusal} />
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
