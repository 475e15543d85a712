import './members.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { can } from '../../charter/index.ts';
import {
  attendanceAt,
  listSheets,
  member,
  partyMeeting,
  type Result,
  takeAttendance,
} from '../../modules/party/members/index.ts';
import { purposesFor } from '../../modules/party/sealed/index.ts';
import { mayRead } from '../../records/access.ts';
import { counted } from '../counted.ts';
import { TargetsContext } from '../fields/index.ts';
import { Submit } from '../form/Submit.tsx';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Actions } from '../thing/Actions.tsx';
import { Facts } from '../thing/Facts.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtThing } from '../thing/thing.action.ts';
import { thingData } from '../thing/thing.data.ts';
import { Purpose } from './Purpose.tsx';

const results: Readonly<Record<Result, string>> = { present: 'Presente', excused: 'Se excusó', absent: 'Ausente' };

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const id = args.params.id ?? '';
    const thing = await thingData(page, partyMeeting, id);
    const { unit } = await page.desk.one(partyMeeting, id);
    const asked = page.url.searchParams.get('para') ?? '';
    const purposes = purposesFor(page.desk.actor, member);
    const purpose = purposes.some(({ key }) => key === asked) ? asked : '';
    const { sheets } = mayRead(page.desk.actor, member)
      ? await listSheets(page.house, page.desk.actor, { purpose, unit: unit.id, skip: 0 })
      : { sheets: [] };
    const noted = await attendanceAt(
      page.house,
      id,
      sheets.map((sheet) => sheet.id),
    );
    return {
      ...thing,
      purposes,
      purpose,
      mayTake: can(page.desk.actor, ['P6']).allowed && thing.row.state !== 'failed',
      sheets: sheets.map((sheet) => ({
        id: sheet.id,
        name: sheet.who?.name ?? sheet.code,
        result: noted.get(sheet.id) ?? null,
      })),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    if (form.get('intent') === 'attendance') return takeFrom(page, form);
    return data(
      await doAtThing({ ...page, params: { ...page.params, path: partyMeeting.path } }, partyMeeting, form),
      422,
    );
  });

const takeFrom = async ({ house, desk, params, url }: AtDesk, form: FormData) => {
  const noted = new Map<string, Result>();
  for (const [name, value] of form)
    if (name.startsWith('at-') && (value === 'present' || value === 'excused' || value === 'absent'))
      noted.set(name.slice(3), value);
  await takeAttendance(house, desk.actor, params.id ?? '', noted, 'list');
  const purpose = url.searchParams.get('para') ?? '';
  throw redirect(
    `/fichas/party-meetings/${params.id}?para=${purpose}&listo=${encodeURIComponent('Asistencia guardada')}`,
  );
};

/** A meeting of a body and who was there. */
export default function MeetingPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <TargetsContext value={page.targets}>
      <Title>{page.name}</Title>
      <div className="stack" style={{ gap: 22 }}>
        <div>
          <p className="secondary small">Reunión de organismo</p>
          <h1>{page.name}</h1>
        </div>
        {page.did && (
          <p className="notice ok" role="status">
            Listo: {page.did}.
          </p>
        )}
        {page.path && <PathLine path={page.path} />}
        {!page.asOf && <Actions thing={page} refused={refused} />}
        <Facts record={page.record} row={page.row} />
        <section className="stack" aria-labelledby="attendance">
          <h2 id="attendance">Asistencia</h2>
          <Purpose purposes={page.purposes} purpose={page.purpose} />
          <p className="secondary">
            {counted(page.sheets.filter(({ result }) => result === 'present').length, ['presente', 'presentes'])} de{' '}
            {counted(page.sheets.length, ['integrante', 'integrantes'])}.
          </p>
          {page.sheets.length > 0 && <Roll sheets={page.sheets} mayTake={page.mayTake} />}
        </section>
      </div>
    </TargetsContext>
  );
}

function Roll({
  sheets,
  mayTake,
}: {
  sheets: readonly { id: string; name: string; result: Result | null }[];
  mayTake: boolean;
}) {
  return (
    <Form method="post" className="stack">
      {sheets.map(({ id, name, result }) => (
        <fieldset key={id} className="field" disabled={!mayTake}>
          <legend>{name}</legend>
          <div className="options">
            {Object.entries(results).map(([key, label]) => (
              <label key={key} className="check">
                <input type="radio" name={`at-${id}`} value={key} defaultChecked={result === key} /> {label}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {mayTake && (
        <div className="line">
          <Submit name="intent" value="attendance">
            Guardar la asistencia
          </Submit>
        </div>
      )}
    </Form>
  );
}
