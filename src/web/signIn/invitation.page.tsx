import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { doorOf, goOn, orRefusal, refusedPage, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';

export const loader = async (args: LoaderFunctionArgs) => ({
  invitation: await doorOf(args).signIn.invitation(args.params.token ?? ''),
});

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const form = await args.request.formData();
  const password = wordOf(form, 'password');
  if (password !== wordOf(form, 'again')) {
    return refusedPage({ refusal: { field: 'again', message: 'No es igual a la primera. Escríbala de nuevo.' } });
  }
  const { token = '' } = args.params;
  const outcome = await orRefusal(door, () => door.signIn.accept({ token, password, where: door.where }));
  if ('refusal' in outcome) return refusedPage(outcome);
  if ('needs' in outcome && outcome.needs === 'factor') throw redirect('/ingresar');
  throw goOn(door, outcome);
};

/** Where who was invited chooses a password. */
export default function InvitationPage() {
  const { invitation } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  if (!invitation) {
    return (
      <div className="stack">
        <Title>Enlace vencido</Title>
        <h1>Este enlace ya se usó o venció</h1>
        <p>Pida otro a quien administra Cabildo. Si ya eligió su contraseña, ingrese con ella.</p>
        <a className="button filled" href="/ingresar">
          Ingresar
        </a>
      </div>
    );
  }
  return (
    <div className="stack" style={{ maxWidth: 460 }}>
      <Title>Elija su contraseña</Title>
      <h1>
        {invitation.renews ? 'Elija una contraseña nueva' : `${invitation.name}: le damos la bienvenida a Cabildo`}
      </h1>
      <p>
        Su cuenta: <strong>{invitation.email}</strong>
      </p>
      <Form method="post" className="stack">
        <Refused refusal={refusal} fields={['password', 'again']} />
        <input type="hidden" name="email" autoComplete="username" value={invitation.email} />
        <Question
          label="Contraseña"
          name="password"
          type="password"
          autoComplete="new-password"
          minLength={12}
          help="Al menos 12 caracteres. Tres o cuatro palabras al azar sirven bien."
          refusal={refusal}
        />
        <Question
          label="La misma, otra vez"
          name="again"
          type="password"
          autoComplete="new-password"
          refusal={refusal}
        />
        <Submit>Guardar y continuar</Submit>
      </Form>
    </div>
  );
}
