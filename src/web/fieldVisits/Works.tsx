import { useState } from 'react';
import type { ToVisit } from '../../modules/municipality/fieldVisits/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';
import type { KeptWorks } from './shelf.ts';

/** The works to choose from, mine first; narrowed by any word of their name, code or place. */
export function Works({ works, onChoose }: { works: KeptWorks | undefined; onChoose: (work: ToVisit) => void }) {
  const [typed, setTyped] = useState('');
  if (!works)
    return (
      <p className="notice">
        Este teléfono aún no tiene la lista de obras. Abra esta página una vez con línea, antes de salir a terreno.
      </p>
    );
  const found = works.works.filter((work) => hasWords(work, typed));
  const mine = found.filter(({ isMine }) => isMine);
  const others = found.filter(({ isMine }) => !isMine);
  return (
    <section className="stack" aria-labelledby="works">
      <h2 id="works">Nueva visita</h2>
      {works.works.length === 0 ? (
        <p>No hay obras adjudicadas, contratadas ni en ejecución que visitar.</p>
      ) : (
        <div className="field">
          <label htmlFor="narrow">Elija la obra que visita</label>
          <input
            className="input"
            id="narrow"
            type="search"
            autoComplete="off"
            placeholder="Nombre, código o localidad"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      {mine.length > 0 && <WorkList title="A mi cargo" works={mine} onChoose={onChoose} />}
      {others.length > 0 && (
        <WorkList title={mine.length > 0 ? 'Las demás' : 'En curso'} works={others} onChoose={onChoose} />
      )}
      {works.works.length > 0 && found.length === 0 && <p className="secondary">Ninguna obra tiene esas palabras.</p>}
      <p className="secondary small">
        Lista al {showInstant(works.readAt)}, para {works.person.name}.
      </p>
    </section>
  );
}

const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const hasWords = ({ name, code, locality }: ToVisit, typed: string): boolean => {
  const text = plain([name, code, locality].filter(Boolean).join(' '));
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

function WorkList({ title, works, onChoose }: { title: string; works: ToVisit[]; onChoose: (work: ToVisit) => void }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="plain works">
        {works.map((work) => (
          <li key={work.id}>
            <button type="button" onClick={() => onChoose(work)}>
              <strong>{work.name}</strong>
              <span className="secondary small">
                {[
                  work.locality,
                  work.state,
                  work.physical === null ? 'sin avance medido' : `${String(work.physical).replace('.', ',')} % físico`,
                  work.lastVisit ? `visitada el ${showDate(work.lastVisit.on)}` : 'sin visitas',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
