import { divIcon, layerGroup, type Map as LeafletMap, marker } from 'leaflet';
import type { MapSpot } from './ground.ts';

/** Of what the marks are and how each tells of itself. */
export interface SpotWords {
  /** Where the marks of a part of the map are asked for. */
  address: string;
  noun: readonly [one: string, many: string];
  states: Readonly<Record<string, string>>;
  hrefOf(id: string): string;
  /** The look of one alone by its state, and of many together. */
  signOf(state: string | null): { key: string; letter: string };
  manyKey: string;
}

const pesos = (amount: number): string => `$ ${Math.round(amount).toLocaleString('es-CL')}`;

/** Keeps the marks of a map as the server gathers them for what is seen; `ask` begins again with another question. */
export const spotsOn = (map: LeafletMap, words: SpotWords, onAnswer: (told: string) => void) => {
  const marks = layerGroup().addTo(map);
  let search = '';
  let asking = new AbortController();
  const ask = async (): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${words.address}?${questionOf(map, search)}`, { signal: asking.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const spots: MapSpot[] = await answer.json();
      marks.clearLayers();
      for (const spot of spots) markOf(map, spot, words).addTo(marks);
      const count = spots.reduce((sum, spot) => sum + spot.count, 0);
      onAnswer(`${count.toLocaleString('es-CL')} ${words.noun[count === 1 ? 0 : 1]} a la vista`);
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'AbortError') return;
      onAnswer(`No se pudo preguntar por ${words.noun[1]} en esta parte del mapa: muévalo para intentar otra vez.`);
    }
  };
  map.on('moveend', () => void ask());
  return (next: string): void => {
    search = next;
    void ask();
  };
};

const questionOf = (map: LeafletMap, search: string): URLSearchParams => {
  const asked = new URLSearchParams(search);
  // A little more than what is seen, so that a mark at the edge does not jump.
  const seen = map.getBounds().pad(0.1);
  asked.set('zoom', String(map.getZoom()));
  asked.set(
    'caja',
    [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()].map((edge) => edge.toFixed(5)).join(),
  );
  return asked;
};

const markOf = (map: LeafletMap, spot: MapSpot, words: SpotWords) => {
  const [only] = spot.count === 1 ? (spot.few ?? []) : [];
  const label = only
    ? `${only.name}: ${words.states[only.state ?? ''] ?? 'sin estado'}`
    : `${spot.count.toLocaleString('es-CL')} ${words.noun[1]}, ${pesos(spot.sum)}`;
  const size = only ? 28 : Math.min(54, 30 + Math.round(Math.log10(spot.count) * 9));
  const icon = divIcon({
    className: `map-mark ${only ? words.signOf(only.state).key : words.manyKey}`,
    html: only ? words.signOf(only.state).letter : spot.count.toLocaleString('es-CL'),
    iconSize: [size, size],
  });
  const mark = marker([spot.latitude, spot.longitude], { icon, title: label });
  mark.on('add', () => mark.getElement()?.setAttribute('aria-label', label));
  if (spot.few || map.getZoom() >= map.getMaxZoom()) mark.bindPopup(() => told(spot, words), { maxHeight: 260 });
  else
    mark.on('click', () => map.setView([spot.latitude, spot.longitude], Math.min(map.getMaxZoom(), map.getZoom() + 2)));
  return mark;
};

/** What opens on a mark: its initiatives with their state and cost, each the way to its page. */
const told = ({ few, count, sum }: MapSpot, { states, hrefOf, noun }: SpotWords): HTMLElement => {
  const list = document.createElement('ul');
  list.className = 'plain map-told';
  for (const { id, name, state, amount } of few ?? []) {
    const link = document.createElement('a');
    link.href = hrefOf(id);
    link.textContent = name;
    const line = document.createElement('span');
    line.className = 'secondary small';
    line.textContent = [states[state ?? ''], amount === null ? '' : pesos(amount)].filter(Boolean).join(' · ');
    const item = document.createElement('li');
    item.append(link, line);
    list.append(item);
  }
  if (!few)
    list.textContent = `${count} ${noun[1]} en este mismo punto, ${pesos(sum)}. Use los filtros para separarlas.`;
  return list;
};
