import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
} from 'react-router';
import { type Session, SignInRefused, sessionCookie, tokenInCookie } from '../../platform/signIn/index.ts';
import { type PageContext, pageOf } from '../context.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { Ask, Refusal } from './Ask.tsx';
import { accountsOf, answered } from './entering.ts';

interface SetUpAnswer {
  message?: string;
  field?: string;
  secret?: string;
  qr?: string;
  codes?: readonly string[];
}

const sessionOf = async (page: PageContext, request: Request): Promise<Session> => {
  const token = tokenInCookie(page.origin, request.headers.get('cookie'));
  const session = page.visitor.session ?? (token ? await accountsOf(page).unfinishedSessionOf(token) : undefined);
  if (!session) throw redirect('/ingresar');
  return session;
};

export const loader = async ({ context, request }: LoaderFunctionArgs) => {
  await sessionOf(pageOf(context), request);
  return null;
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const page = pageOf(context);
  const session = await sessionOf(page, request);
  const signIn = accountsOf(page);
  const form = await request.formData();
  const kept: SetUpAnswer = { secret: answered(form, 'secret'), qr: answered(form, 'qr') };
  try {
    if (!form.has('code')) {
      const { secret, qr } = await signIn.beginTotp(session);
      return data<SetUpAnswer>({ secret, qr });
    }
    const { token, recoveryCodes } = await signIn.finishTotp(
      session,
      answered(form, 'code').replaceAll(' ', ''),
      page.where,
    );
    const headers = { 'set-cookie': sessionCookie(page.origin, token) };
    return data<SetUpAnswer>({ codes: recoveryCodes ?? [] }, { headers });
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    return data<SetUpAnswer>({ ...kept, message: error.message, field: error.field }, error.status);
  }
};

/** Sets up the codes of a phone: what proves, besides the password, that it is the person. */
export default function SecondFactorPage() {
  const answer = useActionData<typeof action>();
  return (
    <div className="stack" style={{ maxWidth: 460, margin: '4vh auto 0' }}>
      <Title>Segundo factor</Title>
      <h1>Códigos de su teléfono</h1>
      <Refusal answer={answer} />
      {answer?.codes ? <Codes codes={answer.codes} /> : answer?.secret ? <Scan answer={answer} /> : <Begin />}
    </div>
  );
}

function Begin() {
  return (
    <Form method="post" className="stack">
      <p>
        Además de su contraseña, Cabildo le pedirá un código que cambia cada medio minuto. Instale en su teléfono una
        aplicación de códigos y continúe.
      </p>
      <Submit>Continuar</Submit>
    </Form>
  );
}

function Scan({ answer }: { answer: SetUpAnswer }) {
  return (
    <Form method="post" className="stack">
      <p>Lea este dibujo con la aplicación de su teléfono, o escriba en ella la clave.</p>
      {answer.qr && (
        <img
          src={`data:image/svg+xml,${encodeURIComponent(answer.qr)}`}
          alt="Dibujo para leer con el teléfono"
          width={220}
          height={220}
        />
      )}
      <p>
        Clave: <strong style={{ overflowWrap: 'anywhere' }}>{answer.secret}</strong>
      </p>
      <input type="hidden" name="secret" value={answer.secret} />
      <input type="hidden" name="qr" value={answer.qr} />
      <Ask
        label="Código que muestra ahora"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        error={answer.field ? answer.message : undefined}
        required
      />
      <Submit>Confirmar</Submit>
    </Form>
  );
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p className="notice ok" role="status">
        Listo: su cuenta ya pide el código del teléfono.
      </p>
      {codes.length > 0 && (
        <>
          <p>Guarde estos códigos en papel. Cada uno sirve una vez si pierde el teléfono; no se vuelven a mostrar.</p>
          <ul style={{ columns: 2, fontFamily: 'ui-monospace, monospace' }}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </>
      )}
      <Link className="button filled" to="/" reloadDocument>
        Ir a Mis funciones
      </Link>
    </>
  );
}
