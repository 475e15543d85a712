import { communes } from '../../modules/common/territory/index.ts';
import { tags } from './tags.ts';

/** What the first page asks, as it was typed. */
export interface FoundingAnswers {
  edition: string;
  name: string;
  commune: string;
  administrator: string;
  email: string;
  password: string;
}

/** What is wrong, by question; `form` when it is the whole. */
export type FoundingErrors = Readonly<Partial<Record<keyof FoundingAnswers | 'form', string>>>;

const style = `
:root{color-scheme:light dark;--ink:#16202b;--paper:#fff;--line:#7c8791;--soft:#495057;--main:#0b4a8f;--on:#fff;--late:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e6ebf0;--paper:#12181f;--soft:#b4bcc6;--main:#8fbcf0;--on:#0b1520;--late:#f39a93}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.45 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:24px 16px 64px}h1{font-size:24px;margin:0 0 8px}p{color:var(--soft);margin:0 0 16px}
label,legend{display:block;font-weight:600;margin:16px 0 4px;padding:0}fieldset{border:0;margin:0;padding:0}
.way{display:flex;gap:8px;align-items:baseline;font-weight:400;margin:4px 0}
input:not([type=radio]),select{box-sizing:border-box;width:100%;min-height:40px;padding:8px;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:4px}
.help{display:block;color:var(--soft);font-size:14px;margin:4px 0 0}.error{display:block;color:var(--late);font-size:14px;margin:4px 0 0}
[aria-invalid=true]{border-color:var(--late)!important}button{margin-top:24px;min-height:44px;padding:8px 20px;border:0;border-radius:4px;background:var(--main);color:var(--on);font:600 16px system-ui,sans-serif;cursor:pointer}
:focus-visible{outline:2px solid var(--main);outline-offset:2px}.alert{border-left:4px solid var(--late);padding:8px 12px;color:var(--late)}`;

/** The page that founds an institution on an empty installation; plain HTML, since nothing else is there yet. */
export const foundingPage = (answers: Partial<FoundingAnswers>, errors: FoundingErrors): string => tags`<!doctype html>
<html lang="es-CL"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Primer día · Cabildo</title><style>${[style]}</style></head><body><main>
<h1>Primer día</h1>
<p>Esta instalación está vacía. Con estos datos se crea la institución y la cuenta de quien la administrará.</p>
${errors.form ? [tags`<p class="alert" role="alert">${errors.form}</p>`] : []}
<form method="post" action="/instalar">
<fieldset><legend>¿Qué institución es?</legend>
${editions.map(([value, label]) => tags`<label class="way"><input type="radio" name="edition" value="${value}" required${(answers.edition ?? 'municipality') === value ? [' checked'] : []}> ${label}</label>`)}
${message(errors.edition)}<span class="help">No se puede cambiar después: cada instalación sirve a una sola institución.</span></fieldset>
${question('name', 'Nombre de la institución', answers, errors, 'Como «Municipalidad de Coihueco».')}
${communeQuestion(answers, errors)}
${question('administrator', 'Nombre de quien administrará el sistema', answers, errors)}
${question('email', 'Su correo institucional', answers, errors, 'Con él ingresará.', 'email')}
${question('password', 'Su contraseña', answers, errors, 'Doce caracteres o más. Una frase sirve.', 'password')}
<button>Crear la institución</button></form></main></body></html>`;

const editions: readonly [string, string][] = [
  ['municipality', 'Una municipalidad (Secretaría Comunal de Planificación)'],
  ['party', 'La dirección comunal de un partido político'],
];

const message = (error: string | undefined, name = ''): string[] =>
  error ? [tags`<span class="error" id="${name}-error">${error}</span>`] : [];

const described = (name: string, error: string | undefined): string[] =>
  error ? [tags` aria-invalid="true" aria-describedby="${name}-error"`] : [];

const question = (
  name: keyof FoundingAnswers,
  label: string,
  answers: Partial<FoundingAnswers>,
  errors: FoundingErrors,
  help = '',
  type = 'text',
): string[] => [
  tags`<label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" required
  autocomplete="${type === 'password' ? 'new-password' : 'off'}" value="${type === 'password' ? '' : (answers[name] ?? '')}"${described(name, errors[name])}>
${message(errors[name], name)}${help ? [tags`<span class="help">${help}</span>`] : []}`,
];

const communeQuestion = (answers: Partial<FoundingAnswers>, errors: FoundingErrors): string[] => [
  tags`<label for="commune">Comuna</label><select id="commune" name="commune" required${described('commune', errors.commune)}>
<option value="">Seleccione…</option>${[...communes]
    .sort((one, other) => one.name.localeCompare(other.name, 'es'))
    .map(
      ({ code, name }) =>
        tags`<option value="${code}"${answers.commune === code ? [' selected'] : []}>${name}</option>`,
    )}
</select>${message(errors.commune, 'commune')}`,
];
