import { Form } from 'react-router';
import { showInstant } from '../../records/fields/instant.ts';
import { Submit } from '../form/Submit.tsx';
import { Conflict } from './Conflict.tsx';
import type { SessionData } from './session.data.ts';
import { useSaving } from './useSaving.ts';

const choices = [
  ['present', 'Presente'],
  ['excused', 'Con excusa'],
  ['absent', 'Ausente'],
] as const;

type Member = SessionData['roll'][number];

/** Who is there: one tap for each person, kept at once. */
export function Roll({ seen }: { seen: SessionData }) {
  const { roll, row, keeps } = seen;
  const isOpen = keeps && ['cited', 'open', 'suspended', 'closed', 'drafted'].includes(row.state ?? '');
  const there = roll.filter(({ presence, leftAt }) => presence === 'present' && !leftAt).length;
  if (roll.length === 0) return null;
  return (
    <details className="roll-part" open={row.state === 'cited' || there === 0 || undefined}>
      <summary>
        <h2 id="roll">
          Asistencia: {there} de {roll.length}
        </h2>
      </summary>
      <ul className="plain roll">
        {roll.map((member) => (
          <Person key={member.id} member={member} mayMark={isOpen} isRunning={row.state === 'open'} />
        ))}
      </ul>
      {isOpen && (
        <Form method="post" className="screen">
          <input type="hidden" name="intent" value="roll" />
          <Submit className="button small">Actualizar la nómina</Submit>
        </Form>
      )}
    </details>
  );
}

const capacities: Readonly<Record<string, string>> = {
  subrogante: '(S)',
  suplente: '(Sup.)',
  interino: '(I)',
  invitado: 'invitado',
};

function Person({ member, mayMark, isRunning }: { member: Member; mayMark: boolean; isRunning: boolean }) {
  const { save, waiting, versionOf } = useSaving();
  const key = `mark ${member.id}`;
  const pending = waiting.find((each) => each.key === key)?.deed.presence;
  const presence = pending ?? member.presence;
  const version = Math.max(member.version, versionOf(key) ?? 0);
  return (
    <li>
      <span className="who">
        <strong>{member.person.name}</strong>
        <span className="secondary small">
          {[member.post, capacities[member.capacity ?? ''], member.votes ? null : 'sólo voz']
            .filter(Boolean)
            .join(' · ')}
          {member.remark && <span className="near soon"> · {member.remark}</span>}
          {member.leftAt && ` · se retiró ${showInstant(member.leftAt).slice(-5)}`}
        </span>
      </span>
      {mayMark ? (
        <Form method="post" className="taps">
          <fieldset>
            <legend className="unseen">Asistencia de {member.person.name}</legend>
            <input type="hidden" name="intent" value="mark" />
            <input type="hidden" name="row" value={member.id} />
            {choices.map(([value, label]) => (
              <button
                key={value}
                type="submit"
                name="presence"
                value={value}
                className={`tap ${value}`}
                aria-pressed={presence === value}
                onClick={(event) => {
                  event.preventDefault();
                  save(key, { intent: 'mark', row: member.id, presence: value, version: String(version) });
                }}
              >
                {label}
              </button>
            ))}
            {isRunning && presence === 'present' && !member.leftAt && (
              <button
                type="submit"
                name="intent"
                value="leave"
                className="tap"
                onClick={(event) => {
                  event.preventDefault();
                  save(key, { intent: 'leave', row: member.id, version: String(version) });
                }}
              >
                Se retira
              </button>
            )}
          </fieldset>
        </Form>
      ) : (
        <span className="small">{choices.find(([value]) => value === member.presence)?.[1] ?? 'Sin registrar'}</span>
      )}
      <Conflict
        name={key}
        label={`Asistencia de ${member.person.name}`}
        show={(value) => choices.find(([each]) => each === value.presence)?.[1] ?? 'Sin registrar'}
      />
    </li>
  );
}
