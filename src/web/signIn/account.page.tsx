import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { endedCookie, type Session } from '../../platform/signIn/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { Title } from '../shell/Title.tsx';
import { type Door, doorOf, orRefusal, type Refusal, refusedPage, sessionAt, withCookie, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';
import { deviceName, happening } from './words.ts';

export const loader = async (args: LoaderFunctionArgs) => {
  const door = doorOf(args);
  const { signIn } = door;
  const session = await sessionAt(door);
  const [devices, factors, tokens, events] = await Promise.all([
    signIn.devices(session),
    signIn.factors(session.person),
    signIn.tokens(session.person),
    signIn.events(session.person),
  ]);
  return { session, devices, factors, tokens, events };
};

interface Answer {
  refusal?: Refusal;
  token?: string;
}

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const session = await sessionAt(door);
  const form = await args.request.formData();
  const outcome = await orRefusal(door, () => change(door, session, form));
  if (outcome instanceof Response) throw outcome;
  return 'refusal' in outcome && outcome.refusal ? refusedPage<Answer>(outcome) : data<Answer>(outcome);
};

const change = async (door: Door, session: Session, form: FormData): Promise<Answer | Response> => {
  const { signIn, where } = door;
  const id = wordOf(form, 'id');
  const here = redirect('/cuenta');
  switch (wordOf(form, 'do')) {
    case 'endDevice':
      await signIn.endDevice(session, id);
      return here;
    case 'leaveEverywhere':
      await signIn.leaveEverywhere(session.person);
      return redirect('/ingresar', { headers: { 'set-cookie': endedCookie(signIn.origin) } });
    case 'removeFactor':
      return redirect('/cuenta', withCookie(door, (await signIn.removeFactor(session, id, where)).token));
    case 'createToken': {
      const wanted = { name: wordOf(form, 'name'), days: Number(wordOf(form, 'days')) };
      return { token: (await signIn.createToken(session, wanted)).token };
    }
    case 'revokeToken':
      await signIn.revokeToken(session.person, id);
      return here;
    default:
      return here;
  }
};

/** A person's own account: how they enter, from where, and what happened with it. */
export default function AccountPage() {
  const { session } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  return (
    <div className="stack" style={{ maxWidth: 820 }}>
      <Title>Mi cuenta</Title>
      <h1>Mi cuenta</h1>
      {search.get('hecho') === 'contrasena' && (
        <p role="status">Su contraseña cambió. Las demás sesiones se cerraron.</p>
      )}
      <Refused refusal={answer?.refusal} fields={['name', 'days']} />
      <p>
        {session.name} · {session.email}
      </p>
      <p>
        <Link className="button" to="/cuenta/contrasena">
          Cambiar contraseña
        </Link>
      </p>
      <Factors />
      <Devices />
      <Tokens />
      <Events />
    </div>
  );
}

function Act({ name, id, children }: { name: string; id?: string; children: string }) {
  return (
    <Form method="post" style={{ display: 'inline' }}>
      {id && <input type="hidden" name="id" value={id} />}
      <button className="button small" type="submit" name="do" value={name}>
        {children}
      </button>
    </Form>
  );
}

function Factors() {
  const { factors } = useLoaderData<typeof loader>();
  return (
    <section className="stack">
      <h2>Segundo paso</h2>
      {factors.known.length === 0 && <p>Todavía no tiene. Con él, quien conozca su contraseña no podrá entrar.</p>}
      <ul className="plain stack">
        {factors.known.map(({ id, name, createdAt }) => (
          <li key={id}>
            {name} <span className="secondary">desde el {showInstant(createdAt)}</span>{' '}
            <Act name="removeFactor" id={id}>
              Quitar
            </Act>
          </li>
        ))}
      </ul>
      <p>
        <Link className="button" to="/cuenta/segundo-paso?volver=/cuenta">
          Agregar teléfono o llave
        </Link>
      </p>
      {factors.known.length > 0 && (
        <Form method="post" action="/cuenta/segundo-paso?volver=/cuenta">
          <span>Le quedan {factors.recoveryCodesLeft} códigos de recuperación. </span>
          <button className="button small" type="submit" name="step" value="codes">
            Hacer diez nuevos
          </button>
        </Form>
      )}
    </section>
  );
}

function Devices() {
  const { devices } = useLoaderData<typeof loader>();
  return (
    <section className="stack">
      <h2>Dónde está ingresada su cuenta</h2>
      <ul className="plain stack">
        {devices.map(({ id, agent, address, lastUsedAt, isThisOne }) => (
          <li key={id}>
            {deviceName(agent)}{' '}
            <span className="secondary">
              {address}, usado el {showInstant(lastUsedAt)}
            </span>{' '}
            {isThisOne ? (
              <strong>este equipo</strong>
            ) : (
              <Act name="endDevice" id={id}>
                Cerrar ahí
              </Act>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Act name="leaveEverywhere">Salir en todos los equipos</Act>
      </div>
    </section>
  );
}

function Tokens() {
  const { tokens } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <section className="stack">
      <h2>Claves para programas</h2>
      <p className="secondary">
        Un programa con esta clave puede lo mismo que usted. Dejan de servir si cambia su contraseña.
      </p>
      {answer?.token && (
        <p role="status">
          Cópiela ahora, no se mostrará de nuevo: <code style={{ overflowWrap: 'anywhere' }}>{answer.token}</code>
        </p>
      )}
      <ul className="plain stack">
        {tokens.map(({ id, name, expiresAt }) => (
          <li key={id}>
            {name} <span className="secondary">hasta el {showInstant(expiresAt)}</span>{' '}
            <Act name="revokeToken" id={id}>
              Anular
            </Act>
          </li>
        ))}
      </ul>
      <Form method="post" className="stack" style={{ maxWidth: 420 }}>
        <input type="hidden" name="do" value="createToken" />
        <Question label="Para qué es" name="name" maxLength={80} refusal={answer?.refusal} />
        <Question
          label="Días que servirá"
          name="days"
          type="number"
          min={1}
          max={366}
          defaultValue={90}
          refusal={answer?.refusal}
        />
        <button className="button" type="submit">
          Crear clave
        </button>
      </Form>
    </section>
  );
}

function Events() {
  const { events } = useLoaderData<typeof loader>();
  return (
    <section className="stack">
      <h2>Lo último en su cuenta</h2>
      <ul className="plain">
        {events.slice(0, 20).map(({ at, what, agent, address }) => (
          <li key={`${at} ${what}`}>
            {showInstant(at)} · {happening(what)}{' '}
            <span className="secondary">{[agent && deviceName(agent), address].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
