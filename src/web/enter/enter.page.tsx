import { type ActionFunctionArgs, Form, Link, type LoaderFunctionArgs, redirect, useActionData } from 'react-router';
import { Submit } from '../form/Submit.tsx';
import { pageOf } from '../context.ts';
import { safeReturn } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Ask, Refusal } from './Ask.tsx';
import { accountsOf, answered, goOn, letIn, orSay } from './entering.ts';

const returnOf = (request: Request): string => safeReturn(new URL(request.url).searchParams.get('volver'), '/');

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  if (pageOf(context).visitor.desk) throw redirect(returnOf(request));
  return null;
};

export const action = async ({ context, request }: ActionFunctionArgs) => {
  const page = pageOf(context);
  const signIn = accountsOf(page);
  const form = await request.formData();
  const challenge = answered(form, 'challenge');
  const to = returnOf(request);
  if (challenge === '')
    return orSay(async () =>
      goOn(
        page,
        await signIn.enter({ email: answered(form, 'email'), password: answered(form, 'password'), where: page.where }),
        to,
      ),
    );
  const code = answered(form, 'code').replaceAll(' ', '');
  const kind = /^\d{6}$/.test(code) ? 'totp' : 'recovery';
  return orSay(
    async () => {
      throw letIn(page, await signIn.proveFactor({ challenge, factor: { kind, code }, where: page.where }), to);
    },
    { challenge },
  );
};

/** The entrance: e-mail and password, then the code of the phone. */
export default function EnterPage() {
  const answer = useActionData<typeof action>();
  const isSecond = answer?.challenge !== undefined;
  return (
    <div className="stack" style={{ maxWidth: 400, margin: '6vh auto 0' }}>
      <Title>{isSecond ? 'Segundo factor' : 'Ingresar'}</Title>
      <h1>{isSecond ? 'Confirme que es usted' : 'Ingresar a Cabildo'}</h1>
      <Form method="post" className="stack">
        <Refusal answer={answer} />
        {isSecond ? (
          <Second challenge={answer.challenge ?? ''} error={answer.field ? answer.message : undefined} />
        ) : (
          <First />
        )}
        <Submit>{isSecond ? 'Confirmar' : 'Ingresar'}</Submit>
      </Form>
      {!isSecond && (
        <p>
          <Link to="/ingresar/olvido">Olvidé mi contraseña</Link>
        </p>
      )}
    </div>
  );
}

function First() {
  return (
    <>
      <Ask label="Correo institucional" name="email" type="email" autoComplete="username" required />
      <Ask label="Contraseña" name="password" type="password" autoComplete="current-password" required />
    </>
  );
}

function Second({ challenge, error }: { challenge: string; error?: string }) {
  return (
    <>
      <input type="hidden" name="challenge" value={challenge} />
      <Ask
        label="Código"
        name="code"
        help="Los seis números que muestra su teléfono, o uno de sus códigos de recuperación."
        error={error}
        autoComplete="one-time-code"
        required
      />
    </>
  );
}
