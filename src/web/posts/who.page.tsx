import './posts.css';
import type { ReactNode } from 'react';
import { data, Form, Link, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import type { WhoAnswer } from '../../modules/whoActed.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { askedIn } from './asked.ts';
import { Deputies } from './Deputies.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house } = page;
    const asked = await askedIn(page);
    const posts = await house.database.rows<{ id: string; name: string }>('select id, name from post order by name');
    const functions = house.charter.functions.map(({ code, label }) => ({ code, label }));
    const thread = [{ name: 'Organigrama', to: '/organigrama' }, { name: '¿Quién ejercía el cargo?' }];
    return data({ ...asked, posts, functions, thread }, { status: Object.keys(asked.problems).length > 0 ? 422 : 200 });
  });

/** Who could sign at a minute: as it is known now, or as it was known then. */
export default function WhoPage() {
  const { typed, answer, problems, posts, functions } = useLoaderData<typeof loader>();
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
          <Choice name="funcion" label="Función" value={typed.funcion}>
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
      <p>
        <Link className="button" to={`/quien-ejercia/certificado${search}`} reloadDocument>
          Certificado en PDF
        </Link>
      </p>
    </section>
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
