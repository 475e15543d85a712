import 'leaflet/dist/leaflet.css';
import './canvas.css';
import { divIcon, type Map as LeafletMap, marker } from 'leaflet';
import { useEffect, useRef } from 'react';
import { drawMap } from './drawMap.ts';
import type { MapGround } from './ground.ts';

export interface PlaceCanvasProps {
  ground: MapGround;
  /** Latitude and longitude as the field says them; null when it says no place. */
  place: readonly [latitude: number, longitude: number] | null;
  /** Where the thing most likely is. */
  near: readonly [latitude: number, longitude: number] | null;
  onPlace(latitude: number, longitude: number): void;
}

const icon = (): ReturnType<typeof divIcon> => divIcon({ className: 'map-mark many', html: '●', iconSize: [26, 26] });

/** A map on which one place is marked, by pressing it or by dragging its mark. */
export default function PlaceCanvas({ ground, place, near, onPlace }: PlaceCanvasProps) {
  const element = useRef<HTMLDivElement>(null);
  const map = useRef<LeafletMap>(null);
  const mark = useRef<ReturnType<typeof marker>>(null);
  const told = useRef(onPlace);
  told.current = onPlace;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is drawn once; the mark follows the field below
  useEffect(() => {
    if (!element.current) return;
    const drawn = drawMap(element.current, ground, null);
    const begin = place ?? near;
    if (begin) drawn.setView([...begin], 15);
    drawn.on('click', ({ latlng }) => told.current(latlng.lat, latlng.lng));
    map.current = drawn;
    return () => {
      mark.current = null;
      drawn.remove();
    };
  }, []);
  useEffect(() => {
    const drawn = map.current;
    if (!drawn) return;
    if (!place) {
      mark.current?.remove();
      mark.current = null;
      return;
    }
    mark.current ??= dropped(drawn, (latitude, longitude) => told.current(latitude, longitude));
    mark.current.setLatLng([...place]);
    if (!drawn.getBounds().contains([...place])) drawn.panTo([...place]);
  }, [place]);
  return <div className="map" ref={element} />;
}

const dropped = (map: LeafletMap, onPlace: PlaceCanvasProps['onPlace']): ReturnType<typeof marker> => {
  const mark = marker([0, 0], {
    icon: icon(),
    draggable: true,
    title: 'El lugar: arrástrelo, o muévalo con las flechas',
  }).addTo(map);
  mark.on('dragend', () => onPlace(mark.getLatLng().lat, mark.getLatLng().lng));
  mark.getElement()?.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    // The map would move instead.
    event.preventDefault();
    event.stopPropagation();
    const far = event.shiftKey ? 40 : 4;
    const { x, y } = map.latLngToContainerPoint(mark.getLatLng());
    const { lat, lng } = map.containerPointToLatLng([x + step[0] * far, y + step[1] * far]);
    onPlace(lat, lng);
  });
  return mark;
};

/** Where each arrow moves the mark, in pixels of the screen. */
const steps: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
