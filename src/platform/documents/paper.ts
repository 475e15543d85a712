/** A table on paper: all cells are plain text, already written as a person reads them. */
export interface PaperTable {
  kind: 'table';
  caption: string;
  /** First the column that names the row, then the others. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns, by position, whose cells are figures: they align to the right. */
  numeric: readonly number[];
  note?: string;
}

/** A picture with the words that say the same. */
export interface PaperChart {
  kind: 'chart';
  caption: string;
  alt: string;
  svg: string;
}

export type PaperBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | PaperTable
  | PaperChart;

/** Who signs, in what quality, what they did and when. */
export interface PaperSignature {
  name: string;
  post: string;
  capacity: string;
  act: string;
}

/** A document as data: nothing in it is ever read as markup. */
export interface Paper {
  institution: string;
  title: string;
  /** One line under the title. */
  subtitle: string;
  /** Stands at the head of each page: the cut date. */
  header: string;
  /** Stands at the foot of each page: folio, seal, or that it is a draft. */
  footer: string;
  author: string;
  blocks: readonly PaperBlock[];
  signatures: readonly PaperSignature[];
  /** The institution's colour, `#1d4f91`, and its logo. */
  letterhead?: { colour?: string; logo?: { format: 'png' | 'jpg'; bytes: readonly number[] } | undefined };
  /** The instant written into the file, so that the same paper gives the same bytes. */
  issuedAt: Date;
}
