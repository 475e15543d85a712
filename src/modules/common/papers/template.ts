import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateInChile } from '../../../platform/clock.ts';
import { type Paper, paperDocx, refuseUnsafeDocx } from '../../../platform/documents/index.ts';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { Refused } from '../../../records/refused.ts';

/** Which papers a template is for. */
export type PaperKind = 'semesterReport' | 'portfolioReport' | 'session' | 'post' | 'application';

/** The template that the house brings, one for every paper; an institution may download it and make it its own. */
export const houseTemplate = (): Promise<Uint8Array> => readFile(join(import.meta.dirname, 'templates/documento.docx'));

/** The paper in the institution's template of the day, or in the house's. @throws Refused when the template cannot be filled. */
export const fillTemplate = async (desk: Desk, files: Files, paper: Paper, kind: PaperKind): Promise<Uint8Array> => {
  const own = await templateInUse(desk, kind);
  if (!own) return paperDocx(await houseTemplate(), paper);
  try {
    const path = files.pathOf(own.file.id);
    await refuseUnsafeDocx(path);
    return await paperDocx(await readFile(path), paper);
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    throw new Refused(
      `La plantilla «${own.name}» no se puede llenar (${why}). Corríjala en Plantillas de documentos o quítela para usar la de Cabildo.`,
      undefined,
      409,
    );
  }
};

/** That of this kind of paper before that of all of them; the latest that is in use. */
const templateInUse = async (desk: Desk, kind: PaperKind): Promise<{ name: string; file: StoredFile } | undefined> => {
  const [own] = await desk.sql.rows<{ name: string; file: StoredFile }>(
    `select name, file from document_template
    where document in ($1, 'all') and start_on <= $2::date and file is not null
    order by document = 'all', start_on desc
    limit 1`,
    [kind, dateInChile(desk.now)],
  );
  return own;
};
