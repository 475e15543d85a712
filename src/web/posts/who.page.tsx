import './posts.css';
import type { ReactNode } from 'react';
import { data, Form, type LoaderFunctionArgs, redirect, useLoaderData, useLocation } from 'react-router';
import { certificateBy } from '../../modules/actingCertificates.ts';
import type { WhoAnswer } from '../../modules/whoActed.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { atDesk } from '../page.ts';
import { Submit } from '../form/Submit.tsx';
import { Title } from '../shell/Title.tsx';
import { askedIn } from './asked.ts';
import { Deputies } from './Deputies.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, url } = page;
    const folio = url.searchParams.get('folio') ?? '';
    const found = folio && (await certificateBy(desk, folio));
    if (found) throw redirect(`/quien-ejercia/certificados/${found}`);
    const asked = await askedIn(page);
    if (folio) asked.problems.folio = `No se ha emitido un certificado con el folio «${folio.slice(0, 40)}».`;
    const posts = await house.database.rows<{ id: string; name: string }>('select id, name from post order by name');
    const functions = house.charter.functions.map(({ code, label }) => ({ code, label }));
    const thread = [{ name: 'Organigrama', to: '/organigrama' }, { name: '¿Quién ejercía el cargo?' }];
    return data(
      { ...asked, folio, posts, functions, thread },
      { status: Object.keys(asked.problems).length > 0 ? 422 : 200 },
    );
  });

/** Who could sign at a minute: as it is known now, or as it was known then. */
export default function WhoPage() {
  const { typed, answer, problems, folio, posts, functions } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  return (
    <div className="stack posts-narrow">
      <Title>¿Quién ejercía el cargo?</Title>
      <h1>¿Quién ejercía el cargo?</h1>
      <Form method="get" className="stack" key={search}>
        <div className="posts-fields">
          <Choice name="cargo" label="Cargo" value={typed.cargo} problem={problems.cargo}>
            <option value="">Elija…</option>
            {posts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <When name="en" label="Día y hora" value={typed.en} problem={problems.en} />
          <Choice name="funcion" label="Función" value={typed.funcion} problem={problems.funcion}>
            <option value="">Cualquiera</option>
            {functions.map(({ code, label }) => (
              <option key={code} value={code}>
                {code} {label}
              </option>
            ))}
          </Choice>
          <When
            name="segun"
            label="Según lo que se sabía el"
            value={typed.segun}
            problem={problems.segun}
            help="Vacío: según lo que hoy consta. Lo registrado después de esa hora no cuenta."
          />
        </div>
        <div>
          <button className="button filled" type="submit">
            Responder
          </button>
        </div>
      </Form>
      {answer && <Answer answer={answer} search={search} />}
      <Form method="get" className="stack" aria-label="Verificar un certificado">
        <Folio value={folio} problem={problems.folio} />
      </Form>
    </div>
  );
}

function Answer({ answer, search }: { answer: WhoAnswer; search: string }) {
  return (
    <section className="panel" aria-labelledby="respuesta">
      <h2 id="respuesta">
        {answer.postName}, el {showInstant(answer.at)}
      </h2>
      <Deputies deputies={answer.deputies} withBasis />
      <p className="secondary small">
        {answer.isAsKnownNow
          ? `Según lo que consta al ${showInstant(answer.asOf)}.`
          : `Según lo que se sabía el ${showInstant(answer.asOf)}.`}
      </p>
      {answer.doubts.map((doubt) => (
        <p className="notice attention small" key={doubt}>
          Nadie ha verificado esta norma: {doubt}
        </p>
      ))}
      <Form method="post" action={`/quien-ejercia/certificado${search}`}>
        <Submit className="button">Emitir certificado con folio</Submit>
      </Form>
    </section>
  );
}

function Folio({ value, problem }: { value: string; problem: string | undefined }) {
  return (
    <div className="field">
      <label htmlFor="folio">Verificar un certificado por su folio</label>
      <span className="line">
        <input
          className="input posts-day"
          id="folio"
          name="folio"
          defaultValue={value}
          placeholder="EJE-2026-0001"
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem && 'folio-error'}
        />
        <button className="button" type="submit">
          Verificar
        </button>
      </span>
      {problem && (
        <span className="error" id="folio-error">
          {problem}
        </span>
      )}
    </div>
  );
}

interface Asking {
  name: string;
  label: string;
  value: string;
  problem?: string;
}

function Choice({ name, label, value, problem, children }: Asking & { children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select
        className="input"
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem && `${name}-error`}
      >
        {children}
      </select>
      {problem && (
        <span className="error" id={`${name}-error`}>
          {problem}
        </span>
      )}
    </div>
  );
}

function When({ name, label, value, problem, help }: Asking & { help?: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        className="input"
        type="datetime-local"
        id={name}
        name={name}
        defaultValue={value}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={[help && `${name}-ayuda`, problem && `${name}-error`].filter(Boolean).join(' ') || undefined}
      />
      {help && (
        <span className="help" id={`${name}-ayuda`}>
          {help}
        </span>
      )}
      {problem && (
        <span className="error" id={`${name}-error`}>
          {problem}
        </span>
      )}
    </div>
  );
}
