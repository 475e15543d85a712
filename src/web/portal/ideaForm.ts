import { mailPrivacy, type OpenBox, type Typed } from '../../modules/municipality/ideas/index.ts';
import type { FieldError } from '../../records/refused.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html, type Piece } from './html.ts';

/** What the form offers and what was typed in it. */
export interface IdeaForm {
  box: OpenBox;
  ticket: string;
  localities: readonly { id: string; name: string }[];
  neighbourhoodUnits: readonly { id: string; name: string }[];
  /** True where letters go out: without that no mail is asked for. */
  asksMail: boolean;
  typed: Typed;
  errors: readonly FieldError[];
}

/** Nothing typed yet. */
export const blank: Typed = {
  name: '',
  problem: '',
  origin: 'neighbours',
  organisation: '',
  locality: '',
  neighbourhoodUnit: '',
  whereabouts: '',
  population: '',
  email: '',
  trap: '',
};

/** The form by which anybody proposes an idea. */
export const ideaFormPage = (ground: PortalGround, form: IdeaForm): Html => {
  const { box, ticket, localities, neighbourhoodUnits, typed } = form;
  const title = form.errors.length > 0 ? `Revise: ${box.name}` : box.name;
  return frame(
    ground,
    { title, place: 'ideas' },
    html`<h1>${box.name}</h1>
${box.presentation && html`<p>${box.presentation}</p>`}
<p>No pedimos su nombre ni su RUT. Al enviar recibe un código, y con él ve en qué va su idea cuando quiera. Nadie más la ve mientras no se decida.</p>
${summary(form.errors)}
<form class="idea" method="post" action="/portal/ideas">
<input type="hidden" name="ficha" value="${ticket}">
${field(form, 'name', 'Su idea en una frase', 'Qué habría que hacer y dónde: «Iluminar el callejón Los Aromos».', html`<input name="idea" id="name" maxlength="120" required value="${typed.name}"${described(form, 'name')}>`)}
${field(form, 'problem', 'Qué problema resuelve', 'Qué pasa hoy, a quiénes y desde cuándo. No escriba datos de personas.', html`<textarea name="problema" id="problem" rows="6" maxlength="2000" required${described(form, 'problem')}>${typed.problem}</textarea>`)}
<fieldset><legend>Quién la pide</legend>
${choice('neighbours', 'Una vecina o un vecino', typed.origin)}
${choice('organisation', 'Una junta de vecinos u otra organización', typed.origin)}
${field(form, 'organisation', 'Nombre de la organización', 'Sólo si la pide una organización.', html`<input name="organizacion" id="organisation" maxlength="120" autocomplete="organization" value="${typed.organisation}"${described(form, 'organisation')}>`)}
</fieldset>
${localities.length > 0 && field(form, 'locality', 'Localidad', undefined, select('localidad', 'locality', localities, typed.locality))}
${neighbourhoodUnits.length > 0 && field(form, 'neighbourhoodUnit', 'Unidad vecinal, si la sabe', undefined, select('unidad', 'neighbourhoodUnit', neighbourhoodUnits, typed.neighbourhoodUnit))}
${field(form, 'whereabouts', 'Dónde queda (opcional)', 'Una calle, un cruce, una sede.', html`<input name="donde" id="whereabouts" maxlength="200" value="${typed.whereabouts}"${described(form, 'whereabouts')}>`)}
${field(form, 'population', 'A cuántas personas serviría, más o menos (opcional)', undefined, html`<input name="personas" id="population" inputmode="numeric" maxlength="9" value="${typed.population}"${described(form, 'population')}>`)}
${form.asksMail && field(form, 'email', 'Correo para avisarle (opcional)', `Sólo para contarle en qué va esta idea, ${mailPrivacy.basis}. Se guarda cifrado y aparte. ${mailPrivacy.retention} El registro de envíos se borra a los noventa días.`, html`<input name="correo" id="email" type="email" maxlength="200" autocomplete="email" value="${typed.email}"${described(form, 'email')}>`)}
<p class="trap" aria-hidden="true"><label>No llene este campo <input name="sitio" tabindex="-1" autocomplete="off"></label></p>
<button type="submit">Enviar la idea</button>
</form>
${codeForm()}`,
  );
};

/** Where one types the code of an idea that was sent. */
export const codeForm = (problem?: string): Html => html`<form class="idea code" action="/portal/ideas/seguir">
<h2>¿Ya envió una idea?</h2>
${problem && html`<p class="error" role="alert">${problem}</p>`}
<p><label for="codigo">Código de seguimiento</label>
<input name="codigo" id="codigo" maxlength="20" autocapitalize="characters" autocomplete="off" placeholder="7KQ2M-XW9RD"></p>
<button type="submit">Ver en qué va</button>
</form>`;

const errorOf = ({ errors }: IdeaForm, name: string): string | undefined =>
  errors.find((error) => error.field === name)?.message;

const described = (form: IdeaForm, name: string): Html | false => {
  const says = [errorOf(form, name) && `${name}-error`, hinted.includes(name) && `${name}-hint`].filter(Boolean);
  return (
    says.length > 0 &&
    html` aria-describedby="${says.join(' ')}"${errorOf(form, name) !== undefined && html` aria-invalid="true"`}`
  );
};

const hinted = ['name', 'problem', 'organisation', 'whereabouts', 'email'];

const field = (form: IdeaForm, name: string, label: string, hint: string | undefined, input: Piece): Html => {
  const error = errorOf(form, name);
  return html`<div class="ask">
<label for="${name}">${label}</label>
${hint && html`<p class="small secondary" id="${name}-hint">${hint}</p>`}
${error && html`<p class="error" id="${name}-error">${error}</p>`}
${input}
</div>`;
};

const choice = (value: string, label: string, chosen: string): Html =>
  html`<label class="choice"><input type="radio" name="origen" value="${value}"${value === chosen && html` checked`}> ${label}</label>`;

const select = (name: string, id: string, options: readonly { id: string; name: string }[], chosen: string): Html =>
  html`<select name="${name}" id="${id}"><option value="">No sé o es toda la comuna</option>${options.map(
    (option) => html`<option value="${option.id}"${option.id === chosen && html` selected`}>${option.name}</option>`,
  )}</select>`;

// What is wrong with the form itself stands at none of its fields.
const asked = [...hinted, 'locality', 'neighbourhoodUnit', 'population'];

const summary = (errors: readonly FieldError[]): Html | false =>
  errors.length > 0 &&
  html`<div class="problem" role="alert"><h2>Falta algo para enviarla</h2><ul>${errors.map(
    ({ field: name, message }) =>
      html`<li>${asked.includes(name) ? html`<a href="#${name}">${message}</a>` : message}</li>`,
  )}</ul></div>`;
