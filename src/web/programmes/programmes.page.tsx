import './programmes.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { communalGoal, communalGoalWorkflow, type Matrix, matrixOf } from '../../modules/party/programmes/index.ts';
import { writesAs } from '../../records/access.ts';
import { asOfIn } from '../asOf.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { MatrixTable } from './MatrixTable.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const asOf = asOfIn(page, communalGoal);
    return {
      matrix: await matrixOf(page.desk, asOf),
      states: communalGoalWorkflow.states,
      mayWrite: !asOf && writesAs(page.desk.actor, communalGoal) !== undefined,
      thread: [{ name: 'Programas y metas' }],
    };
  });

/** What each secretaría does for which programme of a wider level, and what hangs loose on both sides. */
export default function ProgrammesPage() {
  const { matrix, states, mayWrite } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ gap: 28 }}>
      <Title>Programas y metas</Title>
      <div className="stack" style={{ gap: 8 }}>
        <h1>Programas y metas</h1>
        <p className="secondary">
          Los programas nacionales, regionales y provinciales frente a las metas de cada secretaría. Toda meta sirve a
          un programa superior o dice por qué no lo tiene.
        </p>
        <div className="actions">
          {mayWrite && (
            <>
              <DayLink className="button" to="/fichas/upper-programmes/nueva">
                Agregar programa superior
              </DayLink>
              <DayLink className="button" to="/fichas/communal-goals/nueva">
                Agregar meta comunal
              </DayLink>
            </>
          )}
          <DayLink to="/fichas/upper-programmes">Lista de programas</DayLink>
          <DayLink to="/fichas/communal-goals">Lista de metas</DayLink>
        </div>
      </div>
      <MatrixTable matrix={matrix} states={states} />
      <Orphans matrix={matrix} />
    </div>
  );
}

function Orphans({ matrix: { untaken, silent, idle } }: { matrix: Matrix }) {
  return (
    <section className="stack" style={{ gap: 12 }} aria-labelledby="sueltas">
      <h2 id="sueltas">Lo que está suelto</h2>
      <div className="orphans">
        <Loose
          title="Metas superiores que nadie tomó"
          none="Cada meta superior tiene una meta comunal que la atiende."
          things={untaken.map(({ id, name, programme, level }) => ({
            to: `/fichas/upper-goals/${id}`,
            name,
            says: `${programme} · ${level}`,
          }))}
        />
        <Loose
          title="Metas comunales sin programa ni motivo"
          none="Cada meta comunal dice a qué programa sirve o por qué a ninguno."
          things={silent.map(({ id, name, unit }) => ({ to: `/fichas/communal-goals/${id}`, name, says: unit }))}
        />
        <Loose
          title="Secretarías sin metas"
          none="Cada secretaría tiene al menos una meta."
          things={idle.map(({ id, name }) => ({ to: `/fichas/units/${id}`, name, says: 'Sin meta alguna' }))}
        />
      </div>
    </section>
  );
}

function Loose({
  title,
  none,
  things,
}: {
  title: string;
  none: string;
  things: readonly { to: string; name: string; says: string }[];
}) {
  return (
    <div>
      <h3>
        {title} ({things.length})
      </h3>
      {things.length === 0 && <p className="secondary">{none}</p>}
      <ul className="plain">
        {things.map(({ to, name, says }) => (
          <li key={to}>
            <DayLink to={to}>{name}</DayLink>
            <div className="secondary small">{says}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
