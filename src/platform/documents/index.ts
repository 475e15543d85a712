export { barChartSvg } from './barChart.ts';
export type { Paper, PaperBlock, PaperChart, PaperSignature, PaperTable } from './paper.ts';
export { paperDocx } from './paperDocx.ts';
export { paperPdf } from './paperPdf.ts';
export { isPdf, type PdfSays, pdfSays } from './pdfSays.ts';
export { refuseUnsafeDocx } from './unsafeDocx.ts';
