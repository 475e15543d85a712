import type { Typed } from '../../modules/municipality/ideas/index.ts';
import { codeForm } from './ideaForm.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html } from './html.ts';

type Named = readonly { id: string; name: string }[];

/** For who sends an idea when the box has closed: nothing was received, all that was written is here to be copied, and where to take it. */
export const closedBoxPage = (
  ground: PortalGround,
  { name }: { name: string },
  typed: Typed,
  places: { localities: Named; neighbourhoodUnits: Named },
): Html => {
  const text = textOf(typed, places);
  return frame(
    ground,
    { title: 'El buzón se cerró', place: 'ideas' },
    html`<h1>El buzón se cerró mientras usted escribía</h1>
<p role="status"><strong>Su idea no se recibió:</strong> «${name}» dejó de recibir ideas antes de que la enviara.</p>
<p>No la pierda: copie su texto y llévelo a la Oficina de Partes de ${ground.publisher.institution}, o mándelo por donde la municipalidad recibe su correspondencia. También puede guardarlo y enviarlo aquí cuando el buzón vuelva a abrir.</p>
${
  text !== '' &&
  html`<form class="idea"><div class="ask"><label for="texto">Lo que escribió</label>
<p class="small secondary" id="texto-hint">Toque el texto, elija todo y copie.</p>
<textarea id="texto" rows="12" readonly aria-describedby="texto-hint">${text}</textarea></div></form>`
}
${codeForm()}`,
  );
};

const textOf = (
  typed: Typed,
  { localities, neighbourhoodUnits }: { localities: Named; neighbourhoodUnits: Named },
): string => {
  const named = (some: Named, id: string): string => some.find((each) => each.id === id)?.name ?? '';
  const said: readonly (readonly [label: string, words: string])[] = [
    ['Idea', typed.name],
    ['Qué problema resuelve', typed.problem],
    ['Organización', typed.organisation],
    ['Localidad', named(localities, typed.locality)],
    ['Unidad vecinal', named(neighbourhoodUnits, typed.neighbourhoodUnit)],
    ['Dónde queda', typed.whereabouts],
    ['A cuántas personas serviría', typed.population],
  ];
  return said.flatMap(([label, words]) => (words === '' ? [] : [`${label}: ${words}`])).join('\n');
};
