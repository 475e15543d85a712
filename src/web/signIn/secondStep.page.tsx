import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useSubmit,
} from 'react-router';
import type { Session } from '../../platform/signIn/index.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import {
  type Door,
  doorOf,
  orRefusal,
  type Refusal,
  refusedPage,
  unfinishedSession,
  withCookie,
  wordOf,
} from './door.ts';
import { Question, Refused } from './Question.tsx';
import { readCreation } from './readPasskey.ts';

export const loader = async (args: LoaderFunctionArgs) => {
  const door = doorOf(args);
  const session = await unfinishedSession(door);
  // After the change the same request still carries the old cookie: the codes are shown all the same.
  if (!session) return { isIn: false, canWait: false, back: door.back };
  const isFinished = door.token !== undefined && (await door.signIn.sessionOf(door.token)) !== undefined;
  return { isIn: true, canWait: isFinished && session.secondFactor === 'missing', back: door.back };
};

interface Answer {
  refusal?: Refusal;
  phone?: { secret: string; qr: string };
  passkey?: Awaited<ReturnType<Door['signIn']['beginPasskey']>>;
  done?: { codes: readonly string[] };
  step?: 'phone';
}

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const session = await unfinishedSession(door);
  if (!session)
    return refusedPage<Answer>({ refusal: { message: 'Su sesión terminó. Ingrese de nuevo.', status: 401 } });
  const form = await args.request.formData();
  const outcome = await orRefusal(door, () => move(door, session, form));
  if ('refusal' in outcome) {
    return refusedPage<Answer>({ ...outcome, ...(form.has('code') ? { step: 'phone' as const } : {}) });
  }
  if (!('token' in outcome)) return data<Answer>(outcome);
  return data<Answer>({ done: { codes: outcome.recoveryCodes ?? [] } }, withCookie(door, outcome.token));
};

const move = async ({ signIn, where }: Door, session: Session, form: FormData) => {
  const step = wordOf(form, 'step');
  if (step === 'code') return signIn.finishTotp(session, wordOf(form, 'code'), where);
  if (step === 'codes') return signIn.renewRecoveryCodes(session, where);
  if (step === 'made') {
    const made = { response: readCreation(wordOf(form, 'passkey')), name: wordOf(form, 'name') };
    return signIn.finishPasskey(session, made, where);
  }
  if (step === 'passkey') return { passkey: await signIn.beginPasskey(session) };
  const { secret, qr } = await signIn.beginTotp(session);
  return { phone: { secret, qr } };
};

/** Where a person sets up what they prove besides their password. */
export default function SecondStepPage() {
  const { isIn, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="stack" style={{ maxWidth: 560 }}>
      <Title>Segundo paso</Title>
      <h1>Segundo paso para ingresar</h1>
      {answer?.done ? <Done codes={answer.done.codes} back={back} /> : isIn ? <Choose answer={answer} /> : <Outside />}
    </div>
  );
}

function Outside() {
  return (
    <p>
      Su sesión terminó. <a href="/ingresar">Ingrese de nuevo</a>.
    </p>
  );
}

function Choose({ answer }: { answer: Answer | undefined }) {
  const { canWait, back } = useLoaderData<typeof loader>();
  if (answer?.phone || answer?.step === 'phone') return <Phone answer={answer} />;
  if (answer?.passkey) return <MakePasskey optionsJSON={answer.passkey} />;
  return (
    <>
      <Refused refusal={answer?.refusal} />
      <p>Quien conozca su contraseña no podrá entrar sin esto. Elija una de las dos formas.</p>
      <Form method="post" className="stack">
        <Submit name="step" value="phone">
          Usar mi teléfono
        </Submit>
        <span className="secondary small">Con una aplicación de códigos: Google Authenticator, Aegis u otra.</span>
      </Form>
      <Form method="post" className="stack">
        <Submit name="step" value="passkey" className="button">
          Usar una llave de acceso
        </Submit>
        <span className="secondary small">La huella, el rostro o el PIN de este equipo, o una llave USB.</span>
      </Form>
      {canWait && <a href={back}>Más tarde: se lo recordaremos al ingresar</a>}
    </>
  );
}

function Phone({ answer }: { answer: Answer }) {
  return (
    <>
      {answer.phone && (
        <>
          <p>1. En la aplicación de su teléfono, agregue una cuenta y lea este código:</p>
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(answer.phone.qr)}`}
            alt="Código QR para la aplicación de códigos"
            width={220}
            height={220}
          />
          <p>
            Si no puede leerlo, escriba esta clave: <code>{answer.phone.secret.replaceAll(/(.{4})/g, '$1 ')}</code>
          </p>
        </>
      )}
      <Form method="post" className="stack">
        <input type="hidden" name="step" value="code" />
        <Question
          label={
            answer.phone ? '2. Escriba los seis números que muestra' : 'Escriba los seis números que muestra ahora'
          }
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          refusal={answer.refusal}
        />
        <Submit>Activar</Submit>
      </Form>
      <Form method="post">
        <button className="button quiet" type="submit" name="step" value="phone">
          Comenzar con otro código QR
        </button>
      </Form>
    </>
  );
}

function MakePasskey({ optionsJSON }: { optionsJSON: NonNullable<Answer['passkey']> }) {
  const submit = useSubmit();
  const [failed, setFailed] = useState(false);
  const make = async () => {
    const response = await startRegistration({ optionsJSON });
    await submit({ step: 'made', name: 'Llave de acceso', passkey: JSON.stringify(response) }, { method: 'post' });
  };
  return (
    <>
      <p>El equipo le pedirá su huella, su rostro, su PIN o una llave USB.</p>
      <button type="button" className="button filled" onClick={() => make().catch(() => setFailed(true))}>
        Crear la llave ahora
      </button>
      {failed && <p role="alert">No se creó la llave. Intente de nuevo, o use su teléfono.</p>}
      <a href="/cuenta/segundo-paso">Elegir otra forma</a>
    </>
  );
}

function Done({ codes, back }: { codes: readonly string[]; back: string }) {
  return (
    <>
      <p role="status">Listo: desde ahora ingresará con su contraseña y este segundo paso.</p>
      {codes.length > 0 && (
        <>
          <h2>Sus códigos de recuperación</h2>
          <p>Imprímalos o anótelos: cada uno sirve una vez si pierde el teléfono. No se mostrarán de nuevo.</p>
          <ol className="codes" style={{ columns: 2, fontFamily: 'monospace', fontSize: '1.125rem' }}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ol>
        </>
      )}
      <a className="button filled" href={back}>
        Continuar
      </a>
    </>
  );
}
