import { buffer } from 'node:stream/consumers';
import { isPdf, pdfSays } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';

/** A PDF that says of itself more than its pages: who publishes it must know. */
export interface Carried {
  name: string;
  says: string;
}

/**
 * What goes with the PDFs among these documents that are not yet published: their author, the title in the program, the place.
 * They are not written anew: that would undo the signatures in them.
 */
export const carriedBy = async (desk: Desk, files: Files, ids: readonly string[]): Promise<Carried[]> => {
  const documents = await desk.sql.rows<{ name: string; file: StoredFile }>(
    `select document.name, document.file from document
    left join document_publication on document_publication.document = document.id
    where document.id = any($1::uuid[]) and document.file is not null and not coalesce(document_publication.published, false)
    order by document.name`,
    [ids],
  );
  const carried: Carried[] = [];
  for (const { name, file } of documents) {
    const says = await saidBy(files, file);
    if (says) carried.push({ name, says });
  }
  return carried;
};

const saidBy = async (files: Files, { id }: StoredFile): Promise<string> => {
  if (!(await startsAsPdf(files, id))) return '';
  const { author, title, place } = pdfSays(await buffer(await files.read(id)));
  return [author && `autor «${author}»`, title && `título «${title}»`, place && `lugar «${place}»`]
    .filter(Boolean)
    .join(', ');
};

const startsAsPdf = async (files: Files, id: string): Promise<boolean> => {
  for await (const piece of await files.read(id)) return isPdf(Buffer.from(piece));
  return false;
};
