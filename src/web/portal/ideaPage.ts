import type { FollowedIdea } from '../../modules/municipality/ideas/index.ts';
import { codeForm } from './ideaForm.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html } from './html.ts';
import { day } from './show.ts';

const path: readonly (readonly [state: string, label: string])[] = [
  ['received', 'Ingresada'],
  ['preassessed', 'En estudio'],
  ['prioritised', 'Priorizada'],
  ['formulation', 'En formulación'],
  ['inPortfolio', 'En la cartera'],
];

/** In what state an idea is, for who has its code. */
export const ideaPage = (ground: PortalGround, idea: FollowedIdea, told: 'received' | 'forgotten' | null): Html =>
  frame(
    ground,
    { title: 'En qué va su idea', place: 'ideas' },
    html`${told === 'received' && html`<p class="told" role="status">Recibimos su idea. Gracias.</p>`}
${told === 'forgotten' && html`<p class="told" role="status">Su correo se borró: ya no le escribiremos. El código sigue sirviendo.</p>`}
<h1>${idea.name}</h1>
<p class="codeshown">Código de seguimiento: <strong>${idea.code}</strong></p>
<p class="small secondary">Anótelo o guarde esta página: es la única forma de volver a ella. Quien tenga el código ve lo mismo que usted.</p>
<p>Ingresó el ${day(idea.receivedOn)}${idea.locality && html`, para ${idea.locality}`}.</p>
${stateOf(idea)}
${idea.initiative && html`<p>La recoge una iniciativa publicada: <a href="/portal/iniciativas/${idea.initiative.id}">${idea.initiative.name}</a>.</p>`}
<h2>Qué le hemos dicho</h2>
<ol class="said">${idea.messages.map(
      ({ saidOn, said, isOfPerson }) =>
        html`<li><p class="small secondary">${day(saidOn)}${isOfPerson && ' · responde la oficina'}</p><p>${said}</p></li>`,
    )}</ol>
${idea.hasMail && forgetForm(idea)}
<p class="noprint"><a href="/portal/ideas">Proponer otra idea</a></p>`,
  );

/** A code that opens nothing, or none: the form to try again. */
export const noSuchIdeaPage = (ground: PortalGround): Html =>
  frame(
    ground,
    { title: 'No hay una idea con ese código', place: 'ideas' },
    html`<h1>No hay una idea con ese código</h1>
<p>Revise cada letra y número: no usamos el 0 ni la O, el 1, la I ni la L. Si lo perdió y dejó su correo, está en el mensaje que le enviamos.</p>
${codeForm()}`,
  );

const stateOf = ({ state }: FollowedIdea): Html => {
  if (state === 'discarded') return html`<p><span class="state stopped">No continúa</span></p>`;
  const here = path.findIndex(([name]) => name === state);
  return html`<ol class="path" aria-label="En qué va">${path.map(
    ([, label], index) =>
      html`<li${index < here && html` class="done"`}${index === here && html` aria-current="step"`}>${label}</li>`,
  )}</ol>`;
};

const forgetForm = ({
  code,
}: FollowedIdea): Html => html`<form class="idea code" method="post" action="/portal/ideas/${code}/olvidar">
<p>Le avisamos por correo cuando algo cambia.</p>
<button type="submit">Borrar mi correo</button>
</form>`;
