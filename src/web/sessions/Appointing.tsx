import { showDate } from '../../records/fields/date.ts';
import type { SessionData } from './session.data.ts';

const capacities = {
  titular: 'Titular',
  interino: 'Interino: mientras no haya titular',
  suplente: 'Suplente: mientras el titular está ausente',
  deputy: 'Reemplazo: quien ejerza otro cargo',
} as const;

/** Whom the agreement on a new point gives a post, written down with it. */
export function Appointing({ seen: { posts, people } }: { seen: SessionData }) {
  return (
    <details>
      <summary>Designa a alguien en un cargo</summary>
      <div className="stack appointing">
        <p className="help">Al aprobarse el acuerdo, el nombramiento queda escrito con él como su acto.</p>
        <Choice name="appointPost" label="Cargo" options={posts} />
        <Choice
          name="appointAs"
          label="En qué calidad"
          options={Object.entries(capacities).map(([id, name]) => ({ id, name }))}
        />
        <Choice name="appointee" label="A quién" options={people} />
        <Choice name="appointDeputy" label="Si es un reemplazo, quien ejerza" options={posts} />
        <div className="line">
          <Day name="appointOn" label="Desde el" />
          <Day name="appointUntil" label="Hasta el" />
        </div>
      </div>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  options: readonly { id: string; name: string }[];
}

function Choice({ name, label, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`new-${name}`}>{label}</label>
      <select className="input" id={`new-${name}`} name={name} defaultValue="">
        <option value="">—</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ name, label }: { name: string; label: string }) {
  return (
    <div className="field">
      <label htmlFor={`new-${name}`}>{label}</label>
      <input className="input" id={`new-${name}`} name={name} type="date" />
    </div>
  );
}

type Item = SessionData['items'][number]['item'];

/** What the agreement on a point would give, in one line. */
export function AppointmentWords({ item }: { item: Item }) {
  const { appointPost, appointAs, appointee, appointDeputy, appointOn, appointUntil } = item;
  const since = appointOn ? ` desde el ${showDate(appointOn)}` : '';
  const until = appointUntil ? ` hasta el ${showDate(appointUntil)}` : '';
  if (appointAs === 'deputy')
    return `quien ejerza como ${appointDeputy?.name} reemplaza en ${appointPost?.name}${since}${until}.`;
  const words = { titular: 'titular', interino: 'interino', suplente: 'suplente' };
  return `${appointee?.name} queda como ${words[appointAs ?? 'titular']} en ${appointPost?.name}${since}${until}.`;
}
