import 'leaflet/dist/leaflet.css';
import './canvas.css';
import { useEffect, useRef, useState } from 'react';
import { drawMap, drawFocus } from './drawMap.ts';
import type { MapGround } from './ground.ts';
import type { MapFocus } from './ground.ts';
import { phaseOf } from './phases.ts';
import { spotsOn } from './spots.ts';

export interface CanvasProps {
  ground: MapGround;
  /** Between which edges the initiatives lie. */
  box: MapGround['box'];
  /** Which initiatives: the filters of the list. */
  search: string;
  states: Readonly<Record<string, string>>;
  asOf: string | null;
  /** The projects of others, when they are shown: their states in words. */
  others: Readonly<Record<string, string>> | null;
  /** The one initiative that somebody came to see. */
  focus: MapFocus | null;
}

const ofOthers = {
  address: '/mapa/otros',
  noun: ['proyecto de otros', 'proyectos de otros'],
  hrefOf: (id: string): string => `/fichas/external-projects/${id}`,
  signOf: () => ({ key: 'others', letter: 'O' }),
  manyKey: 'others',
} as const;

/** The map itself; it comes by a script of its own, when the page is already there. */
export default function Canvas({ ground, box, search, states, asOf, others, focus }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const asks = useRef<((search: string) => void)[]>([]);
  const [told, setTold] = useState('');
  const [toldOfOthers, setToldOfOthers] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is drawn once; what changes afterwards is the question
  useEffect(() => {
    if (!place.current) return;
    const map = drawMap(place.current, ground, box);
    if (focus) drawFocus(map, focus);
    const hrefOf = (id: string): string => `/fichas/initiatives/${id}${asOf ? `?asOf=${asOf}` : ''}`;
    const own = {
      address: '/mapa/puntos',
      noun: ['iniciativa', 'iniciativas'],
      signOf: phaseOf,
      manyKey: 'many',
    } as const;
    asks.current = [spotsOn(map, { ...own, states, hrefOf }, setTold)];
    if (others) asks.current.push(spotsOn(map, { ...ofOthers, states: others }, setToldOfOthers));
    return () => void map.remove();
  }, []);
  useEffect(() => {
    for (const ask of asks.current) ask(search);
  }, [search]);
  return (
    <>
      <div className="map" ref={place} />
      <p className="small secondary" role="status">
        {[told, toldOfOthers.startsWith('0 ') ? '' : toldOfOthers].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}
