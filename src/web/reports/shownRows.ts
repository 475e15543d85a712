import { type FigureTable, isFigure, showFigure } from '../../modules/municipality/accountability/index.ts';
import { notFound } from '../../records/refused.ts';

/** The rows that go with a figure, as its page shows them. */
export interface ShownRows {
  title: string;
  caption: string;
  value: string;
  hasAmounts: boolean;
  rows: { to: string; name: string; detail: string; amount: string }[];
}

/** The rows behind a figure that no list can filter. @throws Refused when there is no such figure */
export const shownRows = (tables: readonly FigureTable[], key: string | undefined, cutOn: string): ShownRows => {
  for (const { caption, rows } of tables)
    for (const { label, cells } of rows) {
      const figure = cells.filter(isFigure).find((cell) => cell.key === key);
      if (figure?.origin.kind !== 'rows') continue;
      const { unit, origin } = figure;
      return {
        title: label || caption,
        caption,
        value: showFigure(figure),
        hasAmounts: origin.sum === true,
        rows: origin.rows.map(({ id, path, name, detail, amount }) => ({
          to: `/fichas/${path}/${id}?asOf=${cutOn}`,
          name,
          detail,
          amount: amount === undefined ? '' : showFigure({ value: amount, unit }),
        })),
      };
    }
  throw notFound();
};
