/** Text that is already HTML; only `html` makes it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a page: texts are escaped, what is absent leaves nothing. */
export type Piece = string | number | null | undefined | false | Html | readonly Piece[];

/** A piece of page: html`<p>${text}</p>`. */
export const html = (fixed: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: fixed.map((text, index) => text + (index < pieces.length ? written(pieces[index]) : '')).join(''),
});

const written = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return '';
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return 'markup' in piece ? piece.markup : piece.map(written).join('');
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
