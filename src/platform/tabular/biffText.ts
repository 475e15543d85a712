import iconv from 'iconv-lite';

/** The texts of an old Excel book: Unicode since 1997, one code page before. */
export type TextReader = {
  isUnicode: boolean;
  codePage: string;
};

/** The code pages that a book may name; what is strange is read as Western European. */
export function codePageName(number: number): string {
  if (number === 32768 || number === 10000) return 'macintosh';
  const name = `cp${number}`;
  return iconv.encodingExists(name) ? name : 'windows-1252';
}

/** A text at a place of one record; `lengthBytes` says how its length is written. */
export function textAt(data: Buffer, at: number, lengthBytes: 1 | 2, reader: TextReader): string {
  if (at + lengthBytes > data.length) return '';
  const length = lengthBytes === 1 ? (data[at] ?? 0) : data.readUInt16LE(at);
  const start = at + lengthBytes;
  if (!reader.isUnicode) return iconv.decode(data.subarray(start, start + length), reader.codePage);
  const flags = data[start] ?? 0;
  const from = start + 1 + (flags & 8 ? 2 : 0) + (flags & 4 ? 4 : 0);
  return flags & 1 ? data.toString('utf16le', from, from + length * 2) : data.toString('latin1', from, from + length);
}

/** The shared texts of a book, one after another over a record and its continuations. */
export function* sharedTexts(pieces: Buffer[]): Generator<string> {
  const walk = { pieces, piece: 0, at: 8 };
  while (moveOn(walk)) {
    const text = nextText(walk);
    if (text === null) return;
    yield text;
  }
}

type Walk = { pieces: Buffer[]; piece: number; at: number };

/** To the next piece when this one is used up; false at the end of all. */
function moveOn(walk: Walk): boolean {
  while (walk.piece < walk.pieces.length) {
    if (walk.at < (walk.pieces[walk.piece]?.length ?? 0)) return true;
    walk.piece++;
    walk.at = 0;
  }
  return false;
}

function nextText(walk: Walk): string | null {
  const piece = walk.pieces[walk.piece];
  if (!piece || walk.at + 3 > piece.length) return null;
  const length = piece.readUInt16LE(walk.at);
  const flags = piece[walk.at + 2] ?? 0;
  walk.at += 3;
  const runs = flags & 8 ? number(walk, 2) : 0;
  const extra = flags & 4 ? number(walk, 4) : 0;
  const text = characters(walk, length, (flags & 1) === 1);
  skip(walk, runs * 4 + extra);
  return text;
}

function number(walk: Walk, bytes: 2 | 4): number {
  const piece = walk.pieces[walk.piece];
  if (!piece || walk.at + bytes > piece.length) return 0;
  walk.at += bytes;
  return bytes === 2 ? piece.readUInt16LE(walk.at - 2) : piece.readUInt32LE(walk.at - 4);
}

/** A text cut by the end of a record goes on in the next, which says anew how wide its characters are. */
function characters(walk: Walk, length: number, isWide: boolean): string {
  let text = '';
  let [left, wide] = [length, isWide];
  while (left > 0) {
    const piece = walk.pieces[walk.piece];
    if (!piece) break;
    const taken = Math.min(left, Math.floor((piece.length - walk.at) / (wide ? 2 : 1)));
    const end = walk.at + taken * (wide ? 2 : 1);
    text += piece.toString(wide ? 'utf16le' : 'latin1', walk.at, end);
    walk.at = end;
    left -= taken;
    if (left === 0) break;
    walk.piece++;
    wide = ((walk.pieces[walk.piece]?.[0] ?? 0) & 1) === 1;
    walk.at = 1;
  }
  return text;
}

function skip(walk: Walk, bytes: number): void {
  let left = bytes;
  while (left > 0 && walk.piece < walk.pieces.length) {
    const here = (walk.pieces[walk.piece]?.length ?? 0) - walk.at;
    if (left < here) {
      walk.at += left;
      return;
    }
    left -= here;
    walk.piece++;
    walk.at = 0;
  }
}
