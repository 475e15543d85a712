import { Link, useSearchParams } from 'react-router';
import { Waiting } from '../calendar/Waiting.tsx';
import { Shown } from '../fields/Field.tsx';
import { faceOf } from '../fields/index.ts';
import { fieldOf, kindOf } from '../../records/record.ts';
import { State } from '../thing/State.tsx';
import { type ListData, type ListRow, nameOf } from './list.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

/** The list as a table: sorted by its heads, with the sums of all that it holds. */
export function Table({ list }: { list: ListData }) {
  const { record, columns, rows } = list;
  return (
    <TableFrame label={record.label[1]}>
      <table className="table list">
        <thead>
          <tr>
            {columns.map((key) => (
              <Head key={key} list={list} column={key} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((key, index) =>
                index === 0 ? (
                  <First key={key} list={list} row={row} />
                ) : (
                  <Cell key={key} list={list} row={row} column={key} />
                ),
              )}
            </tr>
          ))}
        </tbody>
        {Object.keys(list.sums).length > 0 && <Sums list={list} />}
      </table>
    </TableFrame>
  );
}

const isFigure = (list: ListData, column: string): boolean => {
  const field = fieldOf(list.record, column);
  return field !== undefined && faceOf(field).isFigure === true;
};

const sortWords = { ascending: 'de menor a mayor', descending: 'de mayor a menor' } as const;

function Head({ list, column }: { list: ListData; column: string }) {
  const [search] = useSearchParams();
  const { record, sort } = list;
  const field = fieldOf(record, column);
  const label = column === 'state' ? 'Estado' : (field?.label ?? column);
  const direction = sort.field === column ? (sort.descending ? 'descending' : 'ascending') : undefined;
  const next = new URLSearchParams(search);
  next.set('sort', direction === 'ascending' ? `-${column}` : column);
  next.delete('cursor');
  const isSortable = column === 'state' || (field && kindOf(field).sorts);
  const classes = [column === list.columns[0] ? 'first' : '', isFigure(list, column) ? 'number' : ''].join(' ').trim();
  return (
    <th scope="col" aria-sort={direction} className={classes || undefined}>
      {isSortable ? (
        <Link
          to={`?${next}`}
          preventScrollReset
          title={direction ? `Ordenado ${sortWords[direction]}` : `Ordenar por ${label.toLowerCase()}`}
        >
          {label}
          {direction && <span aria-hidden="true">{direction === 'ascending' ? ' ↑' : ' ↓'}</span>}
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

function First({ list, row }: { list: ListData; row: ListRow }) {
  const { record, asOf } = list;
  return (
    <th scope="row" className="first">
      <Link to={`/fichas/${record.path}/${row.id}${asOf ? `?asOf=${asOf}` : ''}`}>{nameOf(record, row)}</Link>
    </th>
  );
}

function Cell({ list, row, column }: { list: ListData; row: ListRow; column: string }) {
  const field = fieldOf(list.record, column);
  if (!field) return <td>{row.state && <State label={list.states[row.state] ?? row.state} />}</td>;
  return (
    <td className={isFigure(list, column) ? 'number' : undefined}>
      <Shown value={row[column]} field={field} />
      {list.waits?.due === column && <Waiting row={row} waits={list.waits} />}
    </td>
  );
}

function Sums({ list }: { list: ListData }) {
  return (
    <tfoot>
      <tr>
        {list.columns.map((key, index) => {
          const field = fieldOf(list.record, key);
          const sum = list.sums[key];
          if (index === 0)
            return (
              <th scope="row" className="first" key={key}>
                Suma de {list.total.toLocaleString('es-CL')}
              </th>
            );
          return (
            <td key={key} className="number">
              {field && sum !== undefined ? kindOf(field).show(sum, field) : null}
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
