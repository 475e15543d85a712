import './abilities.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { assignment, competencyEvidenceWorkflow, sideBySide } from '../../modules/party/abilities/index.ts';
import { TargetsContext } from '../fields/index.ts';
import { atDesk } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Actions } from '../thing/Actions.tsx';
import { ChildTable } from '../thing/ChildTable.tsx';
import { Facts } from '../thing/Facts.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtThing } from '../thing/thing.action.ts';
import { thingData } from '../thing/thing.data.ts';
import { SideBySide } from './SideBySide.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const id = args.params.id ?? '';
    const thing = await thingData(page, assignment, id);
    const { post } = await page.desk.one(assignment, id);
    const path = page.house.catalog.record('post').path;
    return {
      ...thing,
      // As of a past day there are the facts and their history, not who stood beside whom.
      table: thing.asOf ? null : await sideBySide(page.desk, id),
      states: competencyEvidenceWorkflow.states,
      profile: `/fichas/${path}/${post.id}`,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    const inside = { ...page, params: { ...page.params, path: assignment.path } };
    return data(await doAtThing(inside, assignment, form), 422);
  });

/** One post to be given: those proposed side by side, the decision of a person with its reason, and what followed. */
export default function AssignmentPage() {
  const thing = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { record, row, name, path, table, states, profile } = thing;
  return (
    <TargetsContext value={thing.targets}>
      <Title>{name}</Title>
      <div className="stack" style={{ gap: 28 }}>
        <div className="stack">
          <div>
            <p className="secondary small">{record.label[0]}</p>
            <h1>{name}</h1>
          </div>
          {thing.did && (
            <p className="notice ok" role="status">
              Listo: {thing.did}.
            </p>
          )}
          {path && <PathLine path={path} />}
          {!thing.asOf && <Actions thing={thing} refused={refused} />}
        </div>
        {table && (
          <section className="stack" style={{ gap: 8 }}>
            <h2>Lado a lado</h2>
            <p className="secondary">
              En el orden de sus nombres. Cabildo no suma ni recomienda: quien decide mira los antecedentes y escribe
              por qué. <Link to={profile}>Perfil del cargo</Link> ·{' '}
              <Link to="/fichas/competency-evidences">Antecedentes</Link>
            </p>
            {table.people.length === 0 ? (
              <p>Aún no hay personas propuestas: agréguelas abajo.</p>
            ) : (
              <SideBySide table={table} states={states} />
            )}
          </section>
        )}
        {thing.children.map((children) => (
          <ChildTable
            key={children.record.name}
            inside={children}
            states={thing.childStates[children.record.name] ?? {}}
            refused={refused}
          />
        ))}
        <Facts record={record} row={row} />
        <p>
          <DayLink to={`/fichas/${record.path}/${row.id}/historia`}>Historia de cambios</DayLink>
        </p>
      </div>
    </TargetsContext>
  );
}
