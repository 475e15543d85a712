import { Link, useSearchParams } from 'react-router';
import type { LocalDate } from '../../law/index.ts';
import type { Movement, MovementKind } from '../../modules/municipality/convenios/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';
import { pesos } from './pesos.ts';

const words: Readonly<Record<MovementKind, string>> = {
  agreed: 'Convenido',
  amended: 'Modificación',
  received: 'Recibido',
  givenBack: 'Reintegrado',
  rendered: 'Rendido',
  accepted: 'Aceptado',
};

const isKind = (word: string): word is MovementKind => Object.hasOwn(words, word);

/** What moved the money until the day of the balance, each with its row; only those of one figure when one was opened. */
export function Movements({ movements, on, id }: { movements: readonly Movement[]; on: LocalDate; id: string }) {
  const [search] = useSearchParams();
  const wanted = (search.get('ver') ?? '').split(',').filter(isKind);
  const until = movements.filter((each) => each.on <= on);
  const shown = wanted.length === 0 ? until : until.filter(({ kind }) => wanted.includes(kind));
  const rest = new URLSearchParams(search);
  rest.delete('ver');
  return (
    <section aria-labelledby="movimientos" className="stack" style={{ gap: 8 }}>
      <div className="line spread">
        <h2 id="movimientos">Movimientos hasta el {showDate(on)}</h2>
        {wanted.length > 0 && (
          <Link className="small" to={`?${rest}#movimientos`} preventScrollReset>
            Ver todos ({until.length})
          </Link>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="secondary">
          Nada movía dinero hasta ese día. Las remesas y rendiciones se agregan en{' '}
          <DayLink to={`/fichas/convenios/${id}`}>la ficha del convenio</DayLink>.
        </p>
      ) : (
        <TableFrame label="Movimientos de dinero">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Día</th>
                <th scope="col">Qué</th>
                <th scope="col">Cifra</th>
                <th scope="col" className="number">
                  Monto
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((each) => (
                <tr key={`${each.path} ${each.kind} ${each.says}`}>
                  <td className="nowrap">{each.on < '1990-01-01' ? 'sin fecha' : showDate(each.on)}</td>
                  <th scope="row">
                    <DayLink to={each.path}>{each.says}</DayLink>
                  </th>
                  <td>{words[each.kind]}</td>
                  <td className="number nowrap">{pesos(each.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
