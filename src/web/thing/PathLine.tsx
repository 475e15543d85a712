import { counted } from '../counted.ts';
import type { StatePath } from './moves.ts';

const mostDone = 4;

/** The state as a path: done, now, and next with who may move it there. */
export function PathLine({ path }: { path: StatePath }) {
  const { done, now, next } = path;
  return (
    <ol className="plain path" aria-label="Estado">
      {done.length > mostDone && (
        <li>
          <span title={done.slice(0, -mostDone).join(' → ')}>
            {counted(done.length - mostDone, ['paso antes', 'pasos antes'])}
          </span>
        </li>
      )}
      {done.slice(-mostDone).map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a state may be passed twice and the order never changes
        <li key={`${index}${label}`}>
          <span>
            <span aria-hidden="true">✓</span>
            {label}
          </span>
        </li>
      ))}
      <li className="now" aria-current="step">
        <span>{now}</span>
      </li>
      {next.length > 0 && (
        <li className="next">
          <details>
            <summary>Puede pasar a: {next.map(({ label }) => label).join(', ')}</summary>
            <ul className="plain stack small" style={{ gap: 4, paddingTop: 6 }}>
              {next.map(({ label, by }) => (
                <li key={label} style={{ display: 'block' }}>
                  <strong>{label}</strong>: {by.length > 0 ? by.join(', ') : 'ningún cargo vigente'}
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
    </ol>
  );
}
