import { Form, Link } from 'react-router';
import { counted } from '../counted.ts';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import type { MemberData } from './member.data.ts';
import type { Refusal } from './sealedForm.ts';

/** The bodies of a member and what their meetings say. */
export function Belongings({ page, refused }: { page: MemberData; refused?: Refusal }) {
  const { belongings, activity, mayWrite, roles, row } = page;
  const isCurrent = row.state === 'affiliated' || row.state === 'suspended';
  return (
    <section className="stack" aria-labelledby="belongs">
      <h2 id="belongs">Organismos y actividad</h2>
      {activity && (
        <p>
          <strong>{activity.label}</strong>
          {activity.last
            ? `: última reunión el ${activity.last}; presente en ${activity.present} de ${counted(activity.noted, ['reunión', 'reuniones'])} del último año.`
            : ': no consta que haya asistido a una reunión.'}
        </p>
      )}
      {belongings.length > 0 ? (
        <ul className="plain stack">
          {belongings.map((each) => (
            <li key={each.id} className="line">
              <span className={each.until ? 'secondary' : undefined}>
                <Link to={`/fichas/party-units/${each.unit}`}>{each.name}</Link>, {roles[each.role] ?? each.role}, desde
                el {each.since}
                {each.until && ` hasta el ${each.until}`}
              </span>
              {mayWrite && !each.until && (
                <Form method="post">
                  <input type="hidden" name="membership" value={each.id} />
                  <Submit className="button quiet" name="intent" value="leave" aria-label={`Dejar ${each.name}`}>
                    Dejar
                  </Submit>
                </Form>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="secondary">No integra ningún organismo.</p>
      )}
      {mayWrite && isCurrent && <JoinForm page={page} refused={refused?.at === 'join' ? refused : undefined} />}
    </section>
  );
}

function JoinForm({ page, refused }: { page: MemberData; refused?: Refusal }) {
  return (
    <details open={refused !== undefined || undefined}>
      <summary className="button">Sumar a un organismo…</summary>
      <Form method="post" className="panel stack">
        {refused && <RefusalNotice refused={refused} />}
        <div className="grid">
          <div className="field">
            <label htmlFor="unit">Organismo</label>
            <select className="input" id="unit" name="unit">
              {page.units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="role">Tarea</label>
            <select className="input" id="role" name="role">
              {Object.entries(page.roles).map(([key, label]) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="startOn">Desde</label>
            <input className="input" id="startOn" name="startOn" type="date" defaultValue={page.today} />
          </div>
        </div>
        <div className="line">
          <Submit name="intent" value="join">
            Sumar
          </Submit>
        </div>
      </Form>
    </details>
  );
}
