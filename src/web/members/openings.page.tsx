import './members.css';
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { can } from '../../charter/index.ts';
import { member } from '../../modules/party/members/index.ts';
import { readEntries } from '../../modules/party/sealed/index.ts';
import { isId } from '../../records/fields/reference.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { notFound } from '../../records/refused.ts';
import { counted } from '../counted.ts';
import { TableFrame } from '../shell/TableFrame.tsx';
import { atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';

const inPage = 50;

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, url }) => {
    if (!can(desk.actor, ['P1', 'P6']).allowed) throw notFound();
    const purposes = Object.entries(member.sealed?.purposes ?? {}).map(([key, { label }]) => ({ key, label }));
    const purpose = purposes.find(({ key }) => key === url.searchParams.get('para'))?.key;
    const after = url.searchParams.get('desde') ?? '';
    const before = isId(after) ? after : undefined;
    const found = await readEntries(house.database, member, { purpose, before, limit: inPage + 1 });
    const entries = found.slice(0, inPage);
    return {
      purposes,
      purpose: purpose ?? '',
      entries: entries.map(({ at, fields, ...entry }) => ({
        ...entry,
        at: showInstant(at),
        fields: fields.join(', '),
      })),
      next: found.length > inPage ? (entries.at(-1)?.id ?? null) : null,
      isFirst: before === undefined,
      thread: [{ name: 'Militantes', to: '/fichas/members' }, { name: 'Quién abrió datos' }],
    };
  });

/** Every opening of sealed data: who, when, for what, which data and of how many people. */
export default function OpeningsPage() {
  const { entries, purposes, purpose, next, isFirst } = useLoaderData<typeof loader>();
  const to = (from: string): string => `?${new URLSearchParams({ para: purpose, desde: from })}`;
  return (
    <div className="stack" style={{ gap: 22 }}>
      <Title>Quién abrió datos</Title>
      <h1>Quién abrió datos</h1>
      <p>Cada vez que alguien abre lo sellado queda escrito aquí, antes de que lo vea. Nadie puede borrarlo.</p>
      <Form method="get" className="members-bar">
        <div className="field">
          <label htmlFor="para">Para qué se abrieron</label>
          <select className="input" id="para" name="para" defaultValue={purpose}>
            <option value="">Cualquier finalidad</option>
            {purposes.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button filled">
          Ver
        </button>
      </Form>
      {entries.length === 0 ? (
        <p>Nadie ha abierto datos con esa finalidad.</p>
      ) : (
        <TableFrame label="Aperturas">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Cuándo</th>
                <th scope="col">Quién</th>
                <th scope="col">Para qué</th>
                <th scope="col">De cuántas personas</th>
                <th scope="col">Qué datos</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.id}>
                  <td className="nowrap">{entry.at}</td>
                  <th scope="row">{entry.signed}</th>
                  <td>{entry.purpose}</td>
                  <td>{counted(entry.people, ['persona', 'personas'])}</td>
                  <td>{entry.fields}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <nav aria-label="Páginas" className="line">
        {!isFirst && <Link to={`?${new URLSearchParams({ para: purpose })}`}>Las últimas</Link>}
        {next && <Link to={to(next)}>Anteriores</Link>}
      </nav>
    </div>
  );
}
