import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { TargetsContext } from '../fields/index.ts';
import { atDesk, recordAt } from '../page.ts';
import { DayLink } from '../shell/DayLink.tsx';
import { Title } from '../shell/Title.tsx';
import { Actions } from './Actions.tsx';
import { ChildTable } from './ChildTable.tsx';
import { Facts } from './Facts.tsx';
import { Hilo } from './Hilo.tsx';
import { LinkedLists } from './LinkedLists.tsx';
import { PanelView } from './PanelView.tsx';
import { PathLine } from './PathLine.tsx';
import { doAtThing } from './thing.action.ts';
import { thingData } from './thing.data.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, (page) => thingData(page, recordAt(page), args.params.id ?? ''));

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => data(await doAtThing(page, recordAt(page), await args.request.formData()), 422));

/** One page for each thing: where it stands, what comes next, what is known, what hangs from it. */
export default function ThingPage() {
  const thing = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { record, row, name, path } = thing;
  return (
    <TargetsContext value={thing.targets}>
      <Title>{name}</Title>
      <div className="thing">
        <div className="head stack">
          <div>
            <p className="secondary small">{record.label[0]}</p>
            <h1>{name}</h1>
          </div>
          {thing.did && (
            <p className="notice ok" role="status">
              Listo: {thing.did}.
            </p>
          )}
          {thing.beside?.warnings.map((warning) => (
            <p className="notice attention" key={warning}>
              {warning}
            </p>
          ))}
          {path && <PathLine path={path} />}
          {!thing.asOf && <Actions thing={thing} refused={refused} />}
        </div>
        <div className="stack" style={{ gap: 28 }}>
          <Facts record={record} row={row} />
          {thing.beside?.panels.map((panel) => (
            <PanelView key={panel.id} panel={panel} />
          ))}
          {thing.children.map((children) => (
            <ChildTable
              key={children.record.name}
              inside={children}
              states={thing.childStates[children.record.name] ?? {}}
              refused={refused}
            />
          ))}
        </div>
        <aside aria-label="Relacionado">
          <Hilo strands={thing.hilo} name={name} />
          <LinkedLists linked={thing.linked} id={row.id} />
          {thing.ways.map(({ to, label }) => (
            <p key={to}>
              <DayLink to={to}>{label}</DayLink>
            </p>
          ))}
          <p>
            <DayLink to={`/fichas/${record.path}/${row.id}/historia`}>Historia de cambios</DayLink>
          </p>
        </aside>
      </div>
    </TargetsContext>
  );
}
