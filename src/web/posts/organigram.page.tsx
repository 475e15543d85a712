import './posts.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { organigramOf, type PlacedUnit } from '../../modules/organigram.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Deputies } from './Deputies.tsx';
import { momentOf } from './moment.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const units = await organigramOf(page.house, momentOf(page));
    return { units, thread: [{ name: 'Organigrama' }] };
  });

/** Units, posts and who acts in each: a list within lists, that can be read aloud and printed. */
export default function OrganigramPage() {
  const { units } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <Title>Organigrama</Title>
      <h1>Organigrama</h1>
      <p className="secondary">
        Quién actúa en cada cargo y en qué calidad: (S) subrogante, (Sup.) suplente, (I) interino. Para verlo en otra
        fecha use «Ver al día…».
      </p>
      <p className="line actions">
        <DayLink className="button" to="/quien-ejercia">
          ¿Quién ejercía el cargo?
        </DayLink>
        <DayLink className="button" to="/reemplazos">
          Registro de reemplazos
        </DayLink>
      </p>
      <ul className="plain posts-tree">
        {units.map((unit) => (
          <Unit key={unit.id} unit={unit} />
        ))}
      </ul>
    </div>
  );
}

function Unit({ unit }: { unit: PlacedUnit }) {
  return (
    <li>
      <p className="posts-unit">{unit.name}</p>
      {unit.posts.length > 0 && (
        <ul className="plain posts-seats">
          {unit.posts.map(({ id, name, deputies }) => (
            <li key={id}>
              <DayLink to={`/cargos/${id}`}>{name}</DayLink>
              <Deputies deputies={deputies} />
            </li>
          ))}
        </ul>
      )}
      {unit.units.length > 0 && (
        <ul className="plain posts-tree">
          {unit.units.map((below) => (
            <Unit key={below.id} unit={below} />
          ))}
        </ul>
      )}
    </li>
  );
}
