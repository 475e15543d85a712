import {
  compileReport,
  type PortfolioReport,
  type ReportKind,
  reportKinds,
} from '../../modules/municipality/portfolioReports/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { notFound, Refused } from '../../records/refused.ts';
import type { AtDesk } from '../page.ts';
import { refuseOtherEdition } from './shown.ts';

/** The kind of report of the page's address. */
export const kindAt = (page: AtDesk): ReportKind => {
  refuseOtherEdition(page);
  const kind = reportKinds.find(({ key }) => key === page.params.kind);
  if (!kind) throw notFound();
  return kind;
};

/** The cut that the address asks for; today when it asks for none. @throws Refused when it is not a day */
export const cutAt = ({ url, desk }: AtDesk): string => {
  const asked = url.searchParams.get('al');
  if (asked === null || asked === '') return dateInChile(desk.now);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(asked) && !Number.isNaN(Date.parse(asked));
  if (isDay && new Date(asked).toISOString().startsWith(asked)) return asked;
  throw new Refused(`La fecha de corte no puede ser «${asked}»: escríbala como 2026-11-20.`, 'al', 400);
};

/** The report of the page's address, as of its cut. */
export const reportAt = (page: AtDesk): Promise<PortfolioReport> => compileReport(page.desk, kindAt(page), cutAt(page));

/** Where a report, its rows and its files are. */
export const addressesOf = ({ key }: Pick<ReportKind, 'key'>, cutOn: string) => ({
  page: `/informes/cartera/${key}?al=${cutOn}`,
  rows: (figure: string) => `/informes/cartera/${key}/filas/${figure}?al=${cutOn}`,
  file: (form: string) => `/informes/cartera/${key}/documento/${form}?al=${cutOn}`,
});
