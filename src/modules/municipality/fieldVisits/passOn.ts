import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { document } from '../initiatives/index.ts';
import { siteVisit, visitPhotograph } from './siteVisit.record.ts';

/**
 * Puts a photograph of a visit among the documents of its initiative, from where it may be published; answers the document.
 * Once there, it is not put twice. @throws Refused
 */
export const passToDocuments = (desk: Desk, photograph: string): Promise<string> =>
  desk.together(async (inside) => {
    const { caption, file, takenAt, visit } = await inside.one(visitPhotograph, photograph);
    const { initiative, visitedOn } = await inside.one(siteVisit, visit.id);
    // Two who ask at once are answered one after the other.
    await inside.sql.rows('select 1 as one from visit_photograph where id = $1::uuid for update', [photograph]);
    const known = await documentsWith(inside, file.id);
    if (known) throw new Refused('Esta fotografía ya está entre los documentos de la iniciativa.', undefined, 409);
    const values = {
      initiative: initiative.id,
      name: caption,
      kind: 'photograph',
      issuedOn: takenAt === null ? visitedOn : dateInChile(new Date(takenAt)),
      file,
    };
    return (await inside.create(document, values)).id;
  });

/** The photographs of a visit that are already among the documents, by the id of their file. */
export const passedFiles = async (desk: Desk, files: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await desk.sql.rows<{ id: string }>(
    `select file ->> 'id' as id from document where file ->> 'id' = any($1::text[])`,
    [files],
  );
  return new Set(rows.map(({ id }) => id));
};

const documentsWith = async (desk: Desk, file: string): Promise<boolean> => (await passedFiles(desk, [file])).size > 0;
