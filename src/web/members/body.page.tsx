import './members.css';
import {
  type ActionFunctionArgs,
  data,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { listSheets, member, membership, partyMeeting, partyUnit } from '../../modules/party/members/index.ts';
import { purposesFor } from '../../modules/party/sealed/index.ts';
import { mayRead } from '../../records/access.ts';
import { showDate } from '../../records/fields/date.ts';
import { counted } from '../counted.ts';
import { TargetsContext } from '../fields/index.ts';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { Facts } from '../thing/Facts.tsx';
import { LinkedLists } from '../thing/LinkedLists.tsx';
import { PathLine } from '../thing/PathLine.tsx';
import { doAtThing } from '../thing/thing.action.ts';
import { thingData } from '../thing/thing.data.ts';
import { Changes } from './Changes.tsx';
import { Purpose } from './Purpose.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const id = args.params.id ?? '';
    const thing = await thingData(page, partyUnit, id);
    const asked = page.url.searchParams.get('para') ?? '';
    const purposes = purposesFor(page.desk.actor, member);
    const purpose = purposes.some(({ key }) => key === asked) ? asked : '';
    const seesSheets = mayRead(page.desk.actor, member);
    const inside = seesSheets
      ? await listSheets(page.house, page.desk.actor, { purpose, unit: id, skip: 0 })
      : { sheets: [], total: 0 };
    const filters = [{ field: 'unit', operator: 'eq' as const, value: id }];
    const { items } = await page.desk.list(partyMeeting, {
      filters,
      limit: 12,
      sort: { field: 'heldOn', descending: true },
    });
    return {
      ...thing,
      seesSheets,
      purposes,
      purpose,
      roles: membership.fields.role.options ?? {},
      inside,
      meetings: items.map((each) => ({
        id: each.id,
        subject: each.subject,
        on: showDate(each.heldOn),
        state: each.state,
      })),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const at = { ...page, params: { ...page.params, path: partyUnit.path } };
    return data(await doAtThing(at, partyUnit, await args.request.formData()), 422);
  });

/** A body of the party: its mandate, who belongs to it and when it met. */
export default function BodyPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { inside, meetings } = page;
  return (
    <TargetsContext value={page.targets}>
      <Title>{page.name}</Title>
      <div className="thing">
        <div className="head stack">
          <div>
            <p className="secondary small">Organismo</p>
            <h1>{page.name}</h1>
          </div>
          {page.path && <PathLine path={page.path} />}
          <Changes
            thing={page}
            refused={refused}
            lasting={page.row.state === 'constituted' ? 'Disolver el organismo…' : undefined}
          />
        </div>
        <div className="stack" style={{ gap: 28 }}>
          <Facts record={page.record} row={page.row} />
          {page.seesSheets && (
            <section className="stack" aria-labelledby="inside">
              <h2 id="inside">{counted(inside.total, ['integrante', 'integrantes'])}</h2>
              <Purpose purposes={page.purposes} purpose={page.purpose} />
              <ul className="stack">
                {inside.sheets.map((sheet) => (
                  <li key={sheet.id}>
                    <Link to={`/fichas/members/${sheet.id}${page.purpose ? `?para=${page.purpose}` : ''}`}>
                      {sheet.who?.name ?? sheet.code}
                    </Link>
                    {sheet.role && sheet.role !== 'member' && <strong>, {page.roles[sheet.role]}</strong>}
                    {sheet.who?.phone && <span className="secondary">, {sheet.who.phone}</span>}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section className="stack" aria-labelledby="meetings">
            <h2 id="meetings">Reuniones</h2>
            {meetings.length === 0 && <p className="secondary">Todavía no consta ninguna reunión.</p>}
            <ul className="stack">
              {meetings.map(({ id, subject, on }) => (
                <li key={id}>
                  {on}: <Link to={`/fichas/party-meetings/${id}`}>{subject}</Link>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <aside aria-label="Relacionado">
          <LinkedLists linked={page.linked} id={page.row.id} />
        </aside>
      </div>
    </TargetsContext>
  );
}
