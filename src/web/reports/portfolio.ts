import { initiative } from '../../modules/municipality/initiatives/index.ts';
import {
  compileReport,
  type PortfolioReport,
  type ReportKind,
  reportKinds,
} from '../../modules/municipality/portfolioReports/index.ts';
import { dateInChile } from '../../platform/clock.ts';
import { notFound } from '../../records/refused.ts';
import { asOfIn } from '../asOf.ts';
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
export const cutAt = (page: AtDesk): string => asOfIn(page, initiative, 'al') ?? dateInChile(page.desk.now);

/** The report of the page's address, as of its cut. */
export const reportAt = (page: AtDesk): Promise<PortfolioReport> => compileReport(page.desk, kindAt(page), cutAt(page));

/** Where a report, its rows and its files are. */
export const addressesOf = ({ key }: Pick<ReportKind, 'key'>, cutOn: string) => ({
  page: `/informes/cartera/${key}?al=${cutOn}`,
  rows: (figure: string) => `/informes/cartera/${key}/filas/${figure}?al=${cutOn}`,
  file: (form: string) => `/informes/cartera/${key}/documento/${form}?al=${cutOn}`,
});
