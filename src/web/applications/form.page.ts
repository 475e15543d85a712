import type { LoaderFunctionArgs } from 'react-router';
import { fillTemplate } from '../../modules/common/papers/index.ts';
import { application, formOf } from '../../modules/municipality/applications/index.ts';
import { paperPdf } from '../../platform/documents/index.ts';
import { notFound } from '../../records/refused.ts';
import { atDesk } from '../page.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

const isForm = (form: string | undefined): form is keyof typeof types => form === 'pdf' || form === 'docx';

/** The form of an application, filled with what the house knows today. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, params }) => {
    const { form } = params;
    if (!isForm(form)) throw notFound();
    const paper = await formOf(desk, await desk.one(application, params.id ?? ''));
    const bytes = form === 'pdf' ? await paperPdf(paper) : await fillTemplate(desk, house.files, paper, 'application');
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': types[form],
        'content-disposition': `attachment; filename="ficha-de-postulacion.${form}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
