import { open } from 'node:fs/promises';
import { type TableFormat, TableRefused } from './table.ts';
import { readZipDirectory, type ZipEntry } from './zipRead.ts';

const advice = 'Ábralo en su planilla, guárdelo como .xlsx o CSV y vuelva a subirlo.';

/** The format that the content shows, whatever the name says; what cannot be read is refused with advice. */
export async function tableFormatOf(path: string): Promise<TableFormat> {
  const head = await headOf(path);
  if (head.length === 0) throw new TableRefused('El archivo está vacío.');
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) return zipFormat(await readZipDirectory(path));
  if (startsWith(head, '\xD0\xCF\x11\xE0') || isBareBook(head)) return 'xls';
  if (isXml2003(textOf(head))) return 'xml';
  const reason = binaryReason(head) ?? markupReason(head);
  if (reason) throw new TableRefused(reason);
  return 'csv';
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function startsWith(head: Buffer, mark: string): boolean {
  return head.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'));
}

function zipFormat(entries: Map<string, ZipEntry>): TableFormat {
  const names = [...entries.keys()];
  if (names.some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) return 'xlsx';
  if (names.includes('xl/workbook.bin'))
    throw new TableRefused(`Es un libro binario de Excel (.xlsb), que aún no se lee. ${advice}`);
  if (names.includes('word/document.xml')) throw new TableRefused('Es un documento de Word, no una planilla.');
  if (names.includes('content.xml')) return 'ods';
  if (names.includes('Index/Document.iwa'))
    throw new TableRefused(`Es una planilla de Numbers, que no se lee. ${advice}`);
  throw new TableRefused('Es un archivo comprimido (.zip). Descomprímalo y suba la planilla que contiene.');
}

/** Excel books before 1997 came without a container. */
function isBareBook(head: Buffer): boolean {
  return head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1);
}

function textOf(head: Buffer): string {
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  return head
    .toString(isWide ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
}

function isXml2003(text: string): boolean {
  const start = text.slice(0, 4000);
  return (
    /^<\?xml|^<(\w+:)?Workbook/i.test(start) &&
    /<(\w+:)?Workbook[\s>]/i.test(start) &&
    start.includes('urn:schemas-microsoft-com:office:spreadsheet')
  );
}

function binaryReason(head: Buffer): string | null {
  if (startsWith(head, '%PDF')) return 'Es un PDF, no una planilla. Pida los datos en .xlsx o CSV.';
  if (startsWith(head, '\x1F\x8B'))
    return 'Es un archivo comprimido (.gz). Descomprímalo y suba la planilla que contiene.';
  if (startsWith(head, 'ID;P')) return `Es una planilla SYLK (.slk), que no se lee. ${advice}`;
  if (/^TABLE\r?\n0,1\r?\n/.test(head.toString('latin1', 0, 20)))
    return `Es una planilla DIF, que no se lee. ${advice}`;
  return null;
}

function markupReason(head: Buffer): string | null {
  const text = textOf(head).slice(0, 4000);
  if (/<(html|table|!doctype html)/i.test(text) && text.startsWith('<')) {
    return `Es una página web guardada como planilla. ${advice}`;
  }
  if (/^<(\?xml|!DOCTYPE|[a-z][\w:-]*[\s>])/i.test(text)) return `Es un archivo XML, no una planilla. ${advice}`;
  if (/^(\{\s*["}]|\[\s*[[{\]"])/.test(text))
    return 'Es un archivo JSON, no una planilla. Pida los datos en .xlsx o CSV.';
  return null;
}
