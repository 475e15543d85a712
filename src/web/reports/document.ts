import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from 'react-router';
import { houseTemplate } from '../../modules/common/papers/index.ts';
import {
  type DocumentForm,
  documentName,
  documentTypes,
  readReport,
  writeDocument,
} from '../../modules/municipality/accountability/index.ts';
import type { StoredFile } from '../../records/fields/file.ts';
import { notFound } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { refuseOtherEdition } from './shown.ts';

/** The report as a file: PDF, DOCX, or its sealed figures; once frozen, always the bytes that were issued. */
export const loader = (args: LoaderFunctionArgs) => atDesk(args, download);

const download = async (page: AtDesk): Promise<Response> => {
  refuseOtherEdition(page);
  const { desk, house, params } = page;
  const found = await readReport(desk, house.files, params.id ?? '');
  const { report } = found;
  if (params.form === 'json' && report.figures) return stored(page, report.figures);
  if (params.form === 'plantilla')
    return new Response(new Uint8Array(await houseTemplate()), {
      headers: headersOf('informe-semestral.docx', documentTypes.docx),
    });
  if (params.form !== 'pdf' && params.form !== 'docx') throw notFound();
  const form: DocumentForm = params.form;
  const issued = report[form];
  if (issued) return stored(page, issued);
  const bytes = await writeDocument(desk, house.files, found, form);
  return new Response(new Uint8Array(bytes), { headers: headersOf(documentName(report, form), documentTypes[form]) });
};

const stored = async ({ house }: AtDesk, { id, name, type }: StoredFile): Promise<Response> =>
  new Response(Readable.toWeb(await house.files.read(id)) as ReadableStream, { headers: headersOf(name, type) });

const headersOf = (name: string, type: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});
