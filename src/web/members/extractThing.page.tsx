import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { rollExtract } from '../../modules/party/members/index.ts';
import { TargetsContext } from '../fields/index.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Actions } from '../thing/Actions.tsx';
import { Facts } from '../thing/Facts.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtThing } from '../thing/thing.action.ts';
import { thingData } from '../thing/thing.data.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const id = args.params.id ?? '';
    const thing = await thingData(page, rollExtract, id);
    const { state, askedBy, expiresAt } = await page.desk.one(rollExtract, id);
    const isInTime = expiresAt !== null && Date.parse(expiresAt) > page.house.clock.now().getTime();
    return {
      ...thing,
      mayTake: state === 'approved' && isInTime && askedBy?.id === page.desk.actor.person,
      hasExpired: state === 'approved' && !isInTime,
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const at = { ...page, params: { ...page.params, path: rollExtract.path } };
    return data(await doAtThing(at, rollExtract, await args.request.formData()), 422);
  });

/** A list of persons that somebody asked for: who approved it, until when, and the way to take it. */
export default function ExtractPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <TargetsContext value={page.targets}>
      <Title>{page.name}</Title>
      <div className="stack" style={{ gap: 22 }}>
        <div>
          <p className="secondary small">Nómina solicitada</p>
          <h1>{page.name}</h1>
        </div>
        {page.did && (
          <p className="notice ok" role="status">
            Listo: {page.did}.
          </p>
        )}
        {page.path && <PathLine path={page.path} />}
        {page.mayTake && (
          <p className="notice ok">
            <span>
              Está autorizada a su nombre. Cada hoja lleva su nombre, y cada descarga queda escrita.{' '}
              <a className="button filled" href={`/fichas/roll-extracts/${page.row.id}/nomina`}>
                Descargar el PDF
              </a>
            </span>
          </p>
        )}
        {page.hasExpired && (
          <p className="notice attention">La autorización venció: pida la nómina de nuevo si aún la necesita.</p>
        )}
        <Actions thing={page} refused={refused} />
        <Facts record={page.record} row={page.row} />
      </div>
    </TargetsContext>
  );
}
