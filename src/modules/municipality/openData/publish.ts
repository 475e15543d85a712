import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { newId } from '../../../records/id.ts';
import type { RecordType } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { copiesFor } from './cleanCopy.ts';
import { documentPublication, initiativePublication } from './publication.record.ts';

/** What is decided of many things at once. */
export interface Decision {
  published: boolean;
  reason?: string;
}

/** Publishes or withdraws many initiatives, all or none; answers how many changed. */
export const publishInitiatives = (desk: Desk, ids: readonly string[], decision: Decision): Promise<number> =>
  decide(desk, { record: initiativePublication, by: 'initiative' }, ids, decision);

/** The same for papers and photographs; of a picture, a copy without what the camera wrote beside it is kept to be shown. */
export const publishDocuments = async (
  desk: Desk,
  files: Files,
  ids: readonly string[],
  decision: Decision,
): Promise<number> => {
  const copies = decision.published ? await copiesFor(files, await filesOf(desk, ids)) : new Map<string, StoredFile>();
  return desk.together(async (inside) => {
    const changed = await decide(inside, { record: documentPublication, by: 'document' }, ids, decision);
    const decided = await inside.sql.rows<{ id: string; document: string }>(
      'select id, document from document_publication where document = any($1::uuid[])',
      [[...copies.keys()]],
    );
    const shown = decided.map(({ id, document }) => ({ id, values: { shown: copies.get(document) } }));
    await inside.deriveMany(documentPublication, shown);
    return changed;
  });
};

const filesOf = (desk: Desk, ids: readonly string[]) =>
  desk.sql.rows<{ id: string; file: StoredFile; shown: StoredFile | null }>(
    `select document.id, document.file, document_publication.shown
    from document
    left join document_publication on document_publication.document = document.id
    where document.id = any($1::uuid[]) and document.file is not null`,
    [ids],
  );

interface Kind {
  record: RecordType;
  /** The field that says of what it decides, which is its column and its table too. */
  by: 'initiative' | 'document';
}

interface Standing {
  thing: string;
  id: string | null;
  version: number | null;
  published: boolean | null;
}

const most = 5_000;

const decide = async (
  desk: Desk,
  { record, by }: Kind,
  ids: readonly string[],
  decision: Decision,
): Promise<number> => {
  if (ids.length === 0) throw new Refused('Marque al menos una fila.');
  if (ids.length > most) throw new Refused(`Decida de a ${most} filas a lo más.`);
  return desk.together(async (inside) => {
    const bulk = inside.bulk(decision.published ? 'publish' : 'withdraw', record);
    const standing = await inside.sql.rows<Standing>(
      `select t.id as thing, p.id, p.version, p.published
      from ${by} t left join ${record.table} p on p.${by} = t.id
      where t.id = any($1::uuid[]) order by t.id for no key update of t`,
      [ids],
    );
    const changing = standing.filter(({ published }) => (published ?? false) !== decision.published);
    const values = { published: decision.published, reason: decision.reason?.trim() || null };
    const known = changing.flatMap(({ id, version }) =>
      id === null || version === null ? [] : [{ id, version, values }],
    );
    const fresh = changing.filter(({ id }) => id === null);
    await bulk.change(record, known);
    await bulk.insert(
      record,
      fresh.map(({ thing }) => ({ id: newId(), values: { [by]: thing, ...values } })),
    );
    return changing.length;
  });
};
