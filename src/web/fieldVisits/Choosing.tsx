import type { TheirProgress } from '../../modules/municipality/fieldVisits/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { showInstant } from '../../records/fields/instant.ts';
import { VersionCard } from '../form/VersionCard.tsx';
import { type Entry, keepEntry } from './shelf.ts';
import type { Field } from './useField.ts';

/** Somebody else wrote the progress of that day: both, for the person to choose which one it keeps. */
export function Choosing({ entry, theirs, field }: { entry: Entry; theirs: TheirProgress; field: Field }) {
  const choose = (choice: 'mine' | 'theirs') =>
    field.change(() => keepEntry({ ...entry, standing: 'waiting', choice, over: theirs.version, theirs: undefined }));
  return (
    <div className="notice attention trouble" role="alert">
      <p>
        <strong>Otra persona anotó el avance del {showDate(entry.visitedOn)}.</strong> Elija cuál queda como avance de
        ese día; su visita se guarda de todos modos, con lo que usted vio.
      </p>
      <div className="both">
        <VersionCard title="Lo que vio usted" text={words(entry.physical, entry.note)} button="Dejar el mío">
          {() => void choose('mine')}
        </VersionCard>
        <VersionCard
          title={`${theirs.by}, ${showInstant(theirs.at)}`}
          text={words(String(theirs.physical), theirs.note)}
          button="Dejar el que estaba"
        >
          {() => void choose('theirs')}
        </VersionCard>
      </div>
    </div>
  );
}

const words = (physical: string, note: string | null): string =>
  [`${physical.replace('.', ',').replace('%', '').trim()} %`, note].filter(Boolean).join('\n');
