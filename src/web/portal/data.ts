import { columns, distributions, type OpenSnapshot } from '../../modules/municipality/openData/index.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html } from './html.ts';
import { sketch } from './sketch.ts';

const types = {
  text: 'Texto',
  integer: 'Entero',
  decimal: 'Decimal',
  date: 'Fecha (AAAA-MM-DD)',
  address: 'Dirección',
};

/** What may be downloaded and what each column means. */
export const dataPage = (ground: PortalGround, { initiatives }: OpenSnapshot): Html =>
  frame(
    ground,
    { title: 'Datos abiertos', place: 'data' },
    html`<h1>Datos abiertos</h1>
<p>Las mismas ${initiatives.length.toLocaleString('es-CL')} iniciativas del portal, para usarlas en una planilla, en un mapa o en un programa. No hay que pedir permiso ni registrarse.</p>
<ul>${distributions.map(({ path, title }) => html`<li><a href="${path}">${title}</a> <code>${path}</code></li>`)}
<li><a href="/api/open/dictionary.json">Diccionario para programas</a> <code>/api/open/dictionary.json</code></li>
<li><a href="/api/open/catalog.json">Catálogo (DCAT)</a> <code>/api/open/catalog.json</code></li></ul>
<p class="small secondary">La planilla y el mapa aceptan los mismos filtros que la lista: <code>?estado=En ejecución&amp;ano=2026</code>. Guarde el ETag y envíelo en <code>If-None-Match</code>: si nada cambió, la respuesta es 304. Hay un límite de preguntas por dirección; al pasarlo, la respuesta 429 dice cuánto esperar.</p>
<h2>Diccionario</h2>
<p>Una fila por iniciativa y etapa. Vacío es «no se sabe» o «no corresponde». La planilla usa punto y coma, coma decimal y UTF-8.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Diccionario"><table><thead><tr><th scope="col">Columna</th><th scope="col">Qué es</th><th scope="col">Tipo</th></tr></thead>
<tbody>${columns.map(
      ({ name, meaning, type, unit, values }) =>
        html`<tr><th scope="row"><code>${name}</code></th><td>${meaning}.${values && html` <span class="secondary small">${values.join(' · ')}</span>`}</td><td>${types[type]}${unit && html`, ${unit}`}</td></tr>`,
    )}</tbody></table></div>
<h2>Qué se publica</h2>
<p>Sólo lo que la municipalidad decidió publicar, iniciativa por iniciativa y documento por documento. Lo retirado deja de verse en el momento.</p>`,
  );

/** Where initiatives are. */
export const mapPage = (ground: PortalGround, { initiatives }: OpenSnapshot): Html => {
  const placed = initiatives.filter(({ place }) => place !== null).length;
  return frame(
    ground,
    { title: 'Mapa', place: 'map' },
    html`<h1>Mapa de las iniciativas</h1>
<p>Cada punto es una iniciativa y abre su página. ${placed.toLocaleString('es-CL')} de ${initiatives.length.toLocaleString('es-CL')} tienen lugar; las demás sirven a toda la comuna o aún no lo tienen. El norte está arriba.</p>
${sketch(initiatives, { label: 'Lugares de las iniciativas' }) || html`<p>Aún no hay lugares que mostrar.</p>`}
<p class="small"><a href="/portal">Ver lo mismo como lista</a></p>`,
  );
};
