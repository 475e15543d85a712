import './reports.css';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { readReport } from '../../modules/municipality/accountability/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { FigureRows } from './FigureRows.tsx';
import { shownRows } from './shownRows.ts';
import { refuseOtherEdition } from './shown.ts';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, rowsOfFigure);

/** The rows behind a figure that no list can filter, as they were sealed with the report. */
const rowsOfFigure = async (page: AtDesk) => {
  refuseOtherEdition(page);
  const { desk, house, params } = page;
  const { report, content } = await readReport(desk, house.files, params.id ?? '');
  return {
    report: { name: content.name, to: `/informes/${report.id}`, cut: showDate(report.cutOn) },
    found: shownRows(Object.values(content.figures.parts).flat(), params.figure, report.cutOn),
  };
};

export default function RowsPage() {
  return <FigureRows {...useLoaderData<typeof loader>()} />;
}
