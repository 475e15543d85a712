import { isRouteErrorResponse, Link } from 'react-router';
import { Problem } from '../shell/Problem.tsx';
import { Title } from '../shell/Title.tsx';
import type { Misread } from './misread.ts';

const title = 'La dirección pide algo que esta lista no tiene';

/** Why a list is not shown: what its address says that is not understood, and the ways on. */
export function ListProblem({ error }: { error: unknown }) {
  const misread = misreadIn(error);
  if (!misread) return <Problem error={error} />;
  const { list, without, wrong, filters } = misread;
  return (
    <div className="stack" style={{ maxWidth: '70ch' }}>
      <Title>{title}</Title>
      <h1>{title}</h1>
      <ul>
        {wrong.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>Puede ser un enlace antiguo o una dirección escrita a mano. Lo demás de la dirección se conserva.</p>
      <p className="line">
        <Link className="button filled" to={without}>
          Ver la lista sin eso
        </Link>
        <Link className="button" to="/">
          Ir a Mis funciones
        </Link>
      </p>
      <section className="facts" aria-labelledby="filters">
        <h2 id="filters">Los filtros que hay en {list}</h2>
        <dl>
          {filters.map(({ label, name }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd>
                <code className="small">{name}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

const misreadIn = (error: unknown): Misread | undefined => {
  if (!isRouteErrorResponse(error)) return undefined;
  const given: unknown = error.data;
  return typeof given === 'object' && given !== null && 'misread' in given ? (given.misread as Misread) : undefined;
};
