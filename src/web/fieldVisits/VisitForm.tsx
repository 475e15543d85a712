import { type FormEvent, useState } from 'react';
import { placeKind } from '../../records/fields/place.ts';
import { Photographs } from './Photographs.tsx';
import { PlaceField } from './PlaceField.tsx';
import { percent } from './sendWaiting.ts';
import { beginEntry, dropEntry, type Entry, keepEntry, type Photograph } from './shelf.ts';
import type { Field } from './useField.ts';
import { useLater } from './useLater.ts';

interface VisitFormProps {
  draft: Entry;
  today: string;
  photographs: readonly Photograph[];
  field: Field;
  onClose: () => void;
}

/** One visit as it is filled in; each change stays on the phone a moment later, also if the page is killed. */
export function VisitForm({ draft, today, photographs, field, onClose }: VisitFormProps) {
  const [entry, setEntry] = useState(draft);
  const [problem, setProblem] = useState<{ at: string; says: string }>();
  // A photograph that is still being made small would stay behind a visit that is sent or discarded meanwhile.
  const [isBusy, setBusy] = useState(false);
  const { change: keep } = useLater((latest: Entry) => field.change(() => keepEntry(latest)));
  const set = (values: Partial<Entry>): void => {
    const changed = { ...entry, ...values };
    setEntry(changed);
    setProblem(undefined);
    keep(changed);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const wrong = problemOf(entry, photographs.length);
    setProblem(wrong);
    if (wrong) return;
    keep(undefined);
    if (await field.change(() => keepEntry({ ...entry, standing: 'waiting' }))) onClose();
  };
  const discard = async (): Promise<void> => {
    keep(undefined);
    if (await field.change(() => dropEntry(entry.key))) onClose();
  };
  const wrong = (at: string) =>
    problem?.at === at && (
      <p className="error" role="alert">
        {problem.says}
      </p>
    );
  return (
    <form className="visit stack" onSubmit={(event) => void save(event)} noValidate aria-labelledby="visit-title">
      <h2 id="visit-title">{entry.initiative.name}</h2>
      <div className="two">
        <div className="field">
          <label htmlFor="visitedOn">Visitada el</label>
          <input
            className="input"
            id="visitedOn"
            type="date"
            max={today}
            required
            value={entry.visitedOn}
            onChange={(event) => set({ visitedOn: event.target.value })}
          />
          {wrong('visitedOn')}
        </div>
        <div className="field">
          <label htmlFor="physical">Avance físico visto (%)</label>
          <input
            className="input number"
            id="physical"
            inputMode="decimal"
            autoComplete="off"
            value={entry.physical}
            aria-invalid={problem?.at === 'physical' || undefined}
            onChange={(event) => set({ physical: event.target.value })}
          />
          {wrong('physical')}
        </div>
      </div>
      <div className="field">
        <label htmlFor="note">Lo que se vio</label>
        <textarea
          className="input"
          id="note"
          rows={4}
          value={entry.note}
          onChange={(event) => set({ note: event.target.value })}
        />
        {wrong('note')}
      </div>
      <PlaceField entry={entry} onChange={set} />
      {wrong('place')}
      <Photographs
        entry={entry.key}
        photographs={photographs}
        field={field}
        isBusy={isBusy}
        onBusy={setBusy}
        onFirst={() => beginEntry(entry)}
      />
      <div className="line">
        <button type="submit" className="button filled" disabled={isBusy}>
          Guardar la visita
        </button>
        <button type="button" className="button danger" disabled={isBusy} onClick={() => void discard()}>
          Descartar
        </button>
      </div>
      <p className="secondary small">Mientras la llena, queda guardada en este teléfono.</p>
    </form>
  );
}

const problemOf = (entry: Entry, photographs: number): { at: string; says: string } | undefined => {
  const seen = percent(entry.physical);
  if (!/^\d{4}-\d\d-\d\d$/.test(entry.visitedOn)) return { at: 'visitedOn', says: 'Diga qué día fue la visita.' };
  if (seen !== null && !(seen >= 0 && seen <= 100))
    return { at: 'physical', says: 'El avance es un número entre 0 y 100, como 37,5.' };
  const place = placeKind.read(entry.place, { kind: 'place', label: 'Lugar' });
  if (!place.ok) return { at: 'place', says: place.reason };
  if (seen === null && entry.note.trim() === '' && photographs === 0)
    return { at: 'note', says: 'Anote el avance, lo que vio, o tome una fotografía: así la visita dice algo.' };
  return undefined;
};
