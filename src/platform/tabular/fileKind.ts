import { open } from 'node:fs/promises';
import { type TableFormat, TableRefused } from './table.ts';
import { readZipDirectory, type ZipEntry } from './zipRead.ts';

const advice = 'Ábralo en su planilla, guárdelo como .xlsx o CSV y vuelva a subirlo.';

/** The format that the content shows, whatever the name says; what cannot be read is refused with advice. */
export async function tableFormatOf(path: string): Promise<TableFormat> {
  const head = await headOf(path);
  if (head.length === 0) throw new TableRefused('El archivo está vacío.');
  if (startsWith(head, 'PK\x03\x04') || startsWith(head, 'PK\x05\x06')) return zipFormat(await readZipDirectory(path));
  if (startsWith(head, '\xD0\xCF\x11\xE0')) throw new TableRefused(compoundReason(head));
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
  if (names.includes('content.xml'))
    throw new TableRefused(`Es una planilla de LibreOffice (.ods), que aún no se lee. ${advice}`);
  if (names.includes('Index/Document.iwa'))
    throw new TableRefused(`Es una planilla de Numbers, que no se lee. ${advice}`);
  throw new TableRefused('Es un archivo comprimido (.zip). Descomprímalo y suba la planilla que contiene.');
}

/** Names inside a compound file are UTF-16: a workbook with a password keeps its content in "EncryptedPackage". */
function compoundReason(head: Buffer): string {
  if (head.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return 'El archivo está protegido con contraseña. Quítesela y vuelva a subirlo.';
  }
  if (head.includes(Buffer.from('WordDocument', 'utf16le'))) return 'Es un documento de Word, no una planilla.';
  return `Es un libro antiguo de Excel (.xls), que aún no se lee. ${advice}`;
}

function binaryReason(head: Buffer): string | null {
  if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? -1)) {
    return `Es un libro antiguo de Excel (.xls), que aún no se lee. ${advice}`;
  }
  if (startsWith(head, '%PDF')) return 'Es un PDF, no una planilla. Pida los datos en .xlsx o CSV.';
  if (startsWith(head, '\x1F\x8B'))
    return 'Es un archivo comprimido (.gz). Descomprímalo y suba la planilla que contiene.';
  if (startsWith(head, 'ID;P')) return `Es una planilla SYLK (.slk), que no se lee. ${advice}`;
  if (/^TABLE\r?\n0,1\r?\n/.test(head.toString('latin1', 0, 20)))
    return `Es una planilla DIF, que no se lee. ${advice}`;
  return null;
}

function markupReason(head: Buffer): string | null {
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  const text = head
    .toString(isWide ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 4000);
  if (
    /^<\?xml|^<\w+:?Workbook/i.test(text) &&
    /urn:schemas-microsoft-com:office:spreadsheet|<\w*:?Workbook/i.test(text)
  ) {
    return `Es una planilla XML de 2003 (aunque diga .xls o .xlsx), que aún no se lee. ${advice}`;
  }
  if (/<(html|table|!doctype html)/i.test(text) && text.startsWith('<')) {
    return `Es una página web guardada como planilla. ${advice}`;
  }
  if (/^<(\?xml|!DOCTYPE|[a-z][\w:-]*[\s>])/i.test(text)) return `Es un archivo XML, no una planilla. ${advice}`;
  if (/^(\{\s*["}]|\[\s*[[{\]"])/.test(text))
    return 'Es un archivo JSON, no una planilla. Pida los datos en .xlsx o CSV.';
  return null;
}
