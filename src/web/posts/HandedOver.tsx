import { Link } from 'react-router';
import { showDate } from '../../records/fields/date.ts';

const kinds = [
  ['task', 'Tareas pendientes'],
  ['matter', 'Asuntos en curso'],
  ['agreement', 'Acuerdos a cargo'],
  ['document', 'Documentos'],
  ['asset', 'Llaves, accesos y bienes'],
] as const;

interface Item {
  id: string;
  kind: string;
  name: string;
  detail: string | null;
  dueOn: string | null;
  about: string | null;
}

/** What is handed over with a post, each kind under its heading. */
export function HandedOver({ items }: { items: readonly Item[] }) {
  return kinds.map(([kind, title]) => {
    const own = items.filter((item) => item.kind === kind);
    return (
      <section className="stack" style={{ gap: 8 }} key={kind}>
        <h2>
          {title} <span className="secondary">{own.length}</span>
        </h2>
        {own.length === 0 && <p className="secondary">Nada que entregar.</p>}
        <ul className="plain posts-acts">
          {own.map(({ id, name, detail, dueOn, about }) => (
            <li key={id}>
              <span>
                {about ? <Link to={`/fichas/${about}`}>{name}</Link> : name} <span className="secondary">{detail}</span>
              </span>
              {dueOn && <span className="secondary nowrap">{showDate(dueOn)}</span>}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
