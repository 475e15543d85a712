import type { Readable } from 'node:stream';

const signature = 19;

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
