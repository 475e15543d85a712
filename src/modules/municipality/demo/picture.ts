import { deflateSync } from 'node:zlib';
import { chunkOf } from '../../../platform/pictures/index.ts';

/** What an invented picture shows: never a place that exists. */
export interface Scene {
  sky: Colour;
  ground: Colour;
  /** A house or a hall at the middle; null where there is only a square with trees. */
  building: { wall: Colour; roof: Colour; isUnfinished: boolean } | null;
  trees: readonly number[];
}

type Colour = readonly [red: number, green: number, blue: number];

const [width, height, horizon] = [640, 400, 250];
const trunk: Colour = [110, 84, 60];
const leaves: Colour = [74, 122, 76];
const path: Colour = [206, 196, 178];
const opening: Colour = [92, 110, 128];

/** A drawn picture of the invented town as a PNG of a few kilobytes. */
export const drawScene = (scene: Scene): Uint8Array => {
  const palette: Colour[] = [];
  const indexOf = (colour: Colour): number => {
    const known = palette.indexOf(colour);
    return known >= 0 ? known : palette.push(colour) - 1;
  };
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(scene, x, y));
  return pngOf(rows, palette);
};

const colourAt = ({ sky, ground, building, trees }: Scene, x: number, y: number): Colour =>
  treeAt(trees, x, y) ?? (building && buildingAt(building, x, y)) ?? (y < horizon ? sky : pathAt(x, y) ? path : ground);

const pathAt = (x: number, y: number): boolean => Math.abs(x - 320) < (y - horizon) * 0.9;

const treeAt = (trees: readonly number[], x: number, y: number): Colour | undefined => {
  for (const middle of trees) {
    if (Math.hypot(x - middle, y - 190) < 46) return leaves;
    if (Math.abs(x - middle) < 7 && y >= 190 && y < horizon + 30) return trunk;
  }
  return undefined;
};

const buildingAt = (
  { wall, roof, isUnfinished }: NonNullable<Scene['building']>,
  x: number,
  y: number,
): Colour | undefined => {
  const [left, right, top, bottom] = [190, 450, 150, horizon + 20];
  const away = Math.abs(x - 320);
  if (!isUnfinished && y >= 95 && y < top && away < 150 - (top - y) * 1.2) return roof;
  if (x < left || x > right || y < top || y > bottom) return undefined;
  // Of what is still being built only the frame stands.
  if (isUnfinished) return (x - left) % 52 < 8 || (y - top) % 60 < 8 ? wall : undefined;
  const isWindow = y > 175 && y < 215 && Math.abs(away - 80) < 24;
  const isDoor = away < 22 && y > 190;
  return isWindow || isDoor ? opening : wall;
};

const pngOf = (rows: Uint8Array, palette: readonly Colour[]): Uint8Array => {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return Buffer.concat([
    signature,
    chunkOf('IHDR', header),
    chunkOf('PLTE', Uint8Array.from(palette.flat())),
    chunkOf('IDAT', deflateSync(rows, { level: 9 })),
    chunkOf('IEND', new Uint8Array()),
  ]);
};
