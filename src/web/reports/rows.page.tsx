import './reports.css';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { allFigures, readReport, showFigure } from '../../modules/municipality/accountability/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { notFound } from '../../records/refused.ts';
import { counted, rowNoun } from '../counted.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { Title } from '../shell/Title.tsx';
import { refuseOtherEdition } from './shown.ts';
import { TableFrame } from '../shell/TableFrame.tsx';

export const loader = (args: LoaderFunctionArgs) => atDesk(args, rowsOfFigure);

/** The rows behind a figure that no list can filter, as they were sealed with the report. */
const rowsOfFigure = async (page: AtDesk) => {
  refuseOtherEdition(page);
  const { desk, house, params } = page;
  const { report, content } = await readReport(desk, house.files, params.id ?? '');
  const figure = allFigures(content.figures).find(({ key }) => key === params.figure);
  if (figure?.origin.kind !== 'rows') throw notFound();
  const table = Object.values(content.figures.parts)
    .flat()
    .find(({ rows }) =>
      rows.some(({ cells }) => cells.some((cell) => typeof cell !== 'string' && cell.key === figure.key)),
    );
  const line = table?.rows.find(({ cells }) =>
    cells.some((cell) => typeof cell !== 'string' && cell.key === figure.key),
  );
  const { unit } = figure;
  return {
    report: { id: report.id, name: content.name, cut: showDate(report.cutOn) },
    title: line?.label ?? table?.caption ?? '',
    caption: table?.caption ?? '',
    value: showFigure(figure),
    hasAmounts: figure.origin.sum === true,
    rows: figure.origin.rows.map(({ id, path, name, detail, amount }) => ({
      to: `/fichas/${path}/${id}?asOf=${report.cutOn}`,
      name,
      detail,
      amount: amount === undefined ? '' : showFigure({ value: amount, unit }),
    })),
  };
};

export default function RowsPage() {
  const { report, title, caption, value, hasAmounts, rows } = useLoaderData<typeof loader>();
  return (
    <div className="stack reports">
      <Title>{title}</Title>
      <p className="small">
        <Link to={`/informes/${report.id}`}>{report.name}</Link>
      </p>
      <h1>{title}</h1>
      <p className="secondary">
        {caption}: {value} al {report.cut}. {counted(rows.length, rowNoun)}.
      </p>
      {rows.length === 0 ? (
        <p>Ninguna fila cumple esta condición al corte.</p>
      ) : (
        <TableFrame label="Filas de la cifra">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Iniciativa</th>
                <th scope="col">Por qué cuenta</th>
                {hasAmounts && (
                  <th scope="col" className="number">
                    Valor
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ to, name, detail, amount }, index) => (
                // The same initiative may slip in several milestones.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <tr key={index}>
                  <th scope="row">
                    <Link to={to}>{name}</Link>
                  </th>
                  <td>{detail}</td>
                  {hasAmounts && <td className="number">{amount}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </div>
  );
}
