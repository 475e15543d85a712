import { useEffect, useState } from 'react';
import { showSize } from '../fields/file.tsx';
import { captionPhotograph, dropPhotograph, keepPhotograph, type Photograph } from './shelf.ts';
import { smallPicture } from './smallPicture.ts';
import type { Field } from './useField.ts';
import { useLater } from './useLater.ts';

interface PhotographsProps {
  entry: string;
  photographs: readonly Photograph[];
  field: Field;
  /** Photographs are being made small. */
  isBusy: boolean;
  onBusy: (isBusy: boolean) => void;
  /** The visit must be on the phone before its photographs. */
  onFirst: () => Promise<void>;
}

const most = 12;

/** The photographs of a visit: taken or chosen, made small on the phone, each with what it shows. */
export function Photographs({ entry, photographs, field, isBusy, onBusy, onFirst }: PhotographsProps) {
  const [says, setSays] = useState<readonly string[]>([]);
  const add = async (files: readonly File[]): Promise<void> => {
    onBusy(true);
    const problems: string[] = [];
    for (const [index, file] of files.entries()) {
      if (photographs.length + index >= most) {
        problems.push(`Una visita lleva a lo más ${most} fotografías: las demás no se agregaron.`);
        break;
      }
      const picture = await smallPicture(file).catch(() => undefined);
      if (!picture) problems.push(`«${file.name}» no es una fotografía que este teléfono pueda leer.`);
      else if (!(await field.change(() => keepOne(entry, file, picture, onFirst)))) break;
    }
    setSays(problems);
    onBusy(false);
  };
  return (
    <div className="field">
      <label htmlFor="photographs">Fotografías</label>
      <input
        className="input"
        id="photographs"
        type="file"
        accept="image/*"
        multiple
        disabled={isBusy}
        onChange={(event) => {
          const { currentTarget } = event;
          void add([...(currentTarget.files ?? [])]).then(() => {
            currentTarget.value = '';
          });
        }}
      />
      <p className="help" role="status">
        {isBusy ? 'Achicando las fotografías…' : 'Se guardan pequeñas y sin los datos que agrega la cámara.'}
      </p>
      {says.map((sentence) => (
        <p key={sentence} className="error" role="alert">
          {sentence}
        </p>
      ))}
      <ul className="plain pictures">
        {photographs.map((photograph, index) => (
          <Picture key={photograph.key} photograph={photograph} number={index + 1} field={field} />
        ))}
      </ul>
    </div>
  );
}

const keepOne = async (entry: string, file: File, picture: Blob, onFirst: () => Promise<void>): Promise<void> => {
  await onFirst();
  const takenAt = new Date(Math.min(file.lastModified || Date.now(), Date.now())).toISOString();
  await keepPhotograph({ key: crypto.randomUUID(), entry, caption: '', takenAt, picture });
};

function Picture({ photograph, number, field }: { photograph: Photograph; number: number; field: Field }) {
  const [address, setAddress] = useState<string>();
  const [caption, setCaption] = useState(photograph.caption);
  const { picture, key } = photograph;
  // A phone may be killed while somebody types: what it shows does not wait for the field to be left.
  const later = useLater(({ said }: { said: string }) => field.change(() => captionPhotograph(key, said)));
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return (
    <li>
      {address && <img src={address} alt={caption || `Fotografía ${number}`} />}
      <div className="stack">
        <input
          className="input"
          aria-label={`Qué muestra la fotografía ${number}`}
          placeholder="Qué muestra"
          maxLength={200}
          value={caption}
          onChange={(event) => {
            setCaption(event.target.value);
            later.change({ said: event.target.value });
          }}
          onBlur={later.keepNow}
          // The key of a phone's keyboard would send the visit before the caption is kept.
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
        <span className="line small secondary">
          {showSize(picture.size)}
          <button type="button" className="button small" onClick={() => void field.change(() => dropPhotograph(key))}>
            Quitar
          </button>
        </span>
      </div>
    </li>
  );
}
