import './panels.css';
import { Link } from 'react-router';
import type { Panel, PanelEntry, Tone } from '../../faces/panel.ts';
import { DayLink } from '../shell/DayLink.tsx';

const signs: Readonly<Record<Tone, string>> = { ok: '✓', attention: '◐', late: '✕', neutral: '○' };
const said: Readonly<Record<Tone, string>> = { ok: 'Sí', attention: 'Revise', late: 'No', neutral: 'Dato' };

/** What a module says beside a thing: each entry with the word that sums it up, and its reasons when opened. */
export function PanelView({ panel }: { panel: Panel }) {
  const { id, title, says, empty, entries, rests = [], link } = panel;
  return (
    <section className="beside-panel" aria-labelledby={id}>
      <div className="line spread">
        <h2 id={id}>{title}</h2>
        {link && (
          <DayLink className="small" to={link.to}>
            {link.label}
          </DayLink>
        )}
      </div>
      <p className="secondary small">{says}</p>
      {entries.length === 0 ? <p>{empty}</p> : <Entries entries={entries} />}
      {rests.map((rest) => (
        <details className="rest" key={rest.label}>
          <summary>{rest.label}</summary>
          <Entries entries={rest.entries} />
        </details>
      ))}
    </section>
  );
}

function Entries({ entries }: { entries: readonly PanelEntry[] }) {
  return (
    <ul className="plain entries">
      {entries.map(({ id, name, to, about, tone, word, isDoubtful, points, deed }) => (
        <li key={id}>
          <details>
            <summary>
              <span className="name">{name}</span>
              <span className={`word ${tone}`}>
                <span aria-hidden="true">{signs[tone]}</span> {word}
              </span>{' '}
              {isDoubtful && <span className="doubt">sin verificar</span>}
            </summary>
            <ul className="plain points">
              {points.map((point) => (
                <li key={point.says}>
                  <span className={`sign ${point.tone}`} aria-hidden="true">
                    {signs[point.tone]}
                  </span>
                  <span>
                    <span className="unseen">{said[point.tone]}: </span>
                    {point.says} {point.isDoubtful && <span className="doubt">sin verificar</span>}{' '}
                    {point.fix && <Link to={point.fix.to}>{point.fix.label}</Link>}
                  </span>
                </li>
              ))}
            </ul>
            <p className="line small">
              {deed && <Link to={deed.to}>{deed.label}</Link>}
              <DayLink to={to}>Abrir {name}</DayLink>
            </p>
          </details>
          {about && <p className="secondary small about">{about}</p>}
        </li>
      ))}
    </ul>
  );
}
