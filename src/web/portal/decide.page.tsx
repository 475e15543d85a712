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
import { initiativeWorkflow } from '../../modules/municipality/initiatives/index.ts';
import {
  carriedBy,
  type Decidable,
  type Decision,
  documentPublication,
  initiativePublication,
  publishDocuments,
  publishInitiatives,
  readStanding,
  type Standing,
} from '../../modules/municipality/openData/index.ts';
import { fold } from '../../parsing/fold.ts';
import { writesAs } from '../../records/access.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { fieldOf } from '../../records/record.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

const kinds = {
  initiatives: {
    record: initiativePublication,
    publish: ({ desk }: AtDesk, ids: readonly string[], decision: Decision) => publishInitiatives(desk, ids, decision),
  },
  documents: {
    record: documentPublication,
    publish: ({ desk, house }: AtDesk, ids: readonly string[], decision: Decision) =>
      publishDocuments(desk, house.files, ids, decision),
  },
} as const;

const onPage = 200;

const askedIn = (url: URL) => {
  const what: Decidable = url.searchParams.get('ver') === 'documentos' ? 'documents' : 'initiatives';
  const wanted = url.searchParams.get('mostrar');
  const show = wanted === 'publicadas' || wanted === 'todas' ? wanted : 'reservadas';
  return { what, show, words: (url.searchParams.get('q') ?? '').trim().slice(0, 200) };
};

type Asked = ReturnType<typeof askedIn>;

/** What may be decided of, for who may decide it; for anybody else the page does not exist. */
const standingFor = async ({ house, desk, url }: AtDesk) => {
  const asked = askedIn(url);
  if (house.edition !== 'municipality' || !writesAs(desk.actor, kinds[asked.what].record)) throw notFound();
  const all = await readStanding(house.database, asked.what);
  return { asked, all, matching: all.filter((each) => isAsked(each, asked)) };
};

const isAsked = ({ name, about, published }: Standing, { show, words }: Asked): boolean => {
  const text = fold(`${name} ${about ?? ''}`);
  const isShown = show === 'todas' || published === (show === 'publicadas');
  return (
    isShown &&
    fold(words)
      .split(' ')
      .every((word) => text.includes(word))
  );
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { asked, all, matching } = await standingFor(page);
    const published = all.filter((each) => each.published).length;
    return {
      ...asked,
      counts: { publicadas: published, reservadas: all.length - published, todas: all.length },
      matching: matching.length,
      rows: matching.slice(0, onPage).map((each) => ({
        ...each,
        path: asked.what === 'initiatives' ? `initiatives/${each.id}` : `documents/${each.id}`,
        kind: kindName(page, asked.what, each.kind),
        decidedAt: each.decidedAt && showInstant(each.decidedAt),
      })),
      done: page.url.searchParams.get('hecho'),
      thread: [{ name: 'Publicar en el portal' }],
    };
  });

const kindName = ({ house }: AtDesk, what: Decidable, kind: string | null): string => {
  const states: Readonly<Record<string, string>> = initiativeWorkflow.states;
  const names = what === 'initiatives' ? states : (fieldOf(house.catalog.record('document'), 'kind')?.options ?? {});
  return names[kind ?? ''] ?? '';
};

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    const { asked, matching } = await standingFor(page);
    const chosen = new Set(form.getAll('id').map(String));
    const ids = matching.map(({ id }) => id).filter((id) => form.has('all') || chosen.has(id));
    if (asked.what === 'documents' && form.get('intent') === 'publish' && !form.has('carried')) {
      const carried = await carriedBy(page.desk, page.house.files, ids);
      if (carried.length > 0) return data({ problem: carriedWords, carried }, 422);
    }
    const decision = { published: form.get('intent') === 'publish', reason: String(form.get('reason') ?? '') };
    try {
      const changed = await kinds[asked.what].publish(page, ids, decision);
      return redirect(addressOf(asked, { hecho: `${changed} ${decision.published ? 'publicadas' : 'retiradas'}` }));
    } catch (error) {
      if (error instanceof Refused) return data({ problem: error.message, carried: [] }, error.status);
      throw error;
    }
  });

const carriedWords =
  'Aún no se publica nada: estos PDF dicen de sí mismos más que sus páginas, y así se entregan. Para quitarlo, guárdelos de nuevo sin sus propiedades y súbalos otra vez.';

const addressOf = ({ what, show, words }: Asked, more: Readonly<Record<string, string>> = {}): string => {
  const parameters = new URLSearchParams(more);
  if (what === 'documents') parameters.set('ver', 'documentos');
  if (show !== 'reservadas') parameters.set('mostrar', show);
  if (words) parameters.set('q', words);
  return `/publicar${parameters.size > 0 ? `?${parameters}` : ''}`;
};

const shows = { reservadas: 'Sin publicar', publicadas: 'Publicadas', todas: 'Todas' } as const;

/** What the public sees, decided many rows at a time. */
export default function DecidePage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { what, show, words, counts, done } = page;
  const tabs = { initiatives: 'Iniciativas', documents: 'Documentos y fotografías' } as const;
  return (
    <div className="stack">
      <Title>Publicar en el portal</Title>
      <h1>Publicar en el portal</h1>
      <p className="secondary">
        Nada se ve afuera hasta que usted lo publica; lo que retira deja de verse en el momento. Se muestran el nombre,
        el lugar, el estado en palabras de la comunidad, el dinero y el avance: nunca responsables, resultados de la
        evaluación ni observaciones. <a href="/portal">Ver el portal</a> ·{' '}
        <Link to="/fichas/portal-settings">Título, contacto y licencia</Link>
      </p>
      <nav className="line views" aria-label="Qué publicar">
        {(['initiatives', 'documents'] as const).map((each) => (
          <Link
            key={each}
            className="button small"
            to={addressOf({ what: each, show: 'reservadas', words: '' })}
            aria-current={each === what ? 'true' : undefined}
          >
            {tabs[each]}
          </Link>
        ))}
      </nav>
      {done && (
        <div className="notice ok" role="status">
          Listo: {done}.
        </div>
      )}
      {problem && (
        <div className="notice attention" role="alert">
          {problem}
        </div>
      )}
      <Form action="/publicar" className="toolbar">
        {what === 'documents' && <input type="hidden" name="ver" value="documentos" />}
        <label className="line small">
          Mostrar
          <select className="input" name="mostrar" defaultValue={show} key={show}>
            {(['reservadas', 'publicadas', 'todas'] as const).map((each) => (
              <option key={each} value={each}>
                {shows[each]} ({counts[each]})
              </option>
            ))}
          </select>
        </label>
        <label className="line small">
          Palabras
          <input className="input" type="search" name="q" defaultValue={words} key={words} />
        </label>
        <button className="button small" type="submit">
          Ver
        </button>
      </Form>
      {page.rows.length === 0 ? <p>{emptyWords[what]}</p> : <Decide key={`${what} ${show} ${words} ${done}`} />}
    </div>
  );
}

const emptyWords: Readonly<Record<Decidable, string>> = {
  initiatives: 'No hay iniciativas así.',
  documents: 'No hay documentos así. Aparecen los que tienen archivo, de iniciativas ya publicadas.',
};

function Decide() {
  const { what, rows, matching } = useLoaderData<typeof loader>();
  const carried = useActionData<typeof action>()?.carried ?? [];
  return (
    <Form method="post" className="stack">
      <label className="check">
        <input type="checkbox" name="all" /> Todas las que coinciden ({matching}), marcadas o no
      </label>
      {carried.length > 0 && (
        <div className="notice attention stack">
          <ul>
            {carried.slice(0, 50).map(({ name, says }) => (
              <li key={`${name} ${says}`}>
                {name}: {says}
              </li>
            ))}
          </ul>
          {carried.length > 50 && <p>Y {carried.length - 50} más.</p>}
          <label className="check">
            <input type="checkbox" name="carried" /> Publicar los PDF también con esos datos
          </label>
        </div>
      )}
      <label className="field">
        <span className="label">Motivo (queda en la historia, no se muestra afuera)</span>
        <input className="input" name="reason" maxLength={400} />
      </label>
      <div className="line">
        <button className="button filled" type="submit" name="intent" value="publish">
          Publicar
        </button>
        <button className="button" type="submit" name="intent" value="withdraw">
          Retirar del portal
        </button>
      </div>
      <TableFrame label="Filas">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Marcar</th>
              <th scope="col">Nombre</th>
              <th scope="col">{what === 'initiatives' ? 'Estado' : 'Clase'}</th>
              <th scope="col">{what === 'initiatives' ? 'Localidad' : 'Iniciativa'}</th>
              <th scope="col">En el portal</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, kind, about, published, decidedBy, decidedAt, path }) => (
              <tr key={id}>
                <td>
                  <input type="checkbox" name="id" value={id} aria-label={`Marcar ${name}`} />
                </td>
                <td>
                  <Link to={`/fichas/${path}`}>{name}</Link>
                </td>
                <td>{kind}</td>
                <td>{about}</td>
                <td>
                  {published ? 'Publicada' : 'Sin publicar'}
                  {decidedBy && ` · ${decidedBy}, ${decidedAt}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {matching > rows.length && (
        <p className="secondary">
          Se muestran {rows.length} de {matching}: busque con más palabras o decida de todas a la vez.
        </p>
      )}
    </Form>
  );
}
