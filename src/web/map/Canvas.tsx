import 'leaflet/dist/leaflet.css';
import './canvas.css';
import { useEffect, useRef, useState } from 'react';
import { drawMap } from './drawMap.ts';
import type { MapGround } from './ground.ts';
import { spotsOn } from './spots.ts';

export interface CanvasProps {
  ground: MapGround;
  /** Between which edges the initiatives lie. */
  box: MapGround['box'];
  /** Which initiatives: the filters of the list. */
  search: string;
  states: Readonly<Record<string, string>>;
  asOf: string | null;
}

/** The map itself; it comes by a script of its own, when the page is already there. */
export default function Canvas({ ground, box, search, states, asOf }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const ask = useRef<(search: string) => void>(undefined);
  const [told, setTold] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is drawn once; what changes afterwards is the question
  useEffect(() => {
    if (!place.current) return;
    const map = drawMap(place.current, ground, box);
    const hrefOf = (id: string): string => `/fichas/initiatives/${id}${asOf ? `?asOf=${asOf}` : ''}`;
    ask.current = spotsOn(map, { states, hrefOf }, setTold);
    return () => void map.remove();
  }, []);
  useEffect(() => ask.current?.(search), [search]);
  return (
    <>
      <div className="map" ref={place} />
      <p className="small secondary" role="status">
        {told}
      </p>
    </>
  );
}
