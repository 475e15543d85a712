import {
  meanings,
  type OpenDocument,
  type OpenInitiative,
  path,
  phases,
  sectorName,
  columns,
} from '../../modules/municipality/openData/index.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html } from './html.ts';
import { bar, day, facts, pesos, state } from './show.ts';
import { sketch } from './sketch.ts';

/** The page of one initiative; `others` are those that the sketch of places shows around it. */
export const initiativePage = (
  ground: PortalGround,
  initiative: OpenInitiative,
  others: readonly OpenInitiative[],
): Html => {
  const { name, description, phase } = initiative;
  return frame(
    ground,
    { title: name, place: 'list', description: description ?? meanings[phase] },
    html`<p class="noprint"><a href="/portal">‹ Todas las iniciativas</a></p>
<h1>${name}</h1>
<p>${state(phase)} <span class="secondary">${meanings[phase]}</span></p>
${pathOf(initiative)}
${description && html`<p>${description}</p>`}
${aboutOf(initiative)}
${moneyOf(initiative)}
${progressOf(initiative)}
${milestonesOf(initiative)}
${photographs(initiative)}
${papers(initiative)}
${placeOf(initiative, others)}`,
  );
};

const pathOf = ({ phase }: OpenInitiative): Html | false => {
  const here = path.indexOf(phase);
  return (
    here >= 0 &&
    html`<ol class="path" aria-label="Camino">${path.map(
      (each, index) =>
        html`<li${index < here ? html` class="done"` : index === here && html` aria-current="step"`}>${phases[each]}</li>`,
    )}</ol>`
  );
};

const columnOf = (name: string, initiative: OpenInitiative): string | null => {
  const value = columns.find((column) => column.name === name)?.of(initiative, '') ?? null;
  return value === null ? null : String(value);
};

const aboutOf = (initiative: OpenInitiative): Html => {
  const { code, sector, unit, locality, neighbourhoodUnit, beneficiaries, year, startOn, endOn } = initiative;
  return facts([
    ['Código', code],
    ['Tipo', columnOf('tipo', initiative)],
    ['Etapa', columnOf('etapa', initiative)],
    ['Sector', sector && sectorName(sector)],
    ['Unidad municipal responsable', unit],
    ['Localidad', locality],
    ['Unidad vecinal', neighbourhoodUnit],
    ['Personas a las que sirve', beneficiaries?.toLocaleString('es-CL')],
    ['Año', year],
    ['Comienza', startOn && day(startOn)],
    ['Debe terminar', endOn && day(endOn)],
  ]);
};

const moneyOf = ({ amount, approved, spent, source, money }: OpenInitiative): Html | false => {
  if (amount === null && money.length === 0) return false;
  const figure = (value: number | null): string => (value === null ? '—' : pesos(value));
  return html`<h2>Dinero</h2>
${facts([
  ['Costo total', amount !== null && pesos(amount)],
  ['Fuente principal', source],
])}
${
  money.length > 0 &&
  html`<div class="scroll" tabindex="0" role="region" aria-label="Dinero por fuente y año"><table><caption>Por fuente y año</caption>
<thead><tr><th scope="col">Fuente</th><th scope="col">Año</th><th scope="col" class="n">Aprobado</th><th scope="col" class="n">Gastado</th></tr></thead>
<tbody>${money.map(
    (line) =>
      html`<tr><th scope="row">${line.source}</th><td>${line.year}</td><td class="n">${figure(line.approved)}</td><td class="n">${figure(line.spent)}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row" colspan="2">Total</th><td class="n">${figure(approved)}</td><td class="n">${figure(spent)}</td></tr></tfoot></table></div>`
}`;
};

const progressOf = ({ physicalProgress, financialProgress, progress }: OpenInitiative): Html | false => {
  if (physicalProgress === null && financialProgress === null) return false;
  const last = progress.at(-1);
  return html`<h2>Avance</h2>
${facts([
  ['Físico: cuánto está hecho', physicalProgress !== null && bar(physicalProgress, 'Avance físico')],
  [
    'Financiero: cuánto de lo aprobado se gastó',
    financialProgress !== null && bar(financialProgress, 'Avance financiero'),
  ],
  ['Última medición', last && day(last.measuredOn)],
])}
${
  progress.length > 1 &&
  html`<details><summary>Todas las mediciones (${progress.length})</summary><ul>${progress
    .toReversed()
    .map(
      ({ measuredOn, physical }) => html`<li>${day(measuredOn)}: ${physical.toLocaleString('es-CL')} %</li>`,
    )}</ul></details>`
}`;
};

const milestonesOf = ({ milestones }: OpenInitiative): Html | false =>
  milestones.length > 0 &&
  html`<h2>Hitos</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Hitos"><table><thead><tr><th scope="col">Hito</th><th scope="col">Planificado</th><th scope="col">Ocurrió</th></tr></thead>
<tbody>${milestones.map(
    ({ name, plannedOn, actualOn }) =>
      html`<tr><th scope="row">${name}</th><td>${day(plannedOn)}</td><td>${actualOn ? day(actualOn) : 'Pendiente'}</td></tr>`,
  )}</tbody></table></div>`;

const isPhotograph = ({ kind, file }: OpenDocument): boolean =>
  kind === 'photograph' && /\.(jpe?g|png|webp)$/i.test(file.name);

const photographs = ({ name: about, documents }: OpenInitiative): Html | false => {
  const shown = documents.filter(isPhotograph);
  return (
    shown.length > 0 &&
    html`<h2>Fotografías</h2><ul class="photos">${shown.map(
      ({ id, name, issuedOn }) =>
        html`<li><figure><img src="/portal/documentos/${id}" alt="Fotografía de ${about}" loading="lazy"><figcaption>${name}${issuedOn && html`, ${day(issuedOn)}`}</figcaption></figure></li>`,
    )}</ul>`
  );
};

const papers = ({ documents }: OpenInitiative): Html | false => {
  const shown = documents.filter((each) => !isPhotograph(each));
  return (
    shown.length > 0 &&
    html`<h2>Documentos</h2><ul>${shown.map(
      ({ id, name, issuedOn, file }) =>
        html`<li><a href="/portal/documentos/${id}" download>${name}</a> <span class="secondary small">${file.name}, ${Math.max(1, Math.round(file.size / 1024)).toLocaleString('es-CL')} kB${issuedOn && html`, ${day(issuedOn)}`}</span></li>`,
    )}</ul>`
  );
};

const placeOf = (initiative: OpenInitiative, others: readonly OpenInitiative[]): Html | false => {
  const { place, locality, neighbourhoodUnit, name } = initiative;
  if (!place) return false;
  const [longitude, latitude] = place.coordinates;
  const where = [neighbourhoodUnit, locality].filter(Boolean).join(', ');
  return html`<h2>Dónde queda</h2>
<p>${where && `${where}. `}Latitud ${latitude.toLocaleString('es-CL', { maximumFractionDigits: 5 })}, longitud ${longitude.toLocaleString('es-CL', { maximumFractionDigits: 5 })}.
<a class="noprint" rel="noreferrer" href="https://www.openstreetmap.org/?mlat=${latitude}&amp;mlon=${longitude}#map=17/${latitude}/${longitude}">Ver la calle en OpenStreetMap</a></p>
${sketch(others, { label: `Lugar de ${name} entre las demás iniciativas`, here: initiative })}`;
};
