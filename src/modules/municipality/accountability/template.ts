import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Paper, paperDocx, refuseUnsafeDocx } from '../../../platform/documents/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Files } from '../../../platform/files.ts';
import type { Desk } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { Refused } from '../../../records/refused.ts';
import { documentTemplate } from './documentTemplate.record.ts';

/** The template that the house brings; an institution may download it and make it its own. */
export const houseTemplate = (): Promise<Uint8Array> =>
  readFile(join(import.meta.dirname, 'templates/informe-semestral.docx'));

/** The paper in the institution's template of the day, or in the house's. @throws Refused when the template cannot be filled. */
export const fillTemplate = async (desk: Desk, files: Files, paper: Paper): Promise<Uint8Array> => {
  const own = await templateInUse(desk);
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

const templateInUse = async (desk: Desk): Promise<{ name: string; file: StoredFile } | undefined> => {
  const { items } = await desk.list(documentTemplate, {
    filters: [
      { field: 'document', operator: 'eq', value: 'semesterReport' },
      { field: 'startOn', operator: 'lte', value: dateInChile(desk.now) },
      { field: 'file', operator: 'empty', value: false },
    ],
    sort: { field: 'startOn', descending: true },
    limit: 1,
  });
  const [latest] = items;
  return latest?.file ? { name: latest.name, file: latest.file } : undefined;
};
