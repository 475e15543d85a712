import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { isPdf, pdfSays } from './index.ts';

const pdf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts.map((part) => Buffer.from(part)), Buffer.from('\n%%EOF')]);

const pressed = (dictionary: string, text: string): Buffer => {
  const content = deflateSync(Buffer.from(text));
  return Buffer.concat([
    Buffer.from(`7 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\r\n`),
    content,
    Buffer.from('\nendstream endobj\n'),
  ]);
};

test('a PDF says its author and its title, written plainly, in sixteen bits or escaped; a bookmark is no title', () => {
  const bookmark = '3 0 obj << /Title (Capítulo 1) /Parent 2 0 R >> endobj\n';
  const plain = pdf(
    bookmark,
    '4 0 obj << /Producer (Word) /Author (Rosa D\\355az \\(SECPLAC\\)) /Title (Bases) >> endobj',
  );
  assert.deepEqual(pdfSays(plain), { author: 'Rosa Díaz (SECPLAC)', title: 'Bases' });
  const wide = pdf('4 0 obj << /Author <FEFF0052006F00730061> /CreationDate (D:2026) >> endobj');
  assert.deepEqual(pdfSays(wide), { author: 'Rosa' });
  assert.deepEqual(pdfSays(pdf(bookmark)), {});
});

test('what is pressed into another object, and the packet of the program, are read too', () => {
  assert.deepEqual(pdfSays(pdf(pressed('/Type /ObjStm /N 1', '4 0 << /Author (Rosa) /Creator (Writer) >>'))), {
    author: 'Rosa',
  });
  const packet =
    '<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Luis &amp; Rosa</rdf:li></rdf:Seq></dc:creator><x photoshop:City="Coelemu"/></x:xmpmeta>';
  assert.deepEqual(pdfSays(pdf(pressed('/Type /Metadata /Subtype /XML', packet))), {
    author: 'Luis & Rosa',
    place: 'Coelemu',
  });
});

test('a PDF that says nothing, is locked or is cut tells nothing', () => {
  for (const bytes of [
    pdf(),
    pdf('/Encrypt 9 0 R << /Author (\u0001) /Creator (x) >>'),
    Buffer.from('%PDF-1.7 << /Author ('),
  ])
    assert.deepEqual(pdfSays(bytes), {});
  assert.equal(pdfSays(Buffer.concat([pdf(), Buffer.alloc(3_000_000, '<<(a')])).author, undefined);
  assert.equal(isPdf(pdf()), true);
  assert.equal(isPdf(Buffer.from('Hola')), false);
});
