import { type ActionFunctionArgs, Form, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { person } from '../../modules/common/posts/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { notFound } from '../../records/refused.ts';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { doorOf, orRefusal, type Refusal, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';

/** Keeping the system: who gives and takes away the access of others. */
const keepsTheSystem = 'ADM1';

const refuseOthers = ({ desk }: AtDesk): void => {
  if (!desk.actor.holdings.some(({ functions }) => functions.includes(keepsTheSystem))) throw notFound();
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    return { accounts: await doorOf(args).signIn.accounts() };
  });

interface Answer {
  refusal?: Refusal;
  link?: string;
  sent?: boolean;
  done?: string;
}

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page): Promise<Answer> => {
    refuseOthers(page);
    const door = doorOf(args);
    const form = await args.request.formData();
    return orRefusal(door, () => change(page, door.signIn, form));
  });

const change = async (
  { desk, house }: AtDesk,
  signIn: ReturnType<typeof doorOf>['signIn'],
  form: FormData,
): Promise<Answer> => {
  const id = wordOf(form, 'id');
  const email = wordOf(form, 'email').trim();
  switch (wordOf(form, 'do')) {
    case 'close':
      await signIn.close(id);
      return { done: 'La cuenta se cerró y salió de todos los equipos.' };
    case 'reopen':
      await signIn.reopen(id);
      return { done: 'La cuenta se reabrió.' };
    case 'forgetFactors':
      await signIn.forgetFactorsOf(id);
      return { done: 'Se quitaron sus segundos pasos; al ingresar deberá activar otro.' };
    default: {
      const { items } = await house.store.house().list(person, {
        filters: [{ field: 'email', operator: 'eq', value: email }],
        limit: 1,
      });
      const [found] = items;
      if (!found)
        return { refusal: { field: 'email', message: 'Nadie tiene ese correo. Agregue primero su ficha de persona.' } };
      const { link, sent } = await signIn.invite({ person: found.id, name: found.name, email, by: desk.actor.person });
      return { link, sent };
    }
  }
};

/** Who may come in, and inviting others. */
export default function AccountsPage() {
  const { accounts } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack" style={{ maxWidth: 820 }}>
      <Title>Cuentas</Title>
      <h1>Cuentas</h1>
      <Refused refusal={answer?.refusal} fields={['email']} />
      {answer?.done && <p role="status">{answer.done}</p>}
      {answer?.link && (
        <p role="status">
          {answer.sent
            ? 'La invitación salió por correo. También puede entregar este enlace: '
            : 'Entregue este enlace a la persona; sirve una vez: '}
          <code style={{ overflowWrap: 'anywhere' }}>{answer.link}</code>
        </p>
      )}
      <Form method="post" className="stack" style={{ maxWidth: 420 }}>
        <Question
          label="Invitar a"
          name="email"
          type="email"
          help="El correo de su ficha de persona. Si ya tiene cuenta, el enlace le deja elegir otra contraseña."
          refusal={answer?.refusal}
        />
        <Submit>Hacer invitación</Submit>
      </Form>
      <ul className="plain stack">
        {accounts.map((account) => (
          <li key={account.person}>
            {account.name} · {account.email}{' '}
            <span className="secondary">
              {account.state === 'invited'
                ? 'invitada, aún no acepta'
                : account.state === 'closed'
                  ? 'cerrada'
                  : `${account.factors} segundos pasos`}
              {account.lastEnteredAt ? `, ingresó el ${showInstant(account.lastEnteredAt)}` : ''}
            </span>{' '}
            {account.state === 'open' && <Act name="close" id={account.person} label="Cerrar cuenta" />}
            {account.state === 'open' && (
              <Act name="forgetFactors" id={account.person} label="Perdió su segundo paso" />
            )}
            {account.state === 'closed' && <Act name="reopen" id={account.person} label="Reabrir" />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Act({ name, id, label }: { name: string; id: string; label: string }) {
  return (
    <Form method="post" style={{ display: 'inline' }}>
      <input type="hidden" name="id" value={id} />
      <button className="button small" type="submit" name="do" value={name}>
        {label}
      </button>
    </Form>
  );
}
