import './reports.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { showDate } from '../../records/fields/date.ts';
import { atDesk } from '../page.ts';
import { FigureRows } from './FigureRows.tsx';
import { shownRows } from './shownRows.ts';
import { addressesOf, reportAt } from './portfolio.ts';

/** The rows behind a figure of a report of the portfolio, as of its cut. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async (page) => {
    const { kind, cutOn, parts } = await reportAt(page);
    const tables = parts.flatMap((part) => part.tables);
    return {
      report: { name: kind.title, to: addressesOf(kind, cutOn).page, cut: showDate(cutOn) },
      found: shownRows(tables, page.params.figure, cutOn),
    };
  });

export default function PortfolioRowsPage() {
  return <FigureRows {...useLoaderData<typeof loader>()} />;
}
