import { startAuthentication } from '@simplewebauthn/browser';
import { useState } from 'react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useSubmit,
} from 'react-router';
import type { Factor, FactorNeeded } from '../../platform/signIn/index.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { type Door, doorOf, goOn, orRefusal, refusedPage, wordOf } from './door.ts';
import { Question, Refused } from './Question.tsx';
import { readAssertion } from './readPasskey.ts';

export const loader = async (args: LoaderFunctionArgs) => {
  const door = doorOf(args);
  if (door.token && (await door.signIn.sessionOf(door.token))) throw redirect(door.back);
  return { canRenew: door.signIn.sendsMail };
};

export const action = async (args: ActionFunctionArgs) => {
  const door = doorOf(args);
  const form = await args.request.formData();
  const email = wordOf(form, 'email');
  const outcome = await orRefusal(door, () => enterWith(door, form));
  if ('refusal' in outcome) return refusedPage({ ...outcome, email, needed: again(form) });
  if ('needs' in outcome && outcome.needs === 'factor') return data({ needed: outcome, email, refusal: undefined });
  throw goOn(door, outcome);
};

const enterWith = async ({ signIn, where }: Door, form: FormData) => {
  const challenge = wordOf(form, 'challenge');
  const passkey = wordOf(form, 'passkey');
  if (passkey && wordOf(form, 'alone')) {
    return signIn.enterWithPasskey({ challenge, response: readAssertion(passkey), where });
  }
  if (challenge) return signIn.proveFactor({ challenge, factor: factorIn(form), where });
  return signIn.enter({ email: wordOf(form, 'email'), password: wordOf(form, 'password'), where });
};

const factorIn = (form: FormData): Factor => {
  const passkey = wordOf(form, 'passkey');
  if (passkey) return { kind: 'passkey', response: readAssertion(passkey) };
  const code = wordOf(form, 'code');
  return { kind: /^[\d\s]{6,8}$/.test(code.trim()) ? 'totp' : 'recovery', code };
};

// A wrong code leaves the question open; the same form comes back.
const again = (form: FormData): FactorNeeded | undefined => {
  const challenge = wordOf(form, 'challenge');
  return challenge && !wordOf(form, 'alone') ? { needs: 'factor', challenge, kinds: ['totp', 'recovery'] } : undefined;
};

/** The way in. */
export default function EnterPage() {
  const answer = useActionData<typeof action>();
  return (
    <div className="stack" style={{ maxWidth: 420, margin: '8vh auto 0' }}>
      <Title>Ingresar</Title>
      <h1>{answer?.needed ? 'Segundo paso' : 'Ingresar'}</h1>
      {answer?.needed ? <SecondStep needed={answer.needed} /> : <FirstStep />}
    </div>
  );
}

function FirstStep() {
  const answer = useActionData<typeof action>();
  const { canRenew } = useLoaderData<typeof loader>();
  return (
    <>
      <Form method="post" className="stack">
        <Refused refusal={answer?.refusal} />
        <Question label="Correo" name="email" type="email" autoComplete="username" defaultValue={answer?.email} />
        <Question label="Contraseña" name="password" type="password" autoComplete="current-password" />
        <Submit>Ingresar</Submit>
      </Form>
      <PasskeyAlone />
      {canRenew ? (
        <a href="/ingresar/olvido">Olvidé mi contraseña</a>
      ) : (
        <p className="secondary small">
          ¿Olvidó su contraseña? Quien administra Cabildo puede darle un enlace para elegir otra.
        </p>
      )}
    </>
  );
}

function SecondStep({ needed }: { needed: FactorNeeded }) {
  const answer = useActionData<typeof action>();
  return (
    <>
      {needed.passkey && <PasskeyAfter needed={needed} />}
      <Form method="post" className="stack">
        <input type="hidden" name="challenge" value={needed.challenge} />
        <Refused refusal={answer?.refusal} fields={['code']} />
        <Question
          label="Código"
          name="code"
          help="Los seis números que muestra su teléfono, o uno de sus códigos de recuperación."
          autoComplete="one-time-code"
          autoFocus
          refusal={answer?.refusal}
        />
        <Submit>Continuar</Submit>
      </Form>
      <a href="/ingresar">Volver al comienzo</a>
    </>
  );
}

function PasskeyAfter({ needed }: { needed: FactorNeeded }) {
  const submit = useSubmit();
  const { passkey: optionsJSON, challenge } = needed;
  if (!optionsJSON) return null;
  return (
    <PasskeyButton
      sign={async () => {
        const response = await startAuthentication({ optionsJSON });
        await submit({ challenge, passkey: JSON.stringify(response) }, { method: 'post' });
      }}
    >
      Usar mi llave de acceso
    </PasskeyButton>
  );
}

function PasskeyAlone() {
  const submit = useSubmit();
  return (
    <PasskeyButton
      sign={async () => {
        const asked = await fetch('/api/session/passkey', { method: 'POST' });
        const { challenge, options } = await asked.json();
        const response = await startAuthentication({ optionsJSON: options });
        await submit({ challenge, alone: 'yes', passkey: JSON.stringify(response) }, { method: 'post' });
      }}
    >
      Ingresar con una llave de acceso
    </PasskeyButton>
  );
}

function PasskeyButton({ sign, children }: { sign: () => Promise<void>; children: string }) {
  const [failed, setFailed] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => sign().catch(() => setFailed(true))}>
        {children}
      </button>
      {failed && <p role="alert">No se pudo usar la llave en este equipo. Use su código.</p>}
    </>
  );
}
