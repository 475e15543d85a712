import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { person } from '../../modules/common/posts/index.ts';
import { counted } from '../counted.ts';
import { notFound } from '../../records/refused.ts';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { doorOf, orRefusal, type Refusal, refusedPage, wordOf } from './door.ts';
import { AccountsTable } from './AccountsTable.tsx';
import { Question, Refused } from './Question.tsx';

/** Keeping the system: who gives and takes away the access of others. */
const keepsTheSystem = 'ADM1';

const refuseOthers = ({ desk }: AtDesk): void => {
  if (!desk.actor.holdings.some(({ functions }) => functions.includes(keepsTheSystem))) throw notFound();
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    return { accounts: await doorOf(args).signIn.accounts(), me: page.desk.actor.person };
  });

interface Answer {
  refusal?: Refusal;
  link?: string;
  sent?: boolean;
  done?: string;
}

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    const door = doorOf(args);
    const form = await args.request.formData();
    const answer: Answer = await orRefusal(door, () => change(page, door.signIn, form));
    return answer.refusal ? refusedPage(answer) : data(answer);
  });

const change = async (
  { desk, house }: AtDesk,
  signIn: ReturnType<typeof doorOf>['signIn'],
  form: FormData,
): Promise<Answer> => {
  const id = wordOf(form, 'id');
  const email = wordOf(form, 'email').trim();
  if (id === desk.actor.person)
    return {
      refusal: { message: 'A su propia cuenta no le haga esto: quedaría fuera. Pídalo a otra persona que administre.' },
    };
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
  const { accounts, me } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const inState = (state: string): number => accounts.filter((account) => account.state === state).length;
  return (
    <div className="stack">
      <Title>Cuentas</Title>
      <h1>Cuentas</h1>
      <Refused refusal={answer?.refusal} fields={['email']} />
      {answer?.done && (
        <p className="notice ok" role="status">
          {answer.done}
        </p>
      )}
      {answer?.link && (
        <p className="notice ok" role="status">
          {answer.sent
            ? 'La invitación salió por correo. También puede entregar este enlace: '
            : 'Entregue este enlace a la persona; sirve una vez: '}
          <code style={{ overflowWrap: 'anywhere' }}>{answer.link}</code>
        </p>
      )}
      <Form method="post" className="invite">
        <Question
          label="Invitar a"
          name="email"
          type="email"
          help="El correo de su ficha de persona. Si ya tiene cuenta, el enlace le deja elegir otra contraseña."
          refusal={answer?.refusal}
        />
        <Submit>Hacer invitación</Submit>
      </Form>
      <h2 id="accounts">
        {counted(inState('open'), ['cuenta abierta', 'cuentas abiertas'])}
        {inState('invited') > 0 && ` · ${counted(inState('invited'), ['invitada', 'invitadas'])}`}
        {inState('closed') > 0 && ` · ${counted(inState('closed'), ['cerrada', 'cerradas'])}`}
      </h2>
      <AccountsTable accounts={accounts} me={me} />
    </div>
  );
}
