import type { OpenInitiative } from '../../modules/municipality/openData/index.ts';
import { phases } from '../../modules/municipality/openData/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { html, type Html, type Piece } from './html.ts';

/** Pesos with their sign and points. */
export const pesos = (amount: number): string => `$\u00a0${amount.toLocaleString('es-CL')}`;

/** A figure in percent with at most one decimal. */
export const percent = (figure: number): string =>
  `${figure.toLocaleString('es-CL', { maximumFractionDigits: 1 })}\u00a0%`;

/** A phase in words, with its mark. */
export const state = (phase: OpenInitiative['phase']): Html =>
  html`<span class="state ${phase}">${phases[phase]}</span>`;

/** How far something is, as a bar and in words. */
export const bar = (figure: number, label: string): Html =>
  html`<progress max="100" value="${Math.min(100, figure)}" aria-label="${label}"></progress> ${percent(figure)}`;

/** A day for people. */
export const day = (on: string): Html => html`<time datetime="${on}">${showDate(on)}</time>`;

/** Facts that are known, each with its title. */
export const facts = (known: readonly (readonly [title: string, value: Piece])[]): Html =>
  html`<dl class="facts">${known
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([title, value]) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`)}</dl>`;
