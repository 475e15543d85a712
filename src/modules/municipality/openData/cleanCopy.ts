import { buffer } from 'node:stream/consumers';
import type { Files } from '../../../platform/files.ts';
import { filmWithoutMetadata, isFilm, isOtherFilm } from '../../../platform/films/index.ts';
import { isOtherPicture, pictureType, withoutMetadata } from '../../../platform/pictures/index.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { Refused } from '../../../records/refused.ts';
import type { House } from '../../house.ts';
import { documentPublication } from './publication.record.ts';

/** What a camera writes in a kind of file, taken out of it. */
interface Cleaner {
  // A larger one would take the memory of the house with it, and nobody would wait for it.
  megabytes: number;
  clean(bytes: Uint8Array): Uint8Array | undefined;
  /** Why what cannot be read is not published, and what to do. */
  problem: string;
}

const pictures: Cleaner = {
  megabytes: 25,
  clean: withoutMetadata,
  problem: 'no es una fotografía entera (JPEG, PNG o WebP): guárdela como JPEG, súbala otra vez y publíquela.',
};

const films: Cleaner = {
  megabytes: 50,
  clean: filmWithoutMetadata,
  problem:
    'no es un video entero en MP4 o MOV, del que se pueda quitar dónde y cuándo se grabó: guárdelo como MP4, súbalo otra vez y publíquelo.',
};

/** What cleans a file, by its first bytes, whatever its name says; undefined when cameras write no such files. */
const cleanerOf = async (files: Files, { id }: StoredFile): Promise<Cleaner | undefined> => {
  for await (const piece of await files.read(id)) {
    const start = Buffer.from(piece).subarray(0, 16);
    if (pictureType(start) !== undefined || isOtherPicture(start)) return pictures;
    return isFilm(start) || isOtherFilm(start) ? films : undefined;
  }
  return undefined;
};

/**
 * Keeps a copy of a picture or a film without the place, the day, the serial numbers and the names that cameras write beside it.
 * @throws Refused when it is too large or not whole, so that it cannot be cleaned.
 */
const cleanCopyOf = async (
  files: Files,
  file: StoredFile,
  { megabytes, clean: cleaned, problem }: Cleaner,
): Promise<StoredFile> => {
  if (file.size > megabytes * 1024 * 1024)
    throw new Refused(
      `«${file.name}» pesa más de ${megabytes} MB: achique el archivo y súbalo otra vez antes de publicarlo.`,
    );
  const clean = cleaned(await buffer(await files.read(file.id)));
  if (!clean) throw new Refused(`«${file.name}» ${problem}`);
  const { id, size } = await files.save(clean);
  // The name says of which file it is the copy: another photograph in its place gets another copy.
  return { id, size, name: nameOfCopy(file), type: pictureType(clean) ?? file.type };
};

const nameOfCopy = ({ id }: StoredFile): string => `copia-de-${id}`;

/** The copies to be shown of those of these documents that are pictures or films. */
export const copiesFor = async (
  files: Files,
  documents: readonly { id: string; file: StoredFile; shown: StoredFile | null }[],
): Promise<Map<string, StoredFile>> => {
  const copies = new Map<string, StoredFile>();
  for (const { id, file, shown } of documents) {
    const cleaner = shown?.name === nameOfCopy(file) ? undefined : await cleanerOf(files, file);
    if (cleaner) copies.set(id, await cleanCopyOf(files, file, cleaner));
  }
  return copies;
};

/** The file that anybody sees of a published document: itself or, of a picture or a film, its clean copy; undefined when there can be none. */
export const shownFile = async (
  house: Pick<House, 'database' | 'files' | 'store'>,
  document: { id: string; file: StoredFile },
): Promise<StoredFile | undefined> => {
  const [decision] = await house.database.rows<{ id: string; shown: StoredFile | null }>(
    'select id, shown from document_publication where document = $1::uuid and published',
    [document.id],
  );
  if (!decision) return undefined;
  if (decision.shown?.name === nameOfCopy(document.file)) return decision.shown;
  const cleaner = await cleanerOf(house.files, document.file);
  if (!cleaner) return document.file;
  // Published without passing by the page that prepares it, or its photograph was changed since.
  try {
    const shown = await cleanCopyOf(house.files, document.file, cleaner);
    await house.store.house().derive(documentPublication, decision.id, { shown });
    return shown;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};
