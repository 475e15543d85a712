import { stat } from 'node:fs/promises';
import type { Files } from '../../../platform/files.ts';
import { type Paper, paperPdf } from '../../../platform/documents/index.ts';
import { type ZipPart, zipBytes } from '../../../platform/tabular/zipWrite.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { Refused } from '../../../records/refused.ts';
import { fillTemplate } from '../../common/papers/index.ts';
import { type BipFolder, bipFolderName, bipFolders } from '../funding/index.ts';
import { application } from './application.record.ts';
import { type ChecklistLine, checklistOf } from './checklistOf.ts';
import { standings } from './choices.ts';
import { formOf } from './form.ts';

/** One file of the package: where it goes, whose it is, and whether its bytes are there. */
interface Enclosed {
  folder: string;
  name: string;
  says: string;
  file: StoredFile;
  isThere: boolean;
}

// The sizes in the directory of a zip have 32 bits; a package that is larger is handed over another way.
const largest = 2_000_000_000;

/** The package of an application: the folders of the BIP with the papers inside, the form filled, and an index; it is written as it is read. */
export const packageOf = async (
  desk: Desk,
  files: Files,
  id: string,
): Promise<{ name: string; bytes: AsyncGenerator<Buffer> }> => {
  const row = await desk.one(application, id);
  const lines = await checklistOf(desk, id);
  const enclosed = await enclosedIn(desk, files, id, lines);
  const size = enclosed.reduce((sum, { file }) => sum + file.size, 0);
  if (size > largest)
    throw new Refused('Los archivos de esta postulación pesan más de 2 GB: descárguelos por separado.', undefined, 413);
  const form = await formOf(desk, row);
  const index: Paper = { ...form, title: 'Índice de la carpeta', blocks: [indexTable(enclosed), ...absent(lines)] };
  const parts: ZipPart[] = [
    part('00 Índice.pdf', await paperPdf(index)),
    part('00 Ficha de postulación.pdf', await paperPdf(form)),
    part('00 Ficha de postulación.docx', await fillTemplate(desk, files, form, 'application')),
    ...enclosed.flatMap(({ folder, name, file, isThere }) =>
      isThere ? [{ name: `${folder}/${name}`, pieces: bytesOf(files, file) }] : [],
    ),
  ];
  return { name: `${safe(row.name ?? 'postulacion').slice(0, 120)}.zip`, bytes: zipBytes(parts) };
};

const part = (name: string, bytes: Uint8Array): ZipPart => ({ name, pieces: [bytes] });

async function* bytesOf(files: Files, { id }: StoredFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of await files.read(id)) yield chunk;
}

interface Given {
  folder: BipFolder;
  says: string;
  file: StoredFile;
}

// A letter that was sent back stays in the series, and out of the package.
const lettersSql = `
  select says, file from (
    select 'Oficio ' || l.folio as says, l.pdf as file, 1 as place from application_letter l
      join application a on a.id = l.application
      where a.id = $1::uuid and l.pdf is not null and (l.kind = 'answer' or l.folio = a.folio)
    union all
    select 'Oficio firmado fuera de Cabildo', outside_letter_file, 2 from application
      where id = $1::uuid and outside_letter_file is not null
    union all
    select 'Respuesta: ' || name, answer_file, 3 from observation
      where application = $1::uuid and answer_file is not null) given
  order by place, says`;

const enclosedIn = async (
  desk: Desk,
  files: Files,
  id: string,
  lines: readonly ChecklistLine[],
): Promise<Enclosed[]> => {
  const letters = await desk.sql.rows<{ says: string; file: StoredFile }>(lettersSql, [id]);
  const given: Given[] = [
    ...lines.flatMap(({ folder, kind, paper }) =>
      paper?.file && isFolder(folder) ? [{ folder, says: `${kind}: ${paper.name}`, file: paper.file }] : [],
    ),
    ...letters.map((letter) => ({ folder: 'letters' as const, ...letter })),
  ];
  const order = Object.keys(bipFolders);
  const sorted = given.toSorted((a, b) => order.indexOf(a.folder) - order.indexOf(b.folder));
  const numbers = new Map<string, number>();
  return Promise.all(
    sorted.map(async ({ folder, says, file }) => {
      const number = (numbers.get(folder) ?? 0) + 1;
      numbers.set(folder, number);
      const name = `${String(number).padStart(2, '0')} ${safe(says).slice(0, 90)}${ending(file.name)}`;
      return { folder: bipFolderName(folder), name, says, file, isThere: await isThere(files, file) };
    }),
  );
};

const isFolder = (folder: string): folder is BipFolder => Object.hasOwn(bipFolders, folder);

const isThere = (files: Files, { id }: StoredFile): Promise<boolean> =>
  stat(files.pathOf(id)).then(
    () => true,
    () => false,
  );

/** A name that any disc accepts. */
const safe = (text: string): string =>
  [...text]
    .map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter))
    .join('')
    .trim();

const ending = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';

const indexTable = (enclosed: readonly Enclosed[]): Paper['blocks'][number] => ({
  kind: 'table',
  caption: 'Qué contiene cada carpeta',
  columns: ['Carpeta', 'Archivo'],
  numeric: [],
  rows: Object.keys(bipFolders).flatMap((key) => {
    const folder = isFolder(key) ? bipFolderName(key) : key;
    const inside = enclosed.filter((each) => each.folder === folder);
    if (inside.length === 0) return [[folder, 'Sin archivos']];
    return inside.map(({ name, isThere: there }) => [folder, there ? name : `${name} (el archivo no se encuentra)`]);
  }),
});

const absent = (lines: readonly ChecklistLine[]): Paper['blocks'] => {
  const rows = lines.flatMap(({ kind, standing, paper, validUntil }) => {
    if (standing === 'notApplicable' || (paper?.file && standing === 'complete')) return [];
    const where = paper ? (paper.file ? paper.name : (paper.place ?? 'Sin archivo')) : '—';
    return [[kind, standings[standing], where, validUntil ? showDate(validUntil) : '—']];
  });
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Antecedentes que faltan, vencen o están en otra parte',
      columns: ['Antecedente', 'Cómo está', 'Dónde', 'Sirve hasta'],
      numeric: [],
      rows,
    },
  ];
};
