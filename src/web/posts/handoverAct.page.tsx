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
} from 'react-router';
import { gatherAgain, handOverPage, type Signing, signHandOver } from '../../modules/handOver/index.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { Submit } from '../form/Submit.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { HandedOver } from './HandedOver.tsx';
import { handOverStates } from './handoverStates.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const page = await handOverPage(house, desk.actor, params.id ?? '');
    return {
      ...page,
      thread: [
        { name: 'Organigrama', to: '/organigrama' },
        { name: page.row.post.name, to: `/cargos/${page.row.post.id}` },
        { name: 'Acta de entrega' },
      ],
    };
  });

const signings: readonly Signing[] = ['give', 'giveWithout', 'receive', 'receiveWithout', 'drop'];

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const form = await args.request.formData();
    const id = params.id ?? '';
    const does = String(form.get('do') ?? '');
    const page = await handOverPage(house, desk.actor, id);
    const signing = signings.find((each) => each === does);
    try {
      if (does === 'gather' && page.mayGather) await gatherAgain(house, desk.actor, id);
      else if (signing)
        await signHandOver(house, desk.actor, {
          id,
          seen: String(form.get('seen') ?? ''),
          signing,
          values: reasonIn(form, signing),
        });
      else throw notFound();
    } catch (error) {
      if (error instanceof Refused && error.status !== 404) return data({ problem: error.message }, error.status);
      throw error;
    }
    throw redirect(`/entregas/${id}`);
  });

const reasonIn = (form: FormData, signing: Signing): Record<string, unknown> => {
  const why = form.get('why');
  if (signing === 'giveWithout') return { notGivenWhy: why };
  if (signing === 'receiveWithout') return { notReceivedWhy: why };
  return signing === 'drop' ? { droppedWhy: why } : {};
};

/** The hand-over of a post: what is handed over, who signed as what, and the paper once both have. */
export default function HandOverActPage() {
  const { row, items, mark, mayGive, mayReceive, mayGather, registers } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const seen = <input type="hidden" name="seen" value={mark} />;
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>{row.name ?? 'Acta de entrega'}</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>
          Entrega de <Link to={`/cargos/${row.post.id}`}>{row.post.name}</Link>
        </h1>
        <p>
          <span className={row.state === 'closed' || row.state === 'dropped' ? 'state ended' : 'state'}>
            {handOverStates[row.state ?? '']}
          </span>
          {row.folio && ` · folio ${row.folio}`} · entrega {row.giver.name}, recibe {row.receiver.name}
        </p>
        {problem && (
          <p className="notice late" role="alert">
            {problem}
          </p>
        )}
        {row.pdf && (
          <p className="line">
            <a className="button filled" href={`/entregas/${row.id}/documento/pdf`}>
              PDF
            </a>
            <a className="button" href={`/entregas/${row.id}/documento/docx`}>
              DOCX
            </a>
          </p>
        )}
      </div>
      <section className="stack" aria-labelledby="firmas">
        <h2 id="firmas">Firmas</h2>
        <Signed
          who={row.giver.name}
          does="Entrega"
          as={row.givenSigned}
          basis={row.givenBasis}
          at={row.givenAt}
          why={row.notGivenWhy}
        />
        <Signed
          who={row.receiver.name}
          does="Recibe"
          as={row.receivedSigned}
          basis={row.receivedBasis}
          at={row.receivedAt}
          why={row.notReceivedWhy}
        />
        {row.hash && <p className="secondary small posts-wrap">SHA-256 del PDF: {row.hash}</p>}
        <div className="line">
          {(mayGive || mayReceive) && (
            <Form method="post">
              {seen}
              <Submit name="do" value={mayGive ? 'give' : 'receive'}>
                {mayGive ? 'Firmar la entrega' : 'Firmar la recepción'}
              </Submit>
            </Form>
          )}
          {mayGather && (
            <Form method="post">
              <button className="button" type="submit" name="do" value="gather">
                Anotar de nuevo lo que hay hoy
              </button>
            </Form>
          )}
          {registers && <Without state={row.state} mark={mark} canClose={row.givenAt !== null} />}
        </div>
      </section>
      {row.droppedWhy && (
        <section className="stack" style={{ gap: 8 }}>
          <h2>Por qué quedó sin efecto</h2>
          <p className="narrative">{row.droppedWhy}</p>
        </section>
      )}
      <HandedOver items={items} />
      {row.note && (
        <section className="stack" style={{ gap: 8 }}>
          <h2>Observaciones</h2>
          <p className="narrative">{row.note}</p>
        </section>
      )}
    </div>
  );
}

interface SignedProps {
  who: string;
  does: string;
  as: string | null;
  basis: string | null;
  at: string | null;
  why: string | null;
}

function Signed({ who, does, as, basis, at, why }: SignedProps) {
  return (
    <p>
      <strong>{does}</strong> {who}
      {at ? (
        <span className="secondary">
          {' '}
          · firmó como {as}, {basis}, el {showInstant(at)}
        </span>
      ) : (
        <span className={why ? 'secondary' : 'posts-vacant'}> · {why ? `no firma: ${why}` : 'falta su firma'}</span>
      )}
    </p>
  );
}

function Without({ state, mark, canClose }: { state: string | null; mark: string; canClose: boolean }) {
  const isFirst = state === 'preparing';
  return (
    <details>
      <summary className="button">Falta una firma…</summary>
      <Form method="post" className="stack posts-more">
        <input type="hidden" name="seen" value={mark} />
        <div className="field">
          <label htmlFor="why">Por qué {isFirst ? 'no firma quien entrega' : 'no firma quien recibe'}</label>
          <textarea className="input" id="why" name="why" required maxLength={2_000} />
        </div>
        <div className="line">
          {(isFirst || canClose) && (
            <Submit name="do" value={isFirst ? 'giveWithout' : 'receiveWithout'}>
              Dejar constancia
            </Submit>
          )}
          <button className="button danger" type="submit" name="do" value="drop">
            Dejar el acta sin efecto
          </button>
        </div>
      </Form>
    </details>
  );
}
