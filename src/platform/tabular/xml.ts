import { TableRefused } from './table.ts';

/** What a streaming XML reader tells: names come without prefix, attributes as raw text (see `attribute`), texts decoded and maybe in pieces. */
export type XmlHandler = {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
};

const longestTag = 200_000;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const damaged = 'El archivo está dañado: su contenido no se entiende. Guárdelo de nuevo desde su planilla.';

/** A reader that takes pieces of XML in order; declarations of type or entities are refused, never expanded. */
export function xmlReader(handler: XmlHandler): (piece: string) => void {
  let pending = '';
  return (piece) => {
    const text = pending + piece;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? readMarkup(text, at, handler) : readText(text, at, handler);
      if (next < 0) break;
      at = next;
    }
    pending = text.slice(at);
    if (pending.length > longestTag) throw new TableRefused(damaged);
  };
}

/** The decoded value of an attribute in the raw text that `open` receives, or null. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && before > 32 && before !== 58) continue;
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length));
    if (match) return decodeEntities(match[1] ?? match[2] ?? '');
  }
  return null;
}

/** Text up to the next mark; an entity cut by the end of the piece waits for the rest. */
function readText(text: string, at: number, handler: XmlHandler): number {
  const end = text.indexOf('<', at);
  if (end >= 0) {
    handler.text(decodeEntities(text.slice(at, end)));
    return end;
  }
  const ampersand = text.lastIndexOf('&');
  const cut =
    ampersand >= at && text.length - ampersand < 12 && !text.includes(';', ampersand) ? ampersand : text.length;
  if (cut === at) return -1;
  handler.text(decodeEntities(text.slice(at, cut)));
  return cut;
}

/** One tag, comment, instruction or CDATA; the place after it, or -1 when it is not complete yet. */
function readMarkup(text: string, at: number, handler: XmlHandler): number {
  const second = text.charCodeAt(at + 1);
  if (second === 33) return readDeclaration(text, at, handler);
  if (second === 63) return after(text, '?>', at);
  const end = tagEnd(text, at);
  if (end < 0) return -1;
  if (second === 47) handler.close(localName(text.slice(at + 2, end).trimEnd()));
  else readTag(text, at, end, handler);
  return end + 1;
}

function readTag(text: string, at: number, end: number, handler: XmlHandler): void {
  const isClosed = text.charCodeAt(end - 1) === 47;
  const last = isClosed ? end - 1 : end;
  let nameEnd = at + 1;
  while (nameEnd < last && text.charCodeAt(nameEnd) > 32) nameEnd++;
  const name = localName(text.slice(at + 1, nameEnd));
  handler.open(name, text.slice(nameEnd + 1, last));
  if (isClosed) handler.close(name);
}

function readDeclaration(text: string, at: number, handler: XmlHandler): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at);
    if (end >= 0) handler.text(text.slice(at + 9, end));
    return end < 0 ? -1 : end + 3;
  }
  if (text.length - at < 9) return -1;
  throw new TableRefused(
    'El archivo declara entidades XML, que pueden ser dañinas. Guárdelo de nuevo desde su planilla.',
  );
}

/** The `>` that ends a tag: one inside quotes does not. */
function tagEnd(text: string, at: number): number {
  let end = text.indexOf('>', at);
  while (end >= 0 && isInsideQuotes(text, at, end)) end = text.indexOf('>', end + 1);
  return end;
}

function isInsideQuotes(text: string, from: number, to: number): boolean {
  let quote = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (quote === 0 ? code === 34 || code === 39 : code === quote) quote = quote === 0 ? code : 0;
  }
  return quote !== 0;
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
