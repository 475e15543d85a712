import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { sessionCookie, SignInRefused } from '../../platform/signIn/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { notFound } from '../../records/refused.ts';
import { Ask, Refusal } from '../enter/Ask.tsx';
import { accountsOf, answered, type EntranceAnswer } from '../enter/entering.ts';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

const sessionOf = ({ visitor }: AtDesk) => {
  if (!visitor.session) throw notFound();
  return visitor.session;
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const session = sessionOf(page);
    const signIn = accountsOf(page);
    const [devices, { known, recoveryCodesLeft }] = await Promise.all([
      signIn.devices(session),
      signIn.factors(session.person),
    ]);
    return {
      email: session.email,
      name: session.name,
      devices: devices.map(({ id, agent, lastUsedAt, isThisOne }) => ({
        id,
        agent: deviceName(agent),
        lastUsedAt: showInstant(lastUsedAt),
        isThisOne,
      })),
      factors: known.map(({ id, name, createdAt }) => ({ id, name, createdAt: showInstant(createdAt) })),
      recoveryCodesLeft,
    };
  });

/** `Mozilla/5.0 (X11; Linux x86_64) … Firefox/140.0` → `Firefox en Linux`. */
const deviceName = (agent: string): string => {
  const browser = /Edg\//.test(agent)
    ? 'Edge'
    : /Firefox\//.test(agent)
      ? 'Firefox'
      : /Chrome\//.test(agent)
        ? 'Chrome'
        : /Safari\//.test(agent)
          ? 'Safari'
          : 'Navegador';
  const system = /Android/.test(agent)
    ? 'Android'
    : /iPhone|iPad/.test(agent)
      ? 'iPhone o iPad'
      : /Windows/.test(agent)
        ? 'Windows'
        : /Mac OS/.test(agent)
          ? 'Mac'
          : /Linux/.test(agent)
            ? 'Linux'
            : 'otro sistema';
  return `${browser} en ${system}`;
};

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    try {
      return await change(page, form);
    } catch (error) {
      if (!(error instanceof SignInRefused)) throw error;
      return data<EntranceAnswer & { done?: string }>({ message: error.message, field: error.field }, error.status);
    }
  });

const change = async (page: AtDesk, form: FormData) => {
  const session = sessionOf(page);
  const signIn = accountsOf(page);
  const keep = (token: string, done: string) =>
    data<EntranceAnswer & { done?: string }>(
      { done },
      { headers: { 'set-cookie': sessionCookie(page.origin, token) } },
    );
  switch (form.get('intent')) {
    case 'endDevice':
      await signIn.endDevice(session, answered(form, 'id'));
      throw redirect('/cuenta');
    case 'removeFactor':
      return keep(
        (await signIn.removeFactor(session, answered(form, 'id'), page.where)).token,
        'Se quitó el segundo factor.',
      );
    case 'password': {
      const passwords = { current: answered(form, 'current'), next: answered(form, 'next') };
      return keep(
        (await signIn.changePassword(session, passwords, page.where)).token,
        'Su contraseña cambió; los demás dispositivos salieron.',
      );
    }
    default:
      throw notFound();
  }
};

/** One's own account: where one is entered, with what, and the password. */
export default function AccountPage() {
  const { name, email, devices, factors, recoveryCodesLeft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problemAt = (field: string) => (answer?.field === field ? answer.message : undefined);
  return (
    <div className="stack" style={{ maxWidth: 720, gap: 28 }}>
      <Title>Mi cuenta</Title>
      <div>
        <h1>Mi cuenta</h1>
        <p className="secondary">
          {name} · {email}
        </p>
      </div>
      <Refusal answer={answer} />
      {answer?.done && (
        <p className="notice ok" role="status">
          {answer.done}
        </p>
      )}
      <section className="stack">
        <h2>Dispositivos donde entró</h2>
        <ul className="plain work">
          {devices.map((device) => (
            <li key={device.id}>
              <span className="what">
                <span>{device.agent}</span>
                <span className="secondary small">
                  {device.isThisOne ? 'Este dispositivo' : `Usado por última vez el ${device.lastUsedAt}`}
                </span>
              </span>
              {!device.isThisOne && <OneClick intent="endDevice" id={device.id} label="Sacar" />}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h2>Segundo factor</h2>
        {factors.length === 0 && <p>Aún no tiene. Con él, saber su contraseña no basta para entrar con su nombre.</p>}
        <ul className="plain work">
          {factors.map((factor) => (
            <li key={factor.id}>
              <span className="what">
                <span>{factor.name}</span>
                <span className="secondary small">Desde el {factor.createdAt}</span>
              </span>
              <OneClick intent="removeFactor" id={factor.id} label="Quitar" />
            </li>
          ))}
        </ul>
        {factors.length > 0 && <p className="secondary">Le quedan {recoveryCodesLeft} códigos de recuperación.</p>}
        <p>
          <Link className="button" to="/ingresar/segundo-factor">
            Agregar los códigos de un teléfono
          </Link>
        </p>
      </section>
      <section className="stack">
        <h2>Contraseña</h2>
        <Form method="post" className="stack" style={{ maxWidth: 400 }}>
          <Ask
            label="Contraseña actual"
            name="current"
            type="password"
            autoComplete="current-password"
            error={problemAt('current')}
            required
          />
          <Ask
            label="Contraseña nueva"
            name="next"
            type="password"
            autoComplete="new-password"
            help="Doce caracteres o más."
            error={problemAt('next') ?? problemAt('password')}
            required
          />
          <Submit name="intent" value="password" className="button">
            Cambiar la contraseña
          </Submit>
        </Form>
      </section>
    </div>
  );
}

function OneClick({ intent, id, label }: { intent: string; id: string; label: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="id" value={id} />
      <button className="button small" type="submit" name="intent" value={intent}>
        {label}
      </button>
    </Form>
  );
}
