import { Form } from 'react-router';
import { counted } from '../counted.ts';
import { RefusalNotice } from '../form/RefusalNotice.tsx';
import { Submit } from '../form/Submit.tsx';
import type { MemberData } from './member.data.ts';
import type { Refusal } from './sealedForm.ts';

/** Who opened these data and for what, the link with a post, and the end of the data. */
export function Readings({ page, refused }: { page: MemberData; refused?: Refusal }) {
  const { entries, facts } = page;
  return (
    <section className="stack" aria-labelledby="readings">
      <h2 id="readings">Privacidad</h2>
      <p className="secondary small">
        Base: {facts.privacy?.basis} Conservación: {facts.privacy?.retention}
      </p>
      {entries.length > 0 && (
        <details>
          <summary className="button">Quién abrió estos datos ({counted(entries.length, ['vez', 'veces'])})</summary>
          <ul className="stack">
            {entries.map((entry) => (
              <li key={`${entry.at}${entry.fields}`}>
                {entry.at}: {entry.signed}. {entry.purpose}
                {entry.people > 1 && `, junto con ${entry.people - 1} más`}.{' '}
                <span className="secondary small">{entry.fields}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {page.mayWrite && <LinkForm page={page} />}
      {page.mayWrite && !page.isErased && <ForgetForm refused={refused?.at === 'forget' ? refused : undefined} />}
    </section>
  );
}

function LinkForm({ page }: { page: MemberData }) {
  const linked = page.row.person;
  const current = typeof linked === 'object' && linked !== null && 'id' in linked ? String(linked.id) : '';
  return (
    <details>
      <summary className="button">Enlazar con quien ejerce un cargo…</summary>
      <Form method="post" className="panel stack">
        <div className="field">
          <label htmlFor="person">Persona con cargo</label>
          <select className="input" id="person" name="person" defaultValue={current}>
            <option value="">No ejerce un cargo</option>
            {page.leaders.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className="help">Si pierde la afiliación, sus nombramientos terminan en ese mismo instante.</span>
        </div>
        <div className="line">
          <Submit name="intent" value="link">
            Guardar
          </Submit>
        </div>
      </Form>
    </details>
  );
}

function ForgetForm({ refused }: { refused?: Refusal }) {
  return (
    <details open={refused !== undefined || undefined}>
      <summary className="button quiet danger">Destruir los datos…</summary>
      <Form method="post" className="panel stack">
        {refused && <RefusalNotice refused={refused} />}
        <p>Se destruye la clave de la persona. Nadie podrá leer quién era, tampoco desde un respaldo.</p>
        <label className="check">
          <input type="checkbox" name="sure" value="yes" /> Entiendo que no hay vuelta atrás
        </label>
        <div className="line">
          <Submit className="button danger" name="intent" value="forget">
            Destruir
          </Submit>
        </div>
      </Form>
    </details>
  );
}
