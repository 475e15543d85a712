import { Form, Link, useSearchParams } from 'react-router';
import { fieldsOf, kindOf } from '../../records/record.ts';
import { faceOf } from '../fields/index.ts';
import { nameOf } from '../list/list.ts';
import { RecordForm } from '../form/RecordForm.tsx';
import { Submit } from '../form/Submit.tsx';
import { DayLink } from '../shell/DayLink.tsx';
import { Kept } from './Facts.tsx';
import { State } from './State.tsx';
import type { ThingProblem } from './thing.action.ts';
import type { Children } from './thing.data.ts';
import type { ListRow } from '../list/list.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

interface ChildTableProps {
  inside: Children;
  states: Readonly<Record<string, string>>;
  refused?: ThingProblem;
}

/** Rows that live inside the thing: shown, added, edited and removed where they stand. */
export function ChildTable({ inside: { record, by, rows, mayWrite, advised }, states, refused }: ChildTableProps) {
  const [search] = useSearchParams();
  const editing = rows.find((row) => refused?.at === `${record.path}:${row.id}` || search.get('fila') === row.id);
  const problemAt = (id: string) => (refused?.at === `${record.path}:${id}` ? refused.problem : undefined);
  const isAdding = problemAt('') !== undefined || search.get('agregar') === record.path;
  const heading = `${record.path}-titulo`;
  return (
    <section className="children" id={record.path} aria-labelledby={heading}>
      <div className="line spread">
        <h2 id={heading}>
          {record.label[1]} <span className="secondary small">{rows.length}</span>
        </h2>
        {mayWrite && !isAdding && (
          <Link className="button small" to={`?agregar=${record.path}#${record.path}`} preventScrollReset>
            Agregar {record.label[0].toLowerCase()}
          </Link>
        )}
      </div>
      {rows.length > 0 && <Rows record={record} by={by} rows={rows} states={states} mayWrite={mayWrite} />}
      {rows.length === 0 && !isAdding && <p className="secondary">Sin {record.label[1].toLowerCase()}.</p>}
      {editing && (
        <ChildForm
          key={editing.id}
          record={record}
          by={by}
          row={editing}
          problem={problemAt(editing.id)}
          advised={advised && { ...advised, id: editing.id }}
        />
      )}
      {isAdding && <ChildForm record={record} by={by} problem={problemAt('')} advised={advised} />}
    </section>
  );
}

function Rows({
  record,
  by,
  rows,
  states,
  mayWrite,
}: Pick<Children, 'record' | 'by' | 'rows'> & { states: ChildTableProps['states']; mayWrite: boolean }) {
  const fields = fieldsOf(record).filter(([key]) => key !== by);
  const sums = fields.map(([key, field]) =>
    kindOf(field).sums ? rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0) : undefined,
  );
  const hasStates = Object.keys(states).length > 0;
  return (
    <TableFrame label={`Tabla: ${record.label[1]}`}>
      <table className="table">
        <thead>
          <tr>
            {fields.map(([key, field]) => (
              <th key={key} scope="col" className={faceOf(field).isFigure ? 'number' : undefined}>
                {field.label}
              </th>
            ))}
            {hasStates && <th scope="col">Estado</th>}
            {mayWrite && (
              <th scope="col">
                <span className="unseen">Acciones</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {fields.map(([key, field]) => (
                <td key={key} className={faceOf(field).isFigure ? 'number' : undefined}>
                  {key === record.title && hasStates ? (
                    <DayLink to={`/fichas/${record.path}/${row.id}`}>{nameOf(record, row)}</DayLink>
                  ) : (
                    <Kept href={`/api/${record.path}/${row.id}/files/${key}`} field={field} value={row[key]} />
                  )}
                </td>
              ))}
              {hasStates && <td>{row.state && <State label={states[row.state] ?? row.state} />}</td>}
              {mayWrite && (
                <td className="nowrap">
                  <Link
                    className="button quiet small"
                    to={`?fila=${row.id}#${record.path}`}
                    preventScrollReset
                    aria-label={`Editar ${nameOf(record, row)}`}
                  >
                    Editar
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {sums.some((sum) => sum !== undefined) && rows.length > 1 && (
          <tfoot>
            <tr>
              {fields.map(([key, field], index) => (
                <td key={key} className="number">
                  {sums[index] !== undefined ? kindOf(field).show(sums[index], field) : null}
                </td>
              ))}
              {hasStates && <td />}
              {mayWrite && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}

function ChildForm({
  record,
  by,
  row,
  problem,
  advised,
}: {
  record: Children['record'];
  by: string;
  row?: ListRow;
  problem?: ThingProblem['problem'];
  advised: Children['advised'];
}) {
  const hidden = { child: record.path, row: row?.id ?? '', version: String(row?.version ?? '') };
  return (
    <div className="panel">
      <h3>{row ? `Editar ${nameOf(record, row)}` : `Agregar ${record.label[0].toLowerCase()}`}</h3>
      <RecordForm
        record={record}
        values={row ?? {}}
        problem={problem}
        advised={advised}
        without={[by]}
        hidden={hidden}
        prefix={`${record.path}-`}
      >
        <Submit name="intent" value="saveChild">
          Guardar
        </Submit>
        <Link className="button" to="?" preventScrollReset>
          Cancelar
        </Link>
      </RecordForm>
      {row && (
        <Form method="post">
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Submit className="button quiet danger" name="intent" value="removeChild">
            Quitar {nameOf(record, row)}
          </Submit>
        </Form>
      )}
    </div>
  );
}
