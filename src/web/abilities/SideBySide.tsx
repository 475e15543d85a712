import type { Proposed, Shown, SideBySide as Table } from '../../modules/party/abilities/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { TableFrame } from '../shell/TableFrame.tsx';

/** What the post asks, down; who is proposed, across, in the order of their names. It adds nothing up. */
export function SideBySide({ table, states }: { table: Table; states: Readonly<Record<string, string>> }) {
  const { requirements, others, people } = table;
  return (
    <TableFrame label="Personas propuestas, lado a lado">
      <table className="table side-by-side">
        <thead>
          <tr>
            <th scope="col">Lo que pide el cargo</th>
            {people.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line label="Hoy ejerce" people={people} of={({ holds }) => holds.join(' · ') || 'Ningún cargo'} />
          <Line label="Quién la propone" people={people} of={({ proposedBy }) => proposedBy ?? 'No consta'} />
          {requirements.map(({ competency, name, demand, note }) => (
            <tr key={competency}>
              <th scope="row">
                {name}
                <div className="secondary small">
                  {demand === 'required' ? 'Necesaria' : 'Deseable'}
                  {note && ` · ${note}`}
                </div>
              </th>
              <Cells competency={competency} people={people} states={states} />
            </tr>
          ))}
          {others.map(({ competency, name }) => (
            <tr key={competency}>
              <th scope="row">
                {name}
                <div className="secondary small">El cargo no la pide</div>
              </th>
              <Cells competency={competency} people={people} states={states} />
            </tr>
          ))}
          <Line label="Qué se propone hacer" people={people} of={({ statement }) => statement ?? '—'} />
        </tbody>
      </table>
    </TableFrame>
  );
}

function Line({ label, people, of }: { label: string; people: readonly Proposed[]; of(person: Proposed): string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {people.map((person) => (
        <td key={person.id}>{of(person)}</td>
      ))}
    </tr>
  );
}

function Cells({
  competency,
  people,
  states,
}: {
  competency: string;
  people: readonly Proposed[];
  states: Readonly<Record<string, string>>;
}) {
  return people.map(({ id, evidence }) => {
    const shown = evidence.filter((one) => one.competency === competency);
    return (
      <td key={id}>
        {shown.length === 0 && <span className="nothing">Sin antecedentes</span>}
        <ul className="plain">
          {shown.map((one) => (
            <Evidence key={one.id} shown={one} state={states[one.state] ?? one.state} />
          ))}
        </ul>
      </td>
    );
  });
}

function Evidence({ shown: { id, says, datedOn }, state }: { shown: Shown; state: string }) {
  return (
    <li>
      <DayLink to={`/fichas/competency-evidences/${id}`}>{says}</DayLink>
      <div className="secondary small">
        {state}
        {datedOn && ` · ${showDate(datedOn)}`}
      </div>
    </li>
  );
}
