import {
  control,
  divIcon,
  featureGroup,
  type LatLngBoundsExpression,
  type LayerGroup,
  type Map as LeafletMap,
  map as leafletMap,
  marker,
  polygon,
  polyline,
  tileLayer,
} from 'leaflet';
import type { MapFocus, MapGround, MapShapes } from './ground.ts';

const closest = 18;
const chile: LatLngBoundsExpression = [
  [-56, -76],
  [-17, -66],
];

/** The corners of a box as Leaflet wants them. */
export const cornersOf = ([west, south, east, north]: readonly [number, number, number, number]): [
  [number, number],
  [number, number],
] => [
  [south, west],
  [north, east],
];

/** Opens a map on an element: controls in Spanish, the layers and localities of the ground, nothing from outside unless a setting names it. */
export const drawMap = (element: HTMLElement, ground: MapGround, box: MapGround['box']): LeafletMap => {
  const map = leafletMap(element, { zoomControl: false, maxZoom: closest, zoomSnap: 1 });
  map.attributionControl.setPrefix(false);
  control.zoom({ zoomInTitle: 'Acercar', zoomOutTitle: 'Alejar' }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  const seen = box ?? ground.box;
  map.fitBounds(seen ? cornersOf(seen) : chile, { padding: [28, 28], maxZoom: 15 });
  if (ground.tiles) tileLayer(ground.tiles.url, { attribution: ground.tiles.credit, maxZoom: closest }).addTo(map);
  drawLocalities(map, ground);
  drawLayers(map, ground);
  return map;
};

const near = 16;

/** Moves the map to one initiative and rings it. */
export const drawFocus = (map: LeafletMap, { name, longitude, latitude }: MapFocus): void => {
  map.setView([latitude, longitude], near);
  const icon = divIcon({ className: 'map-focus', iconSize: [46, 46] });
  marker([latitude, longitude], { icon, interactive: false, keyboard: false, alt: name, zIndexOffset: -500 }).addTo(
    map,
  );
};

const drawLocalities = (map: LeafletMap, { localities }: MapGround): void => {
  for (const { name, latitude, longitude } of localities) {
    const label = document.createElement('span');
    label.textContent = name;
    const icon = divIcon({ className: 'map-locality', html: label, iconSize: [0, 0] });
    marker([latitude, longitude], { icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
  }
};

const drawLayers = (map: LeafletMap, { layers }: MapGround): void => {
  if (layers.length === 0) return;
  const drawn: Record<string, LayerGroup> = {};
  for (const { address, name, kind } of layers) {
    const group = featureGroup().addTo(map);
    drawn[escaped(name)] = group;
    void fetch(address)
      .then((answer) => (answer.ok ? answer.json() : { shapes: [] }))
      .then(({ shapes }: MapShapes) => {
        for (const shape of shapes) group.addLayer(figureOf(shape, kind));
        group.eachLayer(
          (each) => 'bringToBack' in each && typeof each.bringToBack === 'function' && each.bringToBack(),
        );
      })
      .catch(() => undefined);
  }
  const choice = control.layers(undefined, drawn, { position: 'topright' }).addTo(map);
  choice.getContainer()?.querySelector('a')?.setAttribute('title', 'Capas');
};

/** The control writes names as HTML. */
const escaped = (name: string): string => {
  const holder = document.createElement('span');
  holder.textContent = name;
  return holder.innerHTML;
};

const figureOf = ({ name, kind: figure, lines }: MapShapes['shapes'][number], kind: string | null) => {
  const places = lines.map((line) => line.map(([longitude, latitude]): [number, number] => [latitude, longitude]));
  const options = { className: `map-figure ${kind ?? 'other'}`, interactive: name !== null && kind !== 'outline' };
  const drawn = figure === 'area' ? polygon(places, options) : polyline(places, options);
  return name !== null && kind !== 'outline' ? drawn.bindTooltip(escaped(name), { sticky: true }) : drawn;
};
