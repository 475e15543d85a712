import type { LoaderFunctionArgs } from 'react-router';
import {
  type ReportForm,
  reportFileName,
  reportForms,
  writeReport,
} from '../../modules/municipality/portfolioReports/index.ts';
import { notFound } from '../../records/refused.ts';
import { atDesk } from '../page.ts';
import { reportAt } from './portfolio.ts';

const isForm = (form: string | undefined): form is ReportForm => form !== undefined && Object.hasOwn(reportForms, form);

/** A report of the portfolio as a file: PDF, DOCX or XLSX. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page): Promise<Response> => {
    const { form } = page.params;
    if (!isForm(form)) throw notFound();
    const report = await reportAt(page);
    const bytes = await writeReport(page.desk, page.house.files, report, form);
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': reportForms[form],
        'content-disposition': `attachment; filename="${reportFileName(report, form)}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
