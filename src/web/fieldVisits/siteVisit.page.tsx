import './field.css';
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
import {
  passedFiles,
  passToDocuments,
  siteVisit,
  visitPhotograph,
} from '../../modules/municipality/fieldVisits/index.ts';
import { document } from '../../modules/municipality/initiatives/index.ts';
import { writesAs } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { placeKind } from '../../records/fields/place.ts';
import { Refused } from '../../records/refused.ts';
import { asOfIn } from '../asOf.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, shownVisit);

const shownVisit = async (page: AtDesk) => {
  const { desk, params } = page;
  const asOf = asOfIn(page, siteVisit);
  const visit = await desk.one(siteVisit, params.id ?? '', { asOf });
  const { items } = await desk.list(visitPhotograph, {
    filters: [{ field: 'visit', operator: 'eq', value: visit.id }],
    sort: { field: 'takenAt', descending: false },
    limit: 100,
    asOf,
  });
  const passed = await passedFiles(
    desk,
    items.map(({ file }) => file.id),
  );
  const { initiative, visitedOn, visitor, physical, note, place, placeBy, accuracy } = visit;
  return {
    id: visit.id,
    initiative,
    title: `Visita del ${showDate(visitedOn)}`,
    visitor: visitor?.name ?? null,
    physical: physical === null ? null : `${String(physical).replace('.', ',')} %`,
    note,
    place: place && placeKind.show(place, siteVisit.fields.place),
    placeBy:
      placeBy === 'phone' ? `por el teléfono${accuracy === null ? '' : `, con ${accuracy} m de precisión`}` : 'a mano',
    photographs: items.map(({ id, caption, takenAt, file }) => ({
      id,
      caption,
      taken: takenAt && showInstant(takenAt),
      isDocument: passed.has(file.id),
    })),
    mayWrite: asOf === undefined && writesAs(desk.actor, siteVisit) !== undefined,
    mayPass: asOf === undefined && writesAs(desk.actor, document) !== undefined,
    thread: [
      { name: 'Iniciativas', to: '/fichas/initiatives' },
      { name: initiative.name, to: `/fichas/initiatives/${initiative.id}` },
      { name: `Visita del ${showDate(visitedOn)}` },
    ],
  };
};

/** Puts one photograph among the documents of the initiative. */
export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async ({ desk, params }) => {
    const form = await args.request.formData();
    try {
      await passToDocuments(desk, String(form.get('photograph')));
    } catch (problem) {
      if (problem instanceof Refused) return data({ problem: problem.message }, problem.status);
      throw problem;
    }
    return redirect(`/fichas/site-visits/${params.id}`);
  });

type Shown = ReturnType<typeof useLoaderData<typeof loader>>;

/** What somebody saw on a day at a work, with its photographs. */
export default function SiteVisitPage() {
  const visit = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, title, initiative, visitor, physical, note, place, placeBy, photographs, mayWrite } = visit;
  return (
    <div className="stack site-visit">
      <Title>{`${title} · ${initiative.name}`}</Title>
      <div>
        <p className="secondary small">{initiative.name}</p>
        <h1>{title}</h1>
      </div>
      <dl className="seen">
        <Fact label="Visitó" value={visitor} />
        <Fact label="Avance físico visto" value={physical} />
        <Fact label={`Lugar, fijado ${placeBy}`} value={place} />
      </dl>
      {note && <p className="note">{note}</p>}
      {answer && 'problem' in answer && (
        <p className="error" role="alert">
          {answer.problem}
        </p>
      )}
      <section className="stack" aria-labelledby="pictures">
        <h2 id="pictures">Fotografías</h2>
        {photographs.length === 0 && <p className="secondary">Esta visita no tiene fotografías.</p>}
        <ul className="plain gallery">
          {photographs.map((photograph) => (
            <Photograph key={photograph.id} photograph={photograph} mayPass={visit.mayPass} />
          ))}
        </ul>
      </section>
      <p className="line">
        {mayWrite && (
          <Link className="button" to={`/fichas/site-visits/${id}/editar`}>
            Corregir la visita
          </Link>
        )}
        <Link className="button quiet" to={`/fichas/site-visits/${id}/historia`}>
          Historia de cambios
        </Link>
      </p>
    </div>
  );
}

function Fact({ label, value }: { label: string; value: string | null }) {
  if (!value) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Photograph({ photograph, mayPass }: { photograph: Shown['photographs'][number]; mayPass: boolean }) {
  const { id, caption, taken, isDocument } = photograph;
  return (
    <li>
      <figure>
        <a href={`/terreno/fotografias/${id}`}>
          <img src={`/terreno/fotografias/${id}`} alt={caption} loading="lazy" />
        </a>
        <figcaption>
          {caption}
          {taken && <span className="secondary small"> · {taken}</span>}
        </figcaption>
      </figure>
      {isDocument && <p className="secondary small">Está entre los documentos de la iniciativa.</p>}
      {!isDocument && mayPass && (
        <Form method="post">
          <button type="submit" className="button small" name="photograph" value={id}>
            Dejar entre los documentos
          </button>
        </Form>
      )}
    </li>
  );
}
