import type { Readable } from 'node:stream';

const signature = 19;
const header = 6;

/** The bytes of the values of a binary COPY of one column, one after another; each piece is used again as it came. */
export async function* copiedBytes(stream: Readable): AsyncGenerator<Buffer> {
  const head = Buffer.alloc(header);
  const state = { skip: signature, left: 0, known: 0 };
  for await (const piece of stream) {
    const kept = dropHeaders(piece, head, state);
    if (kept > 0) yield piece.subarray(0, kept);
  }
}

/** Moves the bytes of the values to the front of the piece, over the headers between them; answers how many they are. */
const dropHeaders = (piece: Buffer, head: Buffer, state: { skip: number; left: number; known: number }): number => {
  let to = 0;
  for (let from = 0; from < piece.length; ) {
    const taken = Math.min(state.skip || state.left, piece.length - from);
    if (state.skip > 0) state.skip -= taken;
    else if (state.left > 0) {
      piece.copyWithin(to, from, from + taken);
      to += taken;
      state.left -= taken;
    } else head[state.known++] = piece[from++] ?? 0;
    from += taken;
    if (state.known < header) continue;
    state.known = 0;
    state.left = Math.max(0, head.readInt32BE(2));
  }
  return to;
};

/** The values of a binary COPY of one column, as many at once as each piece of the stream brings. */
export async function* copiedValues(stream: Readable): AsyncGenerator<Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  let skip = signature;
  for await (const piece of stream) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    if (bytes.length < skip) {
      rest = bytes;
      continue;
    }
    const { values, end } = wholeValues(bytes, skip);
    skip = 0;
    rest = bytes.subarray(end);
    if (values.length > 0) yield values;
  }
}

/** Each row is the number of its columns (two bytes), then the length (four bytes) and the bytes of its value. */
const wholeValues = (bytes: Buffer, from: number): { values: Buffer[]; end: number } => {
  const values: Buffer[] = [];
  let at = from;
  while (at + 6 <= bytes.length && bytes.readInt16BE(at) === 1) {
    const end = at + 6 + Math.max(0, bytes.readInt32BE(at + 2));
    if (end > bytes.length) break;
    values.push(bytes.subarray(at + 6, end));
    at = end;
  }
  return { values, end: at };
};
