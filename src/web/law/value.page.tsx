import './law.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Confirmations } from './Confirmations.tsx';
import { DayForm } from './DayForm.tsx';
import { Mark } from './Mark.tsx';
import { TimeLine } from './TimeLine.tsx';
import { valueData } from './value.data.ts';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, valueData);

export type ValuePageData = Awaited<ReturnType<typeof valueData>>;

/** One legal value: what governs on a day, its versions, who confirmed it, and the institution's own. */
export default function ValuePage() {
  const page = useLoaderData<typeof loader>();
  const { standing, day, wrong, versions, confirmations, duties, addOwn, reach, file, link } = page;
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>{standing.meaning}</Title>
      <div className="stack" style={{ gap: 6 }}>
        <h1 className="law-meaning">{standing.meaning}</h1>
        <p className="secondary small">
          <code>{standing.id}</code> · {reach} · archivo {file}
          {link && (
            <>
              {' · '}
              <a href={link} rel="noreferrer">
                leer la norma en LeyChile
              </a>
            </>
          )}
        </p>
      </div>
      <DayForm key={day} day={day} wrong={wrong} />
      <Governs standing={standing} day={day} />
      <section className="stack" style={{ gap: 8 }}>
        <div className="line spread">
          <h2>En el tiempo</h2>
          {addOwn && (
            <Link className="button" to={addOwn}>
              Agregar un valor propio
            </Link>
          )}
        </div>
        <TimeLine versions={versions} />
      </section>
      {duties.length > 0 && (
        <section className="stack" style={{ gap: 8 }}>
          <h2>Con este valor se cuenta</h2>
          <ul className="law-duties">
            {duties.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p className="secondary small">
            Si se corrige, lo que comience desde entonces se contará con el valor corregido. Lo que ya corre conserva el
            suyo.
          </p>
        </section>
      )}
      {confirmations.length > 0 && <Confirmations confirmations={confirmations} />}
    </div>
  );
}

function Governs({ standing: { says, missing }, day }: { standing: ValuePageData['standing']; day: string }) {
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h2>Qué rige el {showDate(day)}</h2>
      {missing && <p className="notice">{missing}</p>}
      {says.length > 1 && (
        <p className="notice attention">
          Más de una norma puede regir un mismo caso. Cabildo las muestra todas y no elige: decida con su asesoría
          jurídica.
        </p>
      )}
      <div className="law-governs">
        {says.map(({ said, norm, scope, isVerified, doubt }) => (
          <div className="panel" key={norm + said}>
            <p className="law-figure">{said}</p>
            <p>{norm}</p>
            {scope && <p className="secondary">Sólo para {scope}</p>}
            <p>
              <Mark isVerified={isVerified} doubt={doubt} />
              {doubt && <span className="secondary small"> {doubt}</span>}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
