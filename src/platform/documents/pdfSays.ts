import { inflateSync } from 'node:zlib';

/** What a PDF says of itself beside its pages: who wrote it, how it is called in the program that made it, where. */
export interface PdfSays {
  author?: string;
  title?: string;
  place?: string;
}

/** True for a PDF, by its first bytes. */
export const isPdf = (start: Uint8Array): boolean => Buffer.from(start.subarray(0, 5)).toString('latin1') === '%PDF-';

/** Reads what goes with a PDF wherever it is published; what is locked or written in no way that we know is not told. */
export const pdfSays = (bytes: Uint8Array): PdfSays => {
  const whole = Buffer.from(bytes).toString('latin1');
  if (/\/Encrypt\b/.test(whole)) return {};
  const texts = [whole, ...pressedTexts(bytes)];
  const heads = texts
    .flatMap((text) => text.match(head) ?? [])
    .filter((found) => /\/(Producer|Creator|CreationDate|Author)\b/.test(found));
  const packets = texts
    .flatMap((text) => text.match(packet) ?? [])
    .map((text) => Buffer.from(text, 'latin1').toString('utf8'));
  const told = (key: string, tag: RegExp): string | undefined =>
    firstOf(heads, new RegExp(`/${key}\\s*(${string})`), wordsOf) ?? firstOf(packets, tag, plain);
  const says = {
    author: told('Author', /<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]*>([^<]+)/),
    title: told('Title', /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]+)/),
    place: firstOf(packets, /(?:photoshop:City|Iptc4xmpCore:Location|exif:GPSLatitude)(?:="|>)([^"<]+)/, plain),
  };
  return Object.fromEntries(Object.entries(says).filter(([, words]) => words !== undefined));
};

const string = '\\((?:\\\\[\\s\\S]|[^\\\\()]){0,2000}\\)|<[0-9A-Fa-f\\s]{0,4000}>';
// A dictionary without others inside; what is longer is none of these.
const head = new RegExp(`<<(?:${string}|[^<>(]){0,2000}>>`, 'g');
const packet = /<x:xmpmeta[\s\S]{0,100000}?<\/x:xmpmeta>/g;

const firstOf = (texts: readonly string[], pattern: RegExp, read: (found: string) => string): string | undefined => {
  for (const text of texts) {
    const words = read(pattern.exec(text)?.[1] ?? '').trim();
    if (words) return words.slice(0, 200);
  }
  return undefined;
};

const mostPressed = 8 * 1024 * 1024;

/** The parts of the file that keep other objects, or what the program says of it, pressed together. */
const pressedTexts = (bytes: Uint8Array): string[] => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let room = mostPressed;
  for (let at = all.indexOf('stream'); at >= 0 && room > 0; at = all.indexOf('stream', at + 6)) {
    const before = all.toString('latin1', Math.max(0, at - 400), at);
    const own = before.slice(before.lastIndexOf(' obj'));
    if (!/\/(ObjStm|Metadata)\b/.test(own) || !own.includes('FlateDecode')) continue;
    const start = all[at + 6] === 13 ? at + 8 : at + 7;
    try {
      const text = inflateSync(all.subarray(start), { maxOutputLength: room }).toString('latin1');
      room -= text.length;
      texts.push(text);
    } catch {
      // Not pressed in this way, or cut: it says nothing that can be read.
    }
  }
  return texts;
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '', f: '' };

/** A string of a PDF, in brackets or in hexadecimal, as people read it. */
const wordsOf = (written: string): string => {
  if (!written) return '';
  const raw = written.startsWith('<')
    ? Buffer.from(written.slice(1, -1).replace(/\s/g, ''), 'hex').toString('latin1')
    : written
        .slice(1, -1)
        .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
          /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 255) : (escapes[code] ?? code),
        );
  const bytes = Buffer.from(raw, 'latin1');
  if (raw.startsWith('\u00fe\u00ff'))
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  return raw.startsWith('\u00ef\u00bb\u00bf') ? bytes.subarray(3).toString('utf8') : raw;
};

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
