import { readVersion } from '../form/readVersion.ts';
import './map.css';
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addLayer, layersOf, mapLayer } from '../../modules/municipality/portfolio/index.ts';
import { writesAs } from '../../records/access.ts';
import { notFound, Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { counted } from '../counted.ts';

const kinds: Readonly<Record<string, string>> = mapLayer.fields.kind.options ?? {};

const refuseParty = ({ house }: AtDesk): void => {
  if (house.edition !== 'municipality') throw notFound();
};

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseParty(page);
    const layers = await layersOf(page.desk, page.house.files);
    return {
      layers: layers.map(({ drawing, kind, ...layer }) => ({
        ...layer,
        kind: kinds[kind ?? ''] ?? '',
        told: 'problem' in drawing ? drawing.problem : counted(drawing.shapes.length, ['figura', 'figuras']),
        isBroken: 'problem' in drawing,
      })),
      kinds,
      canWrite: writesAs(page.desk.actor, mapLayer) !== undefined,
      tiles: page.tiles ? new URL(page.tiles.url).host : null,
      did: page.url.searchParams.get('listo'),
      thread: [{ name: 'Mapa de la cartera', to: '/mapa' }, { name: 'Capas' }],
    };
  });

export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    refuseParty(page);
    const form = await args.request.formData();
    const word = (name: string): string => String(form.get(name) ?? '').trim();
    try {
      throw redirect(`/mapa/capas?listo=${encodeURIComponent(await done(page, form, word))}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const typed = { name: word('name'), kind: word('kind'), origin: word('origin') };
      return data({ problem: error.message, fields: error.errors.map(({ field }) => field), typed }, error.status);
    }
  });

const done = async (page: AtDesk, form: FormData, word: (name: string) => string): Promise<string> => {
  const { desk, house } = page;
  const aim = { id: word('id'), version: readVersion(word('version')) };
  switch (word('intent')) {
    case 'remove':
      await desk.remove(mapLayer, aim);
      return 'Capa quitada.';
    case 'hide':
      await desk.update(mapLayer, aim, { hidden: true });
      return 'Capa oculta: ya no se dibuja.';
    case 'show':
      await desk.update(mapLayer, aim, { hidden: false });
      return 'La capa se dibuja otra vez.';
    default: {
      const file = form.get('shapes');
      const given = file instanceof File ? file : new File([], '');
      const bytes = new Uint8Array(await given.arrayBuffer());
      const { figures } = await addLayer(desk, house.files, {
        name: word('name'),
        kind: word('kind'),
        origin: word('origin'),
        fileName: given.name.slice(-200) || 'capa.geojson',
        bytes,
      });
      return `Capa agregada con ${counted(figures, ['figura', 'figuras'])}.`;
    }
  }
};

/** The shapes under the map: the institution's own, because none that we know may be given on with the program. */
export default function LayersPage() {
  const { layers, canWrite, did, tiles } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <Title>Capas del mapa</Title>
      <h1>Capas del mapa</h1>
      {did && (
        <p className="notice ok" role="status">
          {did}
        </p>
      )}
      <p className="secondary">
        El límite de la comuna y sus sectores, dibujados bajo las iniciativas.{' '}
        {tiles
          ? `Las calles vienen de ${tiles}, que ve qué parte del mapa mira cada persona.`
          : 'El mapa no pide nada a otros sitios.'}
      </p>
      {layers.length === 0 && <p>Aún no hay capas. {canWrite && 'Suba la primera, en GeoJSON.'}</p>}
      <ul className="plain map-rows">
        {layers.map((layer) => (
          <li key={layer.id}>
            <strong>{layer.name}</strong>
            <span className="small secondary">
              {[layer.kind, layer.told, layer.origin, layer.fileName, layer.hidden ? 'oculta' : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
            {canWrite && <LayerActions layer={layer} />}
          </li>
        ))}
      </ul>
      {canWrite && <NewLayer />}
    </div>
  );
}

function LayerActions({
  layer: { id, version, name, hidden },
}: {
  layer: { id: string; version: number; name: string; hidden: boolean };
}) {
  return (
    <Form method="post" className="line">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <button
        className="button small"
        type="submit"
        name="intent"
        value={hidden ? 'show' : 'hide'}
        aria-label={`${hidden ? 'Mostrar' : 'Ocultar'} ${name}`}
      >
        {hidden ? 'Mostrar' : 'Ocultar'}
      </button>
      <button className="button small danger" type="submit" name="intent" value="remove" aria-label={`Quitar ${name}`}>
        Quitar
      </button>
    </Form>
  );
}

function NewLayer() {
  const { kinds: choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refused = answer && 'problem' in answer ? answer : undefined;
  const wrong = (field: string): true | undefined => refused?.fields.includes(field) || undefined;
  return (
    <section className="stack" aria-labelledby="new-layer" style={{ maxWidth: 560 }}>
      <h2 id="new-layer">Agregar una capa</h2>
      {refused && (
        <p className="notice late" role="alert">
          {refused.problem}
        </p>
      )}
      <Form method="post" encType="multipart/form-data" className="stack">
        <div className="field">
          <label htmlFor="name">Nombre</label>
          <input
            className="input"
            id="name"
            name="name"
            required
            defaultValue={refused?.typed.name}
            aria-invalid={wrong('name')}
          />
          <p className="help">{mapLayerHelp.name}</p>
        </div>
        <div className="field">
          <label htmlFor="kind">Clase</label>
          <select className="input" id="kind" name="kind" defaultValue={refused?.typed.kind ?? 'sectors'}>
            {Object.entries(choices).map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="shapes">Archivo GeoJSON</label>
          <input
            className="input"
            id="shapes"
            name="shapes"
            type="file"
            accept=".geojson,.json,application/geo+json"
            required
            aria-invalid={wrong('shapes')}
          />
          <p className="help">{mapLayerHelp.shapes}</p>
        </div>
        <div className="field">
          <label htmlFor="origin">Procedencia</label>
          <input className="input" id="origin" name="origin" defaultValue={refused?.typed.origin} />
          <p className="help">{mapLayerHelp.origin}</p>
        </div>
        <p>
          <button className="button filled" type="submit">
            Agregar la capa
          </button>
        </p>
      </Form>
    </section>
  );
}

const mapLayerHelp = {
  name: 'Como «Sectores del PLADECO 2024-2030».',
  shapes: 'Polígonos o líneas en WGS 84, hasta 5 MB. QGIS y otros programas de mapas lo exportan.',
  origin: 'Quién la hizo y con qué licencia: «Catastro SECPLAC 2024, propia».',
};
