import './posts.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { personPage } from '../../modules/organigram.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { momentOf } from './moment.ts';
import { untilWords } from './words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { at } = momentOf(page);
    const person = await personPage(page.desk, page.params.id ?? '');
    return {
      person,
      now: at.toISOString(),
      thread: [{ name: 'Organigrama', to: '/organigrama' }, { name: person.name }],
    };
  });

const words: Readonly<Record<string, string>> = {
  titular: 'Titular',
  interino: 'Interino',
  suplente: 'Suplente',
  delegado: 'Por delegación',
};

/** Every post of a person: what they hold, what they held, by which act. */
export default function PersonPage() {
  const { person, now } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <Title>{person.name}</Title>
      <h1>{person.name}</h1>
      {person.held.length === 0 && <p className="secondary">No consta ningún cargo suyo.</p>}
      <ol className="plain posts-timeline">
        {person.held.map(({ post, postName, capacity, basis, from, to, scope }) => (
          <li key={post + from + capacity} data-now={from <= now && (to === null || to > now) ? '' : undefined}>
            <span className="small secondary">
              {untilWords(from)} — {to === null ? 'hoy' : untilWords(to)}
            </span>
            <span>
              <DayLink to={`/cargos/${post}`}>{postName}</DayLink> · {words[capacity] ?? capacity}
              {scope && scope.length > 0 && <span className="secondary small"> en {scope.join(', ')}</span>}
              <span className="secondary small"> · {basis}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="secondary small">
        Las veces que ha subrogado a otros están en el{' '}
        <DayLink to={`/reemplazos?persona=${person.id}`}>registro de reemplazos</DayLink>.
      </p>
    </div>
  );
}
