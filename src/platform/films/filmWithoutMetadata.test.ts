import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filmWithoutMetadata, isFilm, isOtherFilm } from './index.ts';

const whole = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
};
const box = (name: string, ...parts: (Buffer | string)[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([whole(content.length + 8), Buffer.from(name, 'latin1'), content]);
};

const day = 3_850_000_000;
const image = 'IMAGEN-DE-LA-PLAZA';
const told = 'CANARIO -36.6212-072.0985/';

const track = (kind: string, at: number, size: number): Buffer =>
  box(
    'trak',
    box('tkhd', whole(0, day, day, 1), Buffer.alloc(68)),
    box('udta', box('name', 'CANARIO pista')),
    box(
      'mdia',
      box('mdhd', whole(0, day, day, 600, 600, 0)),
      box('hdlr', whole(0, 0), kind, Buffer.alloc(13)),
      box(
        'minf',
        box('stbl', box('stsc', whole(0, 1, 1, 1, 1)), box('stsz', whole(0, 0, 1, size)), box('stco', whole(0, 1, at))),
      ),
    ),
  );

/** A film as a telephone writes it: what is seen, a track of places beside it, and where it was made in two ways. */
const film = ((): Buffer => {
  const ftyp = box('ftyp', 'qt  ', whole(0), 'qt  ');
  const mdat = box('mdat', image, told);
  const at = ftyp.length + 8;
  return Buffer.concat([
    ftyp,
    mdat,
    box(
      'moov',
      box('mvhd', whole(0, day, day, 600, 600), Buffer.alloc(80)),
      track('vide', at, image.length),
      track('meta', at + image.length, told.length),
      box('meta', box('keys', 'com.apple.quicktime.location.ISO6709'), box('ilst', told)),
      box('udta', box('\u00a9xyz', told), box('\u00a9mak', 'CANARIO'), whole(0)),
      box('uuid', 'CANARIO xmp'),
    ),
    box('free', 'CANARIO de otra vez'),
  ]);
})();

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1');

test('a film loses its place, its day, its maker and the track that says where, and nothing of what is seen', () => {
  const clean = filmWithoutMetadata(film);
  assert.equal(clean?.length, film.length);
  const text = textOf(clean);
  assert.equal(text.indexOf(image), textOf(film).indexOf(image));
  assert.doesNotMatch(text, /CANARIO|xyz|location|36\.6212|trak.*trak/s);
  assert.equal(text.includes(whole(day).toString('latin1')), false);
  assert.match(text, /mvhd.*vide.*stco/s);
  assert.deepEqual(filmWithoutMetadata(Buffer.from(clean ?? [])), clean);
});

test('the film that was given does not change', () => {
  const given = Buffer.from(film);
  filmWithoutMetadata(given);
  assert.deepEqual(given, film);
});

test('a film that is cut, in fragments, or without anything to see is not cleaned', () => {
  for (const end of [film.length - 30, 60, 12]) assert.equal(filmWithoutMetadata(film.subarray(0, end)), undefined);
  assert.equal(filmWithoutMetadata(Buffer.concat([film, box('moof', whole(0))])), undefined);
  const unseen = Buffer.concat([box('ftyp', 'isom'), box('moov', track('meta', 8, 4))]);
  assert.equal(filmWithoutMetadata(unseen), undefined);
});

test('no byte that is wrong brings it down', () => {
  for (let at = 0; at < film.length; at += 1) {
    const broken = Buffer.from(film);
    broken[at] = 255 - (broken[at] ?? 0);
    const clean = filmWithoutMetadata(broken);
    assert.ok(clean === undefined || clean.length === film.length);
  }
});

test('a film is known by its first bytes, and so is one that cannot be cleaned', () => {
  assert.equal(isFilm(film), true);
  assert.equal(isFilm(box('mdat', 'x')), true);
  assert.equal(isFilm(Buffer.from('The free market of the square')), false);
  assert.equal(isOtherFilm(Buffer.from('1a45dfa3934282886d6174726f736b61', 'hex')), true);
  assert.equal(isOtherFilm(Buffer.from('RIFF\0\0\0\0AVI LIST')), true);
  assert.equal(isOtherFilm(film), false);
});
