import { buffer } from 'node:stream/consumers';
import type { Files } from '../../../platform/files.ts';
import { isOtherPicture, pictureType, withoutMetadata } from '../../../platform/pictures/index.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { Refused } from '../../../records/refused.ts';
import type { House } from '../../house.ts';
import { documentPublication } from './publication.record.ts';

// A larger one would take the memory of the house with it, and nobody would wait for it.
const largest = 25 * 1024 * 1024;

/** True for a file whose bytes are those of a picture, whatever its name says. */
const isPicture = async (files: Files, { id }: StoredFile): Promise<boolean> => {
  for await (const piece of await files.read(id)) {
    const start = Buffer.from(piece).subarray(0, 16);
    return pictureType(start) !== undefined || isOtherPicture(start);
  }
  return false;
};

/**
 * Keeps a copy of a picture without the place, the day, the serial numbers and the names that cameras write beside it.
 * @throws Refused when it is too large or not whole, so that it cannot be cleaned.
 */
const cleanCopyOf = async (files: Files, file: StoredFile): Promise<StoredFile> => {
  if (file.size > largest)
    throw new Refused(`«${file.name}» pesa más de 25 MB: achíquela y súbala otra vez antes de publicarla.`);
  const clean = withoutMetadata(await buffer(await files.read(file.id)));
  if (!clean)
    throw new Refused(
      `«${file.name}» no es una fotografía entera (JPEG, PNG o WebP): guárdela como JPEG, súbala otra vez y publíquela.`,
    );
  const { id, size } = await files.save(clean);
  // The name says of which file it is the copy: another photograph in its place gets another copy.
  return { id, size, name: nameOfCopy(file), type: pictureType(clean) ?? file.type };
};

const nameOfCopy = ({ id }: StoredFile): string => `copia-de-${id}`;

/** The copies to be shown of those of these documents that are pictures. */
export const copiesFor = async (
  files: Files,
  documents: readonly { id: string; file: StoredFile; shown: StoredFile | null }[],
): Promise<Map<string, StoredFile>> => {
  const copies = new Map<string, StoredFile>();
  for (const { id, file, shown } of documents) {
    if (shown?.name === nameOfCopy(file) || !(await isPicture(files, file))) continue;
    copies.set(id, await cleanCopyOf(files, file));
  }
  return copies;
};

/** The file that anybody sees of a published document: itself or, of a picture, its clean copy; undefined when there can be none. */
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
  if (!(await isPicture(house.files, document.file))) return document.file;
  // Published without passing by the page that prepares it, or its photograph was changed since.
  try {
    const shown = await cleanCopyOf(house.files, document.file);
    await house.store.house().derive(documentPublication, decision.id, { shown });
    return shown;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
};
