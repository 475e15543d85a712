import { Link } from 'react-router';
import type { MembersData } from './members.data.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

/** Sheets, each with its state, how active it is and when the register last showed it. */
export function SheetTable({ sheets, purpose }: { sheets: MembersData['sheets']; purpose: string }) {
  const isOpen = sheets.some(({ who }) => who);
  return (
    <TableFrame label="Fichas">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{isOpen ? 'Nombre' : 'Ficha'}</th>
            {isOpen && <th scope="col">RUN</th>}
            {isOpen && <th scope="col">Teléfono</th>}
            <th scope="col">Estado</th>
            <th scope="col">Actividad</th>
            <th scope="col">Última reunión</th>
            <th scope="col">Vista en el registro</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.id}>
              <th scope="row">
                <Link
                  className={sheet.who ? undefined : 'nowrap'}
                  to={`/fichas/members/${sheet.id}${purpose ? `?para=${purpose}` : ''}`}
                >
                  {sheet.who?.name ?? sheet.code}
                </Link>
                {sheet.isLeader && <span className="secondary"> · con cargo</span>}
              </th>
              {isOpen && <td className="nowrap">{sheet.who ? sheet.who.run || <Nothing /> : 'Datos destruidos'}</td>}
              {isOpen && <td className="nowrap">{sheet.who?.phone || <Nothing />}</td>}
              <td>{sheet.state}</td>
              <td>{sheet.activityLabel}</td>
              <td className="nowrap">{sheet.last ?? <Nothing />}</td>
              <td className="nowrap">{sheet.seen ?? 'nunca'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Nothing() {
  return (
    <span className="secondary">
      <span aria-hidden="true">—</span>
      <span className="unseen">sin dato</span>
    </span>
  );
}
