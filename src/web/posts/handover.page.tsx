import './posts.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { postPage } from '../../modules/organigram.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { mayHandOver } from './handover.ts';
import { momentOf } from './moment.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { house, desk, params } = page;
    const post = await postPage(house, params.id ?? '', momentOf(page));
    mayHandOver(page, post.id);
    return {
      post: { id: post.id, name: post.name },
      from: post.deputies.find(({ name }) => name !== undefined)?.name ?? desk.actor.name,
      thread: [
        { name: 'Organigrama', to: '/organigrama' },
        { name: post.name, to: `/cargos/${post.id}` },
        { name: 'Acta de entrega' },
      ],
    };
  });

/** What is handed over with a post: the house tells functions, tasks and work; the person tells the rest. */
export default function HandOverPage() {
  const { post, from } = useLoaderData<typeof loader>();
  return (
    <div className="stack posts-narrow">
      <Title>{`Acta de entrega: ${post.name}`}</Title>
      <h1>Acta de entrega: {post.name}</h1>
      <p className="secondary">
        Cabildo pone las funciones, las tareas abiertas y el trabajo en curso del cargo. Usted agrega lo que no está
        aquí. No se guarda: imprímala y fírmenla.
      </p>
      <form method="post" action={`/cargos/${post.id}/entrega/acta`} className="stack">
        <div className="posts-fields">
          <div className="field">
            <label htmlFor="from">Entrega</label>
            <input className="input" id="from" name="from" defaultValue={from} required maxLength={200} />
          </div>
          <div className="field">
            <label htmlFor="to">Recibe</label>
            <input className="input" id="to" name="to" required maxLength={200} />
          </div>
        </div>
        <Lines name="documents" label="Documentos que se entregan" help="Uno por línea, con su folio o carpeta." />
        <Lines
          name="keys"
          label="Llaves, claves de acceso y bienes"
          help="Uno por línea. No escriba ninguna contraseña: sólo qué acceso se traspasa."
        />
        <Lines name="note" label="Observaciones" />
        <div>
          <button className="button filled" type="submit">
            Acta en PDF
          </button>
        </div>
      </form>
    </div>
  );
}

function Lines({ name, label, help }: { name: string; label: string; help?: string }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <textarea
        className="input"
        id={name}
        name={name}
        maxLength={8_000}
        aria-describedby={help ? `${name}-ayuda` : undefined}
      />
      {help && (
        <span className="help" id={`${name}-ayuda`}>
          {help}
        </span>
      )}
    </div>
  );
}
