import type { Publisher } from '../../modules/municipality/openData/index.ts';
import { html, type Html, type Piece } from './html.ts';

/** What every page of the portal needs. */
export interface PortalGround {
  publisher: Publisher;
  origin: string;
  /** Address of the style sheet, which changes with its content. */
  style: string;
  demo: boolean;
  /** True while anybody may propose an idea. */
  hasIdeas: boolean;
}

type Place = 'list' | 'map' | 'data' | 'ideas' | 'none';

const places: readonly [Place, string, string][] = [
  ['list', '/portal', 'Iniciativas'],
  ['map', '/portal/mapa', 'Mapa'],
  ['data', '/portal/datos', 'Datos abiertos'],
  ['ideas', '/portal/ideas', 'Proponer una idea'],
];

/** A whole page around its content. */
export const frame = (
  { publisher, style, demo, hasIdeas }: PortalGround,
  { title, place, description }: { title: string; place: Place; description?: string },
  content: Piece,
): Html => html`<!doctype html>
<html lang="es-CL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${publisher.institution}</title>
${description && html`<meta name="description" content="${description}">`}
<link rel="stylesheet" href="${style}">
${publisher.logo ? html`<link rel="icon" href="/portal/logo">` : html`<link rel="icon" href="data:,">`}
</head>
<body>
<a class="skip" href="#contenido">Ir al contenido</a>
${demo && html`<aside class="demo" aria-label="Aviso"><div class="wide">Demostración: la comuna, las personas y las cifras son inventadas.</div></aside>`}
<header class="top"><div class="wide">
<a class="brand" href="/portal">${publisher.logo && html`<img src="/portal/logo" alt="">`}${publisher.institution}</a>
<nav aria-label="Portal"><ul>${places.map(
  ([name, address, label]) =>
    (name !== 'ideas' || hasIdeas) &&
    html`<li><a href="${address}"${name === place && html` aria-current="page"`}>${label}</a></li>`,
)}</ul></nav>
</div></header>
<main id="contenido"><div class="wide">${content}</div></main>
<footer><div class="wide">
<p>Publica ${publisher.institution}.${publisher.contact && html` Consultas: <a href="mailto:${publisher.contact}">${publisher.contact}</a>.`}
Los datos se pueden usar citando la fuente: <a href="${publisher.license}" rel="license">licencia</a>.</p>
<p class="noprint"><a href="/ingresar">Acceso de funcionarios</a></p>
</div></footer>
</body>
</html>`;
