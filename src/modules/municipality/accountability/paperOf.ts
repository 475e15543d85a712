import { barChartSvg, type Paper, type PaperBlock, type PaperSignature } from '../../../platform/documents/index.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { ReportContent } from './content.ts';
import { type FigureTable, isFigure } from './figures.ts';
import { showIn } from './show.ts';

/** The report as a document: its words, tables and charts in order, and who signed it. */
export const paperOf = async (
  { report, content, isSealed }: ReportContent,
  signatures: readonly PaperSignature[],
): Promise<Paper> => {
  const { cutOn, previousCutOn, compiledAt } = content.figures;
  const since = previousCutOn ? ` · corte anterior ${showDate(previousCutOn)}` : '';
  const session = report.presentedOn
    ? ` · presentado al concejo el ${showDate(report.presentedOn)}, sesión N° ${report.sessionNumber}`
    : '';
  return {
    institution: content.institution,
    title: content.name,
    subtitle: `Cifras al ${showDate(cutOn)}${since}${session}`,
    header: `${content.name} · cifras al ${showDate(cutOn)}`,
    footer: isSealed
      ? `Cifras selladas: SHA-256 ${report.figuresHash?.slice(0, 16)}…`
      : 'Borrador: no ha sido aprobado',
    author: 'Secretaría Comunal de Planificación',
    blocks: await blocksOf(partsOf(content)),
    signatures,
    issuedAt: new Date(compiledAt),
  };
};

const partsOf = ({ sections, figures }: ReportContent['content']): WrittenPart[] =>
  sections.map(({ title, narrative, key }) => ({
    title,
    narrative,
    tables: (key === null ? undefined : figures.parts[key]) ?? [],
  }));

/** One part of a report as it is printed: words, then tables. */
export interface WrittenPart {
  title: string;
  narrative: string | null;
  tables: readonly FigureTable[];
}

/** The parts as blocks of a document; what has neither words nor tables stays out. */
export const blocksOf = async (parts: readonly WrittenPart[]): Promise<PaperBlock[]> => {
  const blocks: PaperBlock[] = [];
  for (const { title, narrative, tables } of parts) {
    if (!narrative && tables.length === 0) continue;
    blocks.push({ kind: 'heading', text: title });
    if (narrative) blocks.push({ kind: 'paragraph', text: narrative });
    for (const table of tables) blocks.push(...(await blocksOfTable(table)));
  }
  return blocks;
};

const blocksOfTable = async (table: FigureTable): Promise<PaperBlock[]> => {
  if (table.rows.length === 0) return [{ kind: 'paragraph', text: `${table.caption}: ninguna.` }];
  const written: PaperBlock = {
    kind: 'table',
    caption: table.caption,
    columns: ['', ...table.columns],
    rows: table.rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell, index) => showIn(table.columns[index], cell)),
    ]),
    numeric: table.columns.flatMap((_, index) =>
      table.rows.some(({ cells }) => cells[index] && isFigure(cells[index])) ? [index + 1] : [],
    ),
    note: table.note,
  };
  const svg = await chartOf(table);
  if (!svg || !table.chart) return [written];
  return [
    written,
    {
      kind: 'chart',
      caption: chartTitle(table),
      alt: `${chartTitle(table)}: los mismos valores de la tabla anterior.`,
      svg,
    },
  ];
};

const mostBars = 10;

/** The title of a chart; where not all rows fit, it says so. */
export const chartTitle = ({ chart, rows }: FigureTable): string =>
  rows.length > mostBars ? `${chart?.title ?? ''} (los ${mostBars} mayores)` : (chart?.title ?? '');

/** The chart of a table as SVG; undefined when it asks for none. Only its first rows, the largest, are drawn. */
export const chartOf = async ({ chart, columns, rows }: FigureTable, width?: number): Promise<string | undefined> => {
  if (!chart || rows.length === 0) return undefined;
  const shown = rows.slice(0, mostBars);
  return barChartSvg({
    width,
    labels: shown.map(({ label }) => label),
    series: chart.cells.map((cell) => ({
      name: columns[cell]?.replace(' ($)', '') ?? '',
      values: shown.map(({ cells }) => numberAt(cells, cell)),
    })),
    show: (value) =>
      chart.unit === 'pesos' ? `M$ ${Math.round(value / 1000).toLocaleString('es-CL')}` : value.toLocaleString('es-CL'),
  });
};

const numberAt = (cells: FigureTable['rows'][number]['cells'], index: number): number => {
  const cell = cells[index];
  return cell !== undefined && isFigure(cell) ? (cell.value ?? 0) : 0;
};
