import { readVersion } from '../form/readVersion.ts';
import './map.css';
import { useState } from 'react';
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { locality } from '../../modules/common/territory/index.ts';
import { initiative } from '../../modules/municipality/initiatives/index.ts';
import { writesAs } from '../../records/access.ts';
import { placeKind } from '../../records/fields/place.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk, safeReturn } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { groundOf } from './map.data.ts';
import { useLazy } from './useLazy.ts';

const refuseOthers = ({ house, desk }: AtDesk): void => {
  if (house.edition !== 'municipality' || !writesAs(desk.actor, initiative)) throw notFound();
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    const row = await page.desk.one(initiative, page.params.id ?? '');
    const home = row.locality ? await page.desk.one(locality, row.locality.id) : undefined;
    return {
      id: row.id,
      name: row.name,
      version: row.version,
      place: row.place ? placeKind.show(row.place, initiative.fields.place) : '',
      locality: home ? { name: home.name, place: home.place?.coordinates ?? null } : null,
      ground: await groundOf(page),
      goesOn: page.url.searchParams.has('seguir'),
      back: safeReturn(page.url.searchParams.get('volver'), `/fichas/initiatives/${row.id}`),
      thread: [
        { name: 'Mapa de la cartera', to: '/mapa' },
        { name: row.name, to: `/fichas/initiatives/${row.id}` },
        { name: 'Lugar' },
      ],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseOthers(page);
    const form = await args.request.formData();
    const id = page.params.id ?? '';
    const place = form.get('intent') === 'remove' ? '' : String(form.get('centre') ?? form.get('place') ?? '');
    try {
      await page.desk.update(initiative, { id, version: readVersion(form.get('version')) }, { place });
    } catch (error) {
      if (error instanceof Refused) return data({ problem: error.message, typed: place }, error.status);
      throw error;
    }
    if (page.url.searchParams.has('seguir')) throw redirect('/mapa/sin-lugar?listo=1');
    throw redirect(safeReturn(page.url.searchParams.get('volver'), `/fichas/initiatives/${id}?listo=Lugar guardado`));
  });

/** Two numbers as the field writes them; null while they are no place. */
const readPlace = (typed: string): readonly [number, number] | null => {
  const read = placeKind.read(typed, initiativePlace);
  if (!read.ok || typeof read.value !== 'object' || read.value === null || !('coordinates' in read.value)) return null;
  const { coordinates } = read.value;
  const [longitude, latitude]: unknown[] = Array.isArray(coordinates) ? coordinates : [];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [latitude, longitude] : null;
};

const initiativePlace = { kind: 'place', label: 'Lugar' } as const;

const written = (latitude: number, longitude: number): string =>
  [latitude, longitude].map((degrees) => degrees.toFixed(5).replace('.', ',')).join('; ');

export default function PlacePage() {
  const { id, name, version, place, locality: home, back, goesOn, ground } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const [typed, setTyped] = useState(place);
  const Canvas = useLazy(() => import('./PlaceCanvas.tsx'));
  const [longitude, latitude] = home?.place ?? [];
  const near = latitude !== undefined && longitude !== undefined ? ([latitude, longitude] as const) : null;
  const problem = refused && 'problem' in refused ? refused : undefined;
  return (
    <div className="stack" key={id}>
      <Title>{`Lugar de ${name}`}</Title>
      <h1>{name}</h1>
      <Form method="post" className="stack">
        <input type="hidden" name="version" value={version} />
        <div className="field" style={{ maxWidth: 420 }}>
          <label htmlFor="place">Lugar: latitud; longitud</label>
          <input
            className="input"
            id="place"
            name="place"
            autoComplete="off"
            placeholder="-36,62000; -72,10000"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            aria-invalid={problem ? true : undefined}
            aria-describedby="place-help"
          />
          {problem && (
            <p className="error" role="alert">
              {problem.problem}
            </p>
          )}
          <p className="help" id="place-help">
            Presione el mapa donde está la obra, o escriba las coordenadas como en Google Maps: −36,5012; −72,2405. Con
            teclado, las flechas mueven la marca.
          </p>
        </div>
        {near && home && !place && (
          <p>
            <button className="button small" type="submit" name="centre" value={written(...near)}>
              Usar el centro de {home.name}
            </button>{' '}
            <span className="small secondary">si no se sabe el punto exacto</span>
          </p>
        )}
        <section aria-label="Mapa para marcar el lugar">
          {Canvas ? (
            <Canvas
              ground={ground}
              place={readPlace(typed)}
              near={near}
              onPlace={(toLatitude, toLongitude) => setTyped(written(toLatitude, toLongitude))}
            />
          ) : (
            <div className="map waiting">
              <p className="secondary">
                El mapa se dibuja con un programa del navegador. Sin él, escriba las coordenadas.
              </p>
            </div>
          )}
        </section>
        <div className="line">
          <button className="button filled" type="submit" name="intent" value="save">
            {goesOn ? 'Guardar y seguir con la próxima' : 'Guardar el lugar'}
          </button>
          {place && (
            <button className="button danger" type="submit" name="intent" value="remove">
              Quitar el lugar
            </button>
          )}
          <Link className="button quiet" to={goesOn ? '/mapa/sin-lugar' : back}>
            Volver sin guardar
          </Link>
        </div>
      </Form>
    </div>
  );
}
