import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { mapLayer } from './mapLayer.record.ts';
import { largestLayer, readLayer } from './readLayer.ts';
import type { Shapes } from './shapes.ts';

/** A layer with its figures, or why they cannot be drawn. */
export interface Layer {
  id: string;
  version: number;
  name: string;
  kind: string | null;
  origin: string | null;
  hidden: boolean;
  fileName: string;
  drawing: Shapes | { problem: string };
}

/** What somebody gives to add a layer. */
export interface NewLayer {
  name: string;
  kind: string;
  origin: string;
  fileName: string;
  bytes: Uint8Array;
}

// A file never changes once kept, so its figures are read once.
const known = new Map<string, Layer['drawing']>();
const mostKnown = 30;

/** The layers of the institution, with their figures. */
export const layersOf = async (desk: Desk, files: Files): Promise<Layer[]> => {
  const { items } = await desk.list(mapLayer, { sort: { field: 'name', descending: false }, limit: 100 });
  return Promise.all(
    items.map(async ({ id, version, name, kind, origin, hidden, shapes }) => ({
      id,
      version,
      name,
      kind,
      origin,
      hidden: hidden === true,
      fileName: shapes.name,
      drawing: await drawingOf(files, shapes.id),
    })),
  );
};

const drawingOf = async (files: Files, file: string): Promise<Layer['drawing']> => {
  const kept = known.get(file);
  if (kept) return kept;
  const drawing = await drawn(files, file);
  if (known.size >= mostKnown) known.clear();
  known.set(file, drawing);
  return drawing;
};

const drawn = async (files: Files, file: string): Promise<Layer['drawing']> => {
  try {
    const read = readLayer(await text(await files.read(file)));
    return read.ok ? read.value : { problem: read.reason };
  } catch {
    return { problem: 'El archivo de esta capa no está: súbalo otra vez.' };
  }
};

/** Keeps a new layer when its file can be drawn. @throws Refused with the reason when it cannot. */
export const addLayer = async (desk: Desk, files: Files, given: NewLayer): Promise<{ id: string; figures: number }> => {
  if (given.bytes.length === 0) throw new Refused('Elija el archivo GeoJSON.', 'shapes');
  if (given.bytes.length > largestLayer)
    throw new Refused('El archivo pesa más de 5 MB: simplifique la capa antes (en QGIS, «Simplificar»).', 'shapes');
  const read = readLayer(new TextDecoder().decode(given.bytes));
  if (!read.ok) throw new Refused(read.reason, 'shapes');
  const { id, size } = await files.save(Readable.from([given.bytes]));
  const shapes = { id, name: given.fileName, size, type: 'application/geo+json' };
  try {
    const { name, kind, origin } = given;
    const row = await desk.create(mapLayer, {
      name,
      kind: kind || null,
      origin: origin || null,
      shapes,
      hidden: false,
    });
    return { id: row.id, figures: read.value.shapes.length };
  } catch (problem) {
    await files.remove(id);
    throw problem;
  }
};
