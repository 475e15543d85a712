import type { OpenInitiative } from '../../modules/municipality/openData/index.ts';
import { html, type Html } from './html.ts';

const width = 720;
const margin = 48;

interface Options {
  label: string;
  /** The one that stands out; the others are then dim and lead nowhere. */
  here?: OpenInitiative;
}

interface Placed {
  initiative: OpenInitiative;
  longitude: number;
  latitude: number;
}

/** Where initiatives are, drawn without tiles or script: north is up, a kilometre is as long one way as the other. */
export const sketch = (initiatives: readonly OpenInitiative[], { label, here }: Options): Html | false => {
  const placed = initiatives.flatMap((initiative): Placed[] => {
    const [longitude, latitude] = initiative.place?.coordinates ?? [];
    return longitude === undefined || latitude === undefined ? [] : [{ initiative, longitude, latitude }];
  });
  if (placed.length < 2) return false;
  const { height, at, kilometre } = projectionOf(placed);
  return html`<svg class="map" viewBox="0 0 ${width} ${height}"${here ? html` role="img"` : html` role="group"`} aria-label="${label}">
${placed.filter(({ initiative }) => initiative.id !== here?.id).map((each) => point(each, at(each), here === undefined))}
${placed.filter(({ initiative }) => initiative.id === here?.id).map((each) => circle(at(each), 9, 'here'))}
${names(placed, at)}${ruler(kilometre, height)}</svg>`;
};

type Spot = readonly [x: number, y: number];

const point = ({ initiative }: Placed, spot: Spot, leads: boolean): Html =>
  leads
    ? html`<a href="/portal/iniciativas/${initiative.id}"><title>${initiative.name}</title>${circle(spot, 7)}</a>
`
    : circle(spot, 4, 'dim');

const circle = ([x, y]: Spot, radius: number, name = ''): Html =>
  html`<circle cx="${x}" cy="${y}" r="${radius}"${name && html` class="${name}"`}/>`;

/** The name of each locality over its initiatives: it needs no more than what is published. */
const names = (placed: readonly Placed[], at: (each: Placed) => Spot): Html[] => {
  const byLocality = Map.groupBy(placed, ({ initiative }) => initiative.locality ?? '');
  byLocality.delete('');
  return [...byLocality].map(([name, inside]) => {
    const spots = inside.map(at);
    const x = spots.reduce((sum, [each]) => sum + each, 0) / spots.length;
    const y = Math.min(...spots.map(([, each]) => each)) - 14;
    // Near an edge the name begins or ends there, so that it is read whole on a phone.
    const anchor = x < width * 0.2 ? 'start' : x > width * 0.8 ? 'end' : 'middle';
    const from = anchor === 'start' ? 8 : anchor === 'end' ? width - 8 : rounded(x);
    return html`<text class="name" text-anchor="${anchor}" x="${from}" y="${rounded(y)}">${name}</text>`;
  });
};

const kilometresPerDegree = 111.32;

const projectionOf = (placed: readonly Placed[]) => {
  const [west, east] = ends(placed.map(({ longitude }) => longitude));
  const [south, north] = ends(placed.map(({ latitude }) => latitude));
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // A place of few metres is not blown up to a map: at least two kilometres are shown.
  const across = Math.max((east - west) * narrowing, (north - south) / 1.2, 2 / kilometresPerDegree);
  const scale = (width - 2 * margin) / across;
  const height = Math.round(Math.max(260, (north - south) * scale + 2 * margin));
  const left = (width - (east - west) * narrowing * scale) / 2;
  const top = (height - (north - south) * scale) / 2;
  const at = ({ longitude, latitude }: Placed): Spot => [
    rounded(left + (longitude - west) * narrowing * scale),
    rounded(top + (north - latitude) * scale),
  ];
  return { height, at, kilometre: scale / kilometresPerDegree };
};

const ends = (figures: readonly number[]): [number, number] => [Math.min(...figures), Math.max(...figures)];
const rounded = (figure: number): number => Math.round(figure * 10) / 10;

/** A bar of so many whole kilometres as fit in a quarter of the width. */
const ruler = (kilometre: number, height: number): Html => {
  const lengths = [1, 2, 5, 10, 20, 50, 100];
  const length = lengths.findLast((each) => each * kilometre <= width / 4) ?? 1;
  const end = rounded(margin + length * kilometre);
  return html`<path d="M${margin} ${height - 12}H${end}" stroke="currentColor" stroke-width="2"/><text x="${margin}" y="${height - 17}">${length} km</text>`;
};
