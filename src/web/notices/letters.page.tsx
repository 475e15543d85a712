import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Decision, LetterState, QueuedLetter } from '../../platform/mail/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { notFound } from '../../records/refused.ts';
import { counted, type Pair } from '../counted.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { doorOf, sessionAt, wordOf } from '../signIn/door.ts';
import './letters.css';
import { TableFrame } from '../shell/TableFrame.tsx';

const refuseOthers = ({ desk }: AtDesk): void => {
  if (!desk.actor.holdings.some(({ functions }) => functions.includes('ADM1'))) throw notFound();
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    const { outbox } = page;
    return {
      isConfigured: outbox?.isConfigured === true,
      letters: (await outbox?.letters(200)) ?? [],
      counts: (await outbox?.counts()) ?? {},
      thread: [{ name: 'Administración' }, { name: 'Correos' }],
    };
  });

const decisions: readonly Decision[] = ['sendAgain', 'arrived', 'drop'];

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    const { outbox } = page;
    const form = await args.request.formData();
    if (!outbox) throw notFound();
    if (wordOf(form, 'do') === 'try') return data({ done: await tryOut(page, (await sessionAt(doorOf(args))).email) });
    const decision = decisions.find((each) => each === wordOf(form, 'do'));
    if (!decision) throw notFound();
    const isDone = await outbox.decide(wordOf(form, 'id'), decision);
    return data({ done: isDone ? said[decision] : 'Esa carta ya había cambiado: mire cómo está ahora.' });
  });

const said: Readonly<Record<Decision, string>> = {
  sendAgain: 'La carta saldrá en unos segundos.',
  arrived: 'Se dio por llegada.',
  drop: 'No se enviará.',
};

const tryOut = async ({ outbox, house }: AtDesk, to: string): Promise<string> => {
  const wantedUntil = new Date(house.clock.now().getTime() + 600_000);
  const isTaken = await outbox?.sendNow({
    key: `trial ${crypto.randomUUID()}`,
    kind: 'trial',
    to,
    wantedUntil,
    subject: 'Prueba de correo de Cabildo',
    text: 'Si lee esto, el correo de Cabildo funciona.\n',
  });
  return isTaken
    ? `El servidor aceptó una carta para ${to}. Revise que llegue.`
    : 'El servidor no la aceptó todavía: abajo está la razón.';
};

/** The letters of the house, for who keeps the system: what went, what waits and why. */
export default function LettersPage() {
  const { isConfigured, letters, counts } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done;
  return (
    <div className="stack">
      <Title>Correos</Title>
      <h1>Correos</h1>
      {done && (
        <p className="notice ok" role="status">
          {done}
        </p>
      )}
      {isConfigured ? <Trial /> : <NotConfigured />}
      <p>{summaryOf(counts)}</p>
      {letters.length === 0 ? (
        <p className="secondary">
          Aquí aparece cada correo que Cabildo envía: resúmenes diarios, invitaciones, contraseñas.
        </p>
      ) : (
        <Queue letters={letters} />
      )}
    </div>
  );
}

function NotConfigured() {
  return (
    <p className="notice attention">
      Esta instalación no envía correo: falta SMTP_URL, como smtps://usuario:clave@correo.comuna.cl:465. Indíquela al
      iniciar Cabildo. Mientras tanto las invitaciones se entregan a mano y nadie recibe resúmenes.
    </p>
  );
}

function Trial() {
  return (
    <Form method="post" preventScrollReset>
      <button className="button" type="submit" name="do" value="try">
        Enviarme una carta de prueba
      </button>
    </Form>
  );
}

const words: Readonly<Record<LetterState, Pair>> = {
  waiting: ['espera', 'esperan'],
  sending: ['va saliendo', 'van saliendo'],
  handing: ['se está entregando', 'se están entregando'],
  inDoubt: ['está en duda', 'están en duda'],
  givenUp: ['no se envió', 'no se enviaron'],
  sent: ['fue aceptada por el servidor', 'fueron aceptadas por el servidor'],
};
const order = ['inDoubt', 'waiting', 'sending', 'handing', 'givenUp', 'sent'] as const;

const summaryOf = (counts: Partial<Record<LetterState, number>>): string => {
  const parts = order.flatMap((state) => (counts[state] ? [counted(counts[state], words[state])] : []));
  return parts.length > 0 ? `De las cartas de los últimos 90 días: ${parts.join(', ')}.` : 'Aún no hay cartas.';
};

function Queue({ letters }: { letters: readonly QueuedLetter[] }) {
  return (
    <TableFrame label="Cartas">
      <table className="table letters">
        <thead>
          <tr>
            <th scope="col">Para</th>
            <th scope="col">Asunto</th>
            <th scope="col">Estado</th>
            <th scope="col">Qué pasó</th>
            <th scope="col">Decidir</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <th scope="row">{letter.receiver}</th>
              <td>{letter.subject}</td>
              <td>{stateOf(letter)}</td>
              <td>{letter.problem}</td>
              <td>
                <Choices letter={letter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const stateOf = ({ state, attempts, nextAt, putAt, endedAt }: QueuedLetter): string => {
  const ended = showInstant(endedAt ?? putAt);
  const states: Readonly<Record<LetterState, string>> = {
    waiting:
      attempts > 0 ? `Falló ${counted(attempts, ['vez', 'veces'])}; se reintenta el ${showInstant(nextAt)}` : 'Espera',
    sending: 'Saliendo',
    handing: 'Entregándose',
    inDoubt: `En duda desde el ${ended}`,
    givenUp: `No se envió, ${ended}`,
    sent: `Aceptada el ${ended}`,
  };
  return states[state];
};

function Choices({ letter: { id, state, receiver, attempts } }: { letter: QueuedLetter }) {
  const offered: [Decision, string][] = [
    ...(state === 'inDoubt' || state === 'givenUp' || (state === 'waiting' && attempts > 0)
      ? [['sendAgain', state === 'waiting' ? 'Intentar ahora' : 'Enviar de nuevo'] as [Decision, string]]
      : []),
    ...(state === 'inDoubt' ? [['arrived', 'Sí llegó'] as [Decision, string]] : []),
    ...(state === 'waiting' ? [['drop', 'No enviar'] as [Decision, string]] : []),
  ];
  if (offered.length === 0) return null;
  return (
    <Form method="post" preventScrollReset style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      <input type="hidden" name="id" value={id} />
      {offered.map(([decision, label]) => (
        <button
          key={decision}
          className="button small"
          type="submit"
          name="do"
          value={decision}
          aria-label={`${label}: carta a ${receiver}`}
        >
          {label}
        </button>
      ))}
    </Form>
  );
}
