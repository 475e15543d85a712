import { readVersion } from '../form/readVersion.ts';
import './posts.css';
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
import { absencePage, type AbsencePage as Page } from '../../modules/absences.ts';
import { absenceFor, absenceOf, annulAbsence, endAbsence } from '../../modules/common/posts/index.ts';
import { fieldOf } from '../../records/record.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Acts } from './Acts.tsx';
import { BriefPanel } from './BriefPanel.tsx';
import { betweenWords, deputyWords } from './words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const page = await absencePage(house, desk.actor, params.id ?? '');
    const causes = fieldOf(absenceOf(house.charter), 'cause')?.options ?? {};
    const { postName, holderName } = page.away;
    return {
      ...page,
      cause: page.why && (causes[page.why.cause] ?? page.why.cause),
      thread: [{ name: 'Organigrama', to: '/organigrama' }, { name: `Ausencia de ${holderName}, ${postName}` }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const form = await args.request.formData();
    const absence = absenceOf(house.charter);
    const ground = { store: house.store, absence };
    const { row, mayChange } = await absenceFor(ground, desk.actor, params.id ?? '');
    if (!mayChange) throw notFound();
    const seen = { ...row, version: readVersion(form.get('version')) };
    try {
      if (form.get('do') === 'annul') await annulAbsence(ground, desk.actor, seen, form.get('annulledWhy'));
      else await endAbsence(ground, desk.actor, seen);
    } catch (error) {
      if (error instanceof Refused && error.status !== 404) return data({ problem: error.message }, error.status);
      throw error;
    }
    house.forgetActors();
    throw redirect(`/ausencias/${row.id}?hecho=${form.get('do') === 'annul' ? 'anulada' : 'vuelta'}`);
  });

const did: Readonly<Record<string, string>> = {
  declarada: 'La ausencia quedó declarada.',
  vuelta: 'Su regreso quedó registrado: desde ahora firma el titular.',
  anulada: 'La ausencia quedó anulada: es como si no hubiera existido.',
};

const standing: Readonly<Record<Page['away']['stands'], string>> = {
  ahead: 'Por comenzar',
  now: 'En curso',
  over: 'Terminada',
  annulled: 'Anulada',
};

/** One absence: who acts and until when, what waits for them, and on return what was done. */
export default function AbsencePage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const [search] = useSearchParams();
  const { away, cause, brief, acts, hasMore, isOwn } = page;
  const isReplaced = page.deputies.some(({ name }) => name !== undefined);
  const isOpen = away.stands === 'now' || away.stands === 'ahead';
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>{`Ausencia de ${away.holderName}`}</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>
          {away.holderName}, <Link to={`/cargos/${away.post}`}>{away.postName}</Link>
        </h1>
        <p>
          <span className={isOpen ? 'state' : 'state ended'}>{standing[away.stands]}</span> · ausente{' '}
          {betweenWords(away.startAt, away.endAt)}
          {cause && ` · ${cause}`}
        </p>
        {page.why?.note && <p className="narrative">Observación: {page.why.note}</p>}
        {page.why?.annulledWhy && <p className="narrative">Se anuló: {page.why.annulledWhy}</p>}
        {search.get('hecho') && (
          <p className="notice ok" role="status">
            {did[search.get('hecho') ?? '']}
            {search.get('hecho') === 'declarada' && isReplaced && ' Quien reemplaza recibe un aviso.'}
          </p>
        )}
        {problem && (
          <p className="notice late" role="alert">
            {problem}
          </p>
        )}
        {isOpen && <WhoActs page={page} />}
        {page.mayChange && isOpen && <Changes page={page} />}
      </div>
      {acts.length > 0 && (
        <section className="stack">
          <h2>{isOwn ? 'Qué se hizo en su nombre' : 'Qué se firmó por el titular'}</h2>
          <Acts acts={acts} hasMore={hasMore} />
        </section>
      )}
      {acts.length === 0 && away.stands === 'over' && (
        <p className="secondary">Nadie firmó nada en el cargo durante la ausencia.</p>
      )}
      {brief && <BriefPanel brief={brief} />}
    </div>
  );
}

function WhoActs({ page: { deputies, remarks } }: { page: Page }) {
  return (
    <div className="notice">
      {deputies.map((deputy) => (
        <p key={deputy.functions.join()}>
          {deputy.name === undefined ? (
            <strong>{deputyWords(deputy)}</strong>
          ) : (
            <>
              Actúa <strong>{deputyWords(deputy)}</strong>
              {deputy.basis && <span className="secondary small"> · {deputy.basis}</span>}
            </>
          )}
        </p>
      ))}
      {remarks.map((remark) => (
        <p className="small" key={remark}>
          {remark}
        </p>
      ))}
    </div>
  );
}

function Changes({ page: { away, version, isOwn } }: { page: Page }) {
  return (
    <div className="line">
      {away.stands === 'now' && (
        <Form method="post">
          <input type="hidden" name="version" value={version} />
          <button className="button filled" type="submit" name="do" value="end">
            {isOwn ? 'Volví' : 'Ya volvió'}
          </button>
        </Form>
      )}
      <details>
        <summary className="button">Anular…</summary>
        <Form method="post" className="stack posts-more">
          <input type="hidden" name="version" value={version} />
          <div className="field">
            <label htmlFor="annulledWhy">Por qué se anula</label>
            <input className="input" id="annulledWhy" name="annulledWhy" required />
            <span className="help">Será como si no hubiera existido. Si volvió antes, presione «Volví».</span>
          </div>
          <div>
            <button className="button danger" type="submit" name="do" value="annul">
              Anular la ausencia
            </button>
          </div>
        </Form>
      </details>
    </div>
  );
}
