import { showDate } from '../../records/fields/date.ts';
import { Choosing } from './Choosing.tsx';
import { changeEntry, dropEntry, type Entry, keepEntry, type Photograph } from './shelf.ts';
import type { Field } from './useField.ts';

interface WaitingProps {
  field: Field;
  entries: readonly Entry[];
  photographs: readonly Photograph[];
  onOpen: (entry: Entry) => void;
}

/** The visits that are on this phone and not yet whole in the house. */
export function Waiting({ field, entries, photographs, onOpen }: WaitingProps) {
  const person = field.kept?.works?.person.id;
  const shown = entries.filter((entry) => entry.standing !== 'draft');
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">En este teléfono</h2>
      <ul className="plain waiting">
        {shown.map((entry) => (
          <li key={entry.key} className="stack">
            <div>
              <strong>{entry.initiative.name}</strong>
              <p className="secondary small">{wordsOf(entry, photographs)}</p>
            </div>
            {entry.person.id === person ? (
              <Standing entry={entry} field={field} onOpen={onOpen} />
            ) : (
              <p className="small">Se enviará cuando ingrese {entry.person.name}, que la llenó.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = ({ key, visitedOn, physical, visit }: Entry, photographs: readonly Photograph[]): string => {
  const own = photographs.filter(({ entry }) => entry === key).length;
  return [
    showDate(visitedOn),
    physical && `${physical} %`,
    own > 0 && `${own} ${own === 1 ? 'fotografía' : 'fotografías'}${visit ? ' por enviar' : ''}`,
  ]
    .filter(Boolean)
    .join(' · ');
};

function Standing({ entry, field, onOpen }: { entry: Entry; field: Field; onOpen: (entry: Entry) => void }) {
  if (entry.standing === 'choosing' && entry.theirs)
    return <Choosing entry={entry} theirs={entry.theirs} field={field} />;
  if (entry.standing === 'refused') return <RefusedEntry entry={entry} field={field} onOpen={onOpen} />;
  return (
    <p className="line small">
      <span>{entry.visit ? 'La visita ya está en Cabildo; faltan fotografías.' : 'Espera para enviarse.'}</span>
      {!entry.wasSent && (
        <button type="button" className="button small" onClick={() => void reopen(entry, field, onOpen)}>
          Corregir
        </button>
      )}
    </p>
  );
}

const reopen = async (entry: Entry, field: Field, onOpen: (entry: Entry) => void): Promise<void> => {
  let draft: Entry | undefined;
  const takeBack = async (): Promise<void> => {
    draft = await changeEntry(entry.key, (now) =>
      now.wasSent ? undefined : { ...now, standing: 'draft', says: undefined },
    );
  };
  if ((await field.change(takeBack)) && draft) onOpen(draft);
};

function RefusedEntry({ entry, field, onOpen }: { entry: Entry; field: Field; onOpen: (entry: Entry) => void }) {
  return (
    <div className="notice late" role="alert">
      <p>
        {entry.visit ? 'La visita está en Cabildo, pero no todas sus fotografías: ' : 'Cabildo no la aceptó: '}
        {entry.says}
      </p>
      <p className="line">
        {!entry.visit && (
          <button type="button" className="button small" onClick={() => void reopen(entry, field, onOpen)}>
            Corregir
          </button>
        )}
        <button
          type="button"
          className="button small"
          onClick={() => void field.change(() => keepEntry({ ...entry, standing: 'waiting', says: undefined }))}
        >
          Enviar de nuevo
        </button>
        <button
          type="button"
          className="button small danger"
          onClick={() => void field.change(() => dropEntry(entry.key))}
        >
          {entry.visit ? 'Descartar las que faltan' : 'Descartar'}
        </button>
      </p>
    </div>
  );
}
