import { type Box, blank, boxesIn, inside } from './boxes.ts';
import { samplesOf } from './samples.ts';

const starts = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'];

/** True for a film or a sound of the MP4 and QuickTime family, whatever its name says; no text begins with such a byte. */
export const isFilm = (bytes: Uint8Array): boolean =>
  starts.includes(String.fromCharCode(...bytes.subarray(4, 8))) && (bytes[0] ?? 255) < 0x20;

// Matroska, AVI, Windows Media, Flash and MPEG streams.
const otherStarts = ['1a45dfa3', '3026b275', '464c5601', '000001ba', '000001b3'];

/** True for a film that we cannot clean. */
export const isOtherFilm = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.subarray(0, 12));
  const isAvi = start.toString('latin1', 0, 4) === 'RIFF' && start.toString('latin1', 8, 12) === 'AVI ';
  return isAvi || otherStarts.includes(start.toString('hex', 0, 4));
};

const keptOutside = new Set(['ftyp', 'moov', 'mdat', 'wide', 'pdin', 'mfra']);
const keptInFilm = new Set(['mvhd', 'trak', 'iods', 'mvex']);
const keptInTrack = new Set(['tkhd', 'edts', 'mdia', 'tapt', 'clip', 'matt', 'load', 'imap']);
const keptInMedia = new Set(['mdhd', 'hdlr', 'minf']);
const seenOrHeard = new Set(['vide', 'soun']);

/**
 * The same film, frame by frame and of the same length, without what the telephone or a program wrote in it: place, day, maker,
 * names, comments, and the tracks that are neither seen nor heard. Undefined when the bytes are no whole MP4 or QuickTime film
 * with its index: what cannot be read cannot be cleaned.
 */
export const filmWithoutMetadata = (bytes: Uint8Array): Uint8Array | undefined => {
  try {
    const clean = bytes.slice();
    const boxes = boxesIn(clean, 0, clean.length);
    const film = boxes.filter(({ name }) => name === 'moov');
    // A film in fragments names its samples elsewhere.
    if (!film[0] || film.length > 1 || boxes.some(({ name }) => name === 'moof')) return undefined;
    const isWhole = cleanFilm(clean, film[0]);
    for (const box of boxes) if (!keptOutside.has(box.name)) blank(clean, box);
    return isWhole ? clean : undefined;
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
};

const cleanFilm = (bytes: Uint8Array, film: Box): boolean => {
  let shown = 0;
  const boxes = inside(bytes, film);
  // An index that is pressed together cannot be read here.
  if (boxes.some(({ name }) => name === 'cmov')) return false;
  for (const box of boxes)
    if (box.name === 'trak') shown += cleanTrack(bytes, box) ? 1 : 0;
    else if (box.name === 'mvhd') forgetDays(bytes, box);
    else if (!keptInFilm.has(box.name)) blank(bytes, box);
  return shown > 0;
};

/** Cleans a track that is seen or heard; of any other nothing stays, nor what it says in the film. */
const cleanTrack = (bytes: Uint8Array, track: Box): boolean => {
  const parts = inside(bytes, track);
  const media = parts.find(({ name }) => name === 'mdia');
  if (!media) throw new RangeError('a track without media');
  const held = inside(bytes, media);
  const handler = held.find(({ name }) => name === 'hdlr');
  const kind = handler ? String.fromCharCode(...bytes.subarray(handler.content + 8, handler.content + 12)) : '';
  if (!seenOrHeard.has(kind)) {
    for (const { start, end } of samplesOf(bytes, tableOf(bytes, held))) bytes.fill(0, start, end);
    blank(bytes, track);
    return false;
  }
  for (const box of parts) if (!keptInTrack.has(box.name)) blank(bytes, box);
  for (const box of held) if (!keptInMedia.has(box.name)) blank(bytes, box);
  for (const box of [...parts, ...held]) if (box.name === 'tkhd' || box.name === 'mdhd') forgetDays(bytes, box);
  return true;
};

const tableOf = (bytes: Uint8Array, media: readonly Box[]): Box => {
  const information = media.find(({ name }) => name === 'minf');
  const table = information && inside(bytes, information).find(({ name }) => name === 'stbl');
  if (!table) throw new RangeError('a track without its tables');
  return table;
};

/** When it was made and changed: eight bytes, or sixteen in the later version of the box. */
const forgetDays = (bytes: Uint8Array, { content, end }: Box): void => {
  const days = bytes[content] === 1 ? 16 : 8;
  if (content + 4 + days > end) throw new RangeError('a head that is not whole');
  bytes.fill(0, content + 4, content + 4 + days);
};
