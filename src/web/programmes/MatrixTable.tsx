import type { Matrix, SeenGoal, SeenProgramme } from '../../modules/party/programmes/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

type States = Readonly<Record<string, string>>;

/** Areas down, levels across; the last column holds what is the commune's own, with its reason. */
export function MatrixTable({ matrix, states }: { matrix: Matrix; states: States }) {
  return (
    <TableFrame label="Áreas y niveles">
      <table className="table programmes">
        <thead>
          <tr>
            <th scope="col">Área</th>
            {matrix.levels.map((level) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
            <th scope="col">Sin programa superior</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map(({ area, label, cells, without }) => (
            <tr key={area}>
              <th scope="row">{label}</th>
              {cells.map(({ level, programmes }) => (
                <td key={level}>
                  {programmes.length === 0 && <span className="secondary">—</span>}
                  <ul className="plain">
                    {programmes.map((programme) => (
                      <Programme key={programme.id} programme={programme} states={states} />
                    ))}
                  </ul>
                </td>
              ))}
              <td>
                {without.length === 0 && <span className="secondary">—</span>}
                <Goals goals={without} states={states} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Programme({
  programme: { id, name, owner, goals, orphans },
  states,
}: {
  programme: SeenProgramme;
  states: States;
}) {
  return (
    <li>
      <DayLink to={`/fichas/upper-programmes/${id}`}>
        <strong>{name}</strong>
      </DayLink>
      <div className="secondary small">{owner}</div>
      <Goals goals={goals} states={states} />
      {orphans.length > 0 && (
        <div className="loose small">
          {orphans.length === 1 ? 'Una meta sin nadie' : `${orphans.length} metas sin nadie`}
        </div>
      )}
      {goals.length === 0 && <div className="loose small">Ninguna secretaría participa</div>}
    </li>
  );
}

function Goals({ goals, states }: { goals: readonly SeenGoal[]; states: States }) {
  return (
    <ul className="plain">
      {goals.map(({ id, name, unit, state, nextReportOn, reason }) => (
        <li key={id}>
          <DayLink to={`/fichas/communal-goals/${id}`}>{name}</DayLink>
          <div className="secondary small">
            {unit} · {states[state] ?? state}
            {nextReportOn && ` · informa el ${showDate(nextReportOn)}`}
          </div>
          {reason && <div className="small">{reason}</div>}
        </li>
      ))}
    </ul>
  );
}
