import {
  answering,
  type Asked,
  type Choice,
  choicesOf,
  type Facet,
  facetNames,
  facets,
  type OpenInitiative,
  type OpenSnapshot,
  orders,
  path,
  phases,
  readAsked,
  sectorName,
  sumsOf,
} from '../../modules/municipality/openData/index.ts';
import { Refused } from '../../records/refused.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html } from './html.ts';
import { bar, pesos, state } from './show.ts';

const onPage = 25;

/** The list with its search, filters, sums and pages. @throws Refused for a filter or page that there is not. */
export const listPage = (ground: PortalGround, { initiatives }: OpenSnapshot, parameters: URLSearchParams): Html => {
  const asked = readAsked(parameters);
  const found = answering(initiatives, asked);
  const pages = Math.max(1, Math.ceil(found.length / onPage));
  if (asked.page > pages) throw new Refused(`La lista llega hasta la página ${pages}.`, undefined, 404);
  const { title, presentation } = ground.publisher;
  const shown = found.slice((asked.page - 1) * onPage, asked.page * onPage);
  return frame(
    ground,
    { title, place: 'list', description: presentation ?? undefined },
    html`<h1>${title}</h1>
${presentation && html`<p>${presentation}</p>`}
${initiatives.length === 0 ? html`<p>Aún no hay iniciativas publicadas.</p>` : [form(asked, initiatives), byPhase(asked, initiatives), results(asked, found, shown), turning(asked, pages)]}`,
  );
};

/** The address of the list with something else chosen. */
const addressOf = ({ words, chosen, order, page }: Asked, other: Partial<Asked> = {}): string => {
  const wanted = { words, chosen, order, page, ...other };
  const parameters = new URLSearchParams();
  if (wanted.words) parameters.set('q', wanted.words);
  for (const name of facetNames) {
    const value = wanted.chosen[name];
    if (value) parameters.set(name, value);
  }
  if (wanted.order !== 'recientes') parameters.set('orden', wanted.order);
  if (wanted.page > 1) parameters.set('pagina', String(wanted.page));
  return `/portal${parameters.size > 0 ? `?${parameters}` : ''}`;
};

const form = (asked: Asked, initiatives: readonly OpenInitiative[]): Html => {
  const choices = choicesOf(initiatives);
  const chosen = Object.keys(asked.chosen).length;
  const isNarrowed = asked.words !== '' || chosen > 0;
  return html`<form class="ask" action="/portal" role="search" aria-label="Buscar iniciativas">
<label>Buscar <input type="search" name="q" maxlength="200" value="${asked.words}" placeholder="Plaza, escuela, su sector…"></label>
<button type="submit">Buscar</button>
<details${(chosen > 0 || asked.order !== 'recientes') && html` open`}><summary>Filtrar y ordenar</summary><div class="filters">
${facetNames.filter((name) => choices[name].length > 0).map((name) => facet(name, choices[name], asked.chosen[name]))}
<label>Ordenar por <select name="orden">${Object.entries(orders).map(
    ([key, label]) => html`<option value="${key}"${key === asked.order && html` selected`}>${label}</option>`,
  )}</select></label></div></details>
${isNarrowed && html`<p><a href="/portal">Quitar filtros</a></p>`}
</form>`;
};

const facet = (name: Facet, choices: readonly Choice[], chosen: string | undefined): Html =>
  html`<label>${facets[name].label} <select name="${name}"><option value="">Cualquiera</option>${choices.map(
    ({ value, count }) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${value} (${count})</option>`,
  )}</select></label>`;

/** How many there are in each phase of what is narrowed otherwise; each opens its own. */
const byPhase = (asked: Asked, initiatives: readonly OpenInitiative[]): Html => {
  const { estado, ...others } = asked.chosen;
  const counts = sumsOf(answering(initiatives, { ...asked, chosen: others })).byPhase;
  const shown = [...path, 'halted' as const, 'stopped' as const].filter((phase) => counts.has(phase));
  return html`<ul class="phases" aria-label="Por estado">${shown.map((phase) => {
    const label = phases[phase];
    const isChosen = estado === label;
    const to = addressOf(asked, { chosen: isChosen ? others : { ...others, estado: label }, page: 1 });
    return html`<li><a href="${to}"${isChosen && html` aria-current="true"`}>${label} <b>${counts.get(phase)}</b></a></li>`;
  })}</ul>`;
};

const results = ({ page }: Asked, found: readonly OpenInitiative[], shown: readonly OpenInitiative[]): Html => {
  const { count, amount, approved, spent } = sumsOf(found);
  if (count === 0) return html`<p role="status">Nada coincide. Pruebe con menos palabras o quite un filtro.</p>`;
  return html`<h2>${count === 1 ? '1 iniciativa' : `${count.toLocaleString('es-CL')} iniciativas`}</h2>
<dl class="sums"><div><dt>Costo total</dt><dd>${pesos(amount)}</dd></div>
<div><dt>Aprobado</dt><dd>${pesos(approved)}</dd></div>
<div><dt>Gastado</dt><dd>${pesos(spent)}</dd></div></dl>
<ol class="rows" start="${(page - 1) * onPage + 1}">${shown.map(row)}</ol>`;
};

const row = (initiative: OpenInitiative): Html => {
  const { id, name, phase, sector, locality, neighbourhoodUnit, source, year, amount, physicalProgress } = initiative;
  const about = [neighbourhoodUnit ?? locality, sector && sectorName(sector), source, year].filter(Boolean).join(' · ');
  return html`<li><div><h3><a href="/portal/iniciativas/${id}">${name}</a></h3>
<p>${state(phase)}</p><p class="secondary small">${about}</p></div>
<div class="figures">${amount !== null && html`<p>${pesos(amount)}</p>`}${
    physicalProgress !== null && html`<p class="small">${bar(physicalProgress, `Avance de ${name}`)}</p>`
  }</div></li>`;
};

const turning = (asked: Asked, pages: number): Html | false =>
  pages > 1 &&
  html`<nav class="pages" aria-label="Páginas"><span>${
    asked.page > 1 && html`<a rel="prev" href="${addressOf(asked, { page: asked.page - 1 })}">‹ Anterior</a>`
  }</span><span>Página ${asked.page} de ${pages}</span><span>${
    asked.page < pages && html`<a rel="next" href="${addressOf(asked, { page: asked.page + 1 })}">Siguiente ›</a>`
  }</span></nav>`;
