import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { joined } from './joined.ts';
import { orientationIn } from './orientation.ts';
import { chunkOf } from './png.ts';
import { withoutMetadata } from './index.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** What a telephone writes: how it must be turned (6), the maker, and a block of its own with place and serial number. */
const exifOfTelephone = ((): Uint8Array => {
  const bytes = new Uint8Array(200);
  const view = new DataView(bytes.buffer);
  bytes.set(text('II'));
  view.setUint16(2, 42, true);
  view.setUint32(4, 8, true);
  view.setUint16(8, 2, true);
  const entry = (at: number, tag: number, kind: number, count: number, value: number): void => {
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, kind, true);
    view.setUint32(at + 4, count, true);
    view.setUint32(at + 8, value, true);
  };
  entry(10, 0x010f, 2, 20, 60);
  entry(22, 0x0112, 3, 1, 6);
  bytes.set(text('CANARIO GPS -36,6212 SERIE 8812'), 60);
  return bytes;
})();

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  joined([Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content]);

// The smallest JPEG that a browser shows: one grey point.
const grey = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z',
    'base64',
  ),
);

const jpeg = joined([
  grey.subarray(0, 2),
  segment(0xe1, joined([text('Exif\0\0'), exifOfTelephone])),
  segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x>CANARIO</x>')),
  segment(0xed, text('Photoshop 3.0\0CANARIO')),
  segment(0xfe, text('CANARIO comentario')),
  grey.subarray(2),
  text('CANARIO después del final'),
]);

const header = Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0);
const png = (more: readonly Uint8Array[]): Uint8Array =>
  joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunkOf('IHDR', header),
    ...more,
    chunkOf('IDAT', deflateSync(Uint8Array.of(0, 128))),
    chunkOf('IEND', new Uint8Array()),
  ]);

const riff = (name: string, content: Uint8Array): Uint8Array => {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, content.length, true);
  return joined([text(name), length, content, new Uint8Array(content.length % 2)]);
};
const webp = riff(
  'RIFF',
  joined([
    text('WEBP'),
    riff('VP8X', Uint8Array.of(0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
    riff('VP8L', Uint8Array.of(0x2f, 0, 0, 0, 0)),
    riff('EXIF', exifOfTelephone),
    riff('XMP ', text('<x>CANARIO</x>')),
  ]),
);

const said = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

test('a photograph loses place, serial number, comments and what hangs after its end, and keeps its points and its turn', () => {
  const clean = withoutMetadata(jpeg);
  assert.doesNotMatch(said(clean), /CANARIO|GPS|adobe|Photoshop/);
  assert.ok(clean && said(clean).endsWith(said(grey.subarray(grey.length - 40))));
  const at = said(clean).indexOf('Exif\0\0');
  assert.equal(orientationIn(clean.subarray(at + 6)), 6);
});

test('one that stands upright and says nothing is the same byte by byte', () => {
  assert.deepEqual(withoutMetadata(grey), grey);
  assert.deepEqual(withoutMetadata(png([])), png([]));
});

test('cleaning twice changes nothing more', () => {
  const once = withoutMetadata(jpeg) ?? new Uint8Array();
  assert.deepEqual(withoutMetadata(once), once);
  const onceWebp = withoutMetadata(webp) ?? new Uint8Array();
  assert.deepEqual(withoutMetadata(onceWebp), onceWebp);
});

test('a PNG loses its texts and its EXIF but how it must be turned', () => {
  const clean = withoutMetadata(png([chunkOf('tEXt', text('Author\0CANARIO')), chunkOf('eXIf', exifOfTelephone)]));
  assert.doesNotMatch(said(clean), /CANARIO|tEXt/);
  const at = said(clean).indexOf('eXIf');
  assert.equal(clean && orientationIn(clean.subarray(at + 4)), 6);
});

test('a WebP loses its EXIF and XMP but how it must be turned, and says so in its header', () => {
  const clean = withoutMetadata(webp);
  assert.doesNotMatch(said(clean), /CANARIO|XMP/);
  assert.equal(clean?.[20], 0x08, 'EXIF yes, XMP no');
  assert.equal(clean && new DataView(clean.buffer).getUint32(4, true), clean && clean.length - 8);
  const at = said(clean).indexOf('EXIF');
  assert.equal(clean && orientationIn(clean.subarray(at + 8)), 6);
});

test('what is no whole picture is not cleaned, wherever it is cut', () => {
  assert.equal(withoutMetadata(text('%PDF-1.7')), undefined);
  for (const whole of [jpeg.subarray(0, jpeg.length - 25), png([]), webp])
    for (let length = 4; length < whole.length - 1; length += 3) {
      const cut = withoutMetadata(whole.subarray(0, length));
      assert.ok(cut === undefined || !said(cut).includes('CANARIO'), `cut at ${length}`);
    }
});
