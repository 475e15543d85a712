import { useState } from 'react';
import type { Entry } from './shelf.ts';

/** Where the person stands: as the phone says it, or written by hand. */
export function PlaceField({ entry, onChange }: { entry: Entry; onChange: (values: Partial<Entry>) => void }) {
  const [says, setSays] = useState('');
  const ask = (): void => {
    if (!('geolocation' in navigator)) {
      setSays('Este navegador no da el lugar: escríbalo a mano.');
      return;
    }
    setSays('Buscando el lugar…');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setSays('');
        onChange({
          place: [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(6).replace('.', ',')).join('; '),
          placeBy: 'phone',
          accuracy: Math.round(coords.accuracy),
        });
      },
      () => setSays('El teléfono no dio el lugar: active la ubicación y permita que esta página la use, o escríbalo.'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  };
  return (
    <div className="field">
      <label htmlFor="place">Lugar: latitud; longitud</label>
      <div className="place">
        <input
          className="input"
          id="place"
          autoComplete="off"
          placeholder="-36,62000; -72,10000"
          value={entry.place}
          onChange={(event) => onChange({ place: event.target.value, placeBy: 'hand', accuracy: null })}
        />
        <button type="button" className="button" onClick={ask}>
          Usar el del teléfono
        </button>
      </div>
      <p className="help" role="status">
        {says ||
          (entry.placeBy === 'phone' && entry.accuracy !== null
            ? `Con una precisión de ${entry.accuracy} m.`
            : 'Puede quedar en blanco.')}
      </p>
    </div>
  );
}
