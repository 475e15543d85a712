import './law.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { DayForm } from './DayForm.tsx';
import { lawData, type LawGroup } from './law.data.ts';
import { Values } from './Values.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, lawData);

/** What the law says on a day, by law; what nobody has read in its source is marked. */
export default function LawPage() {
  const { day, today, wrong, asked, isWide, count, unverified, groups } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ gap: 24 }}>
      <Title>Valores legales</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>Valores legales</h1>
        <p className="secondary">
          Plazos, montos, quórums y topes con los que Cabildo cuenta y avisa, cada uno con su norma. {count} valores;{' '}
          {unverified} sin verificar: esos avisan, pero nunca impiden.
        </p>
      </div>
      <DayForm key={JSON.stringify([asked, day])} day={day} wrong={wrong}>
        <div className="field">
          <label htmlFor="q">Buscar</label>
          <input
            className="input"
            id="q"
            name="q"
            type="search"
            defaultValue={asked.q}
            placeholder="Palabra, ley o artículo"
          />
        </div>
        {asked.law && <input type="hidden" name="ley" value={asked.law} />}
        <label className="check">
          <input type="checkbox" name="sinVerificar" value="1" defaultChecked={asked.onlyUnverified} />
          Sólo sin verificar
        </label>
      </DayForm>
      {day !== today && (
        <p className="notice attention">
          <span>
            Así regía el {showDate(day)}. <Link to="/valores-legales">Ver lo de hoy</Link>
          </span>
        </p>
      )}
      {isWide && <Laws groups={groups} day={day === today ? undefined : day} />}
      {!isWide && groups.map((group) => <Values key={group.law} group={group} day={day} />)}
      {!isWide && groups.length === 0 && (
        <p>
          Ningún valor dice eso. Pruebe con otra palabra o <Link to="/valores-legales">vea todas las leyes</Link>.
        </p>
      )}
    </div>
  );
}

function Laws({ groups, day }: { groups: LawGroup[]; day?: string }) {
  return (
    <TableFrame label="Leyes">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Ley o materia</th>
            <th scope="col" className="number">
              Valores
            </th>
            <th scope="col" className="number">
              Sin verificar
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ law, count, unverified }) => (
            <tr key={law}>
              <th scope="row">
                <Link to={addressOf({ ley: law, dia: day })}>{law}</Link>
              </th>
              <td className="number">{count}</td>
              <td className="number">
                {unverified === 0 ? (
                  '—'
                ) : (
                  <Link to={addressOf({ ley: law, sinVerificar: '1', dia: day })}>{unverified}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

const addressOf = (asked: Readonly<Record<string, string | undefined>>): string =>
  `/valores-legales?${new URLSearchParams(Object.entries(asked).flatMap(([key, value]) => (value ? [[key, value]] : [])))}`;
