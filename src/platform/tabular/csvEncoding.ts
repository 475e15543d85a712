import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';

/** Encodings told apart: `mixed` is UTF-8 with some fields in windows-1252, as some official files come. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'mixed' | 'utf-16le' | 'utf-16be';

/** What the bytes say: the encoding, and whether they look like text at all. */
export type Bytes = { encoding: Encoding; isText: boolean };

type Tally = { bytes: number; multi: number; stray: number; control: number; nul: number };

/** Walks the whole file once and tells its encoding from the sequences that are, or are not, UTF-8. */
export async function examineBytes(path: string): Promise<Bytes> {
  const tally: Tally = { bytes: 0, multi: 0, stray: 0, control: 0, nul: 0 };
  let carry = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    const bytes = Buffer.concat([carry, chunk]);
    if (tally.bytes === 0) {
      const marked = encodingByMark(bytes);
      if (marked) return { encoding: marked, isText: true };
    }
    const end = safeEnd(bytes);
    count(bytes.subarray(0, end), tally);
    carry = Buffer.from(bytes.subarray(end));
  }
  count(carry, tally);
  return { encoding: encodingFrom(tally), isText: tally.nul === 0 && tally.control <= tally.bytes / 200 };
}

/** The file's text in pieces, decoded and without byte order mark. */
export async function* decodedText(path: string, encoding: Encoding, bytes = Infinity): AsyncGenerator<string> {
  const decode = decoderFor(encoding);
  let isFirst = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 131_072, end: bytes })) {
    const text = decode.write(chunk);
    if (text === '') continue;
    yield isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text;
    isFirst = false;
  }
  const rest = decode.end();
  if (rest) yield rest;
}

function encodingByMark(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8-bom';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function encodingFrom(tally: Tally): Encoding {
  if (tally.stray === 0) return 'utf-8';
  return tally.multi * 20 < tally.stray ? 'windows-1252' : 'mixed';
}

function count(bytes: Buffer, tally: Tally): void {
  tally.bytes += bytes.length;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (byte === 0) tally.nul++;
      if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) tally.control++;
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length > 0) tally.multi++;
    else tally.stray++;
    at += length || 1;
  }
}

/** Bytes of the UTF-8 sequence that starts here, 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Where the bytes can be cut without splitting a sequence: after the last plain ASCII byte near the end. */
function safeEnd(bytes: Buffer): number {
  for (let back = 1; back <= 64 && back <= bytes.length; back++) {
    if ((bytes[bytes.length - back] ?? 0) < 0x80) return bytes.length - back + 1;
  }
  return bytes.length;
}

type Decoder = { write(chunk: Buffer): string; end(): string };

function decoderFor(encoding: Encoding): Decoder {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') return new StringDecoder('utf8');
  if (encoding === 'mixed') return mixedDecoder();
  const decoder = iconv.getDecoder(encoding);
  return { write: (chunk) => decoder.write(chunk), end: () => decoder.end() ?? '' };
}

function mixedDecoder(): Decoder {
  let carry = Buffer.alloc(0);
  return {
    write(chunk) {
      const bytes = Buffer.concat([carry, chunk]);
      const end = safeEnd(bytes);
      carry = Buffer.from(bytes.subarray(end));
      return decodeMixed(bytes.subarray(0, end));
    },
    end: () => decodeMixed(carry),
  };
}

function decodeMixed(bytes: Buffer): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(bytes.toString('utf8', from, at), iconv.decode(bytes.subarray(at, at + 1), 'windows-1252'));
    from = ++at;
  }
  parts.push(bytes.toString('utf8', from));
  return parts.join('');
}
