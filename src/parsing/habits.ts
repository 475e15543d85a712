import type { MoneyUnit } from './money.ts';
import type { Parsed } from './parsed.ts';
import type { DecimalMark } from './separators.ts';

/** One column of a file, as far as it is known before its rows are read. */
export interface ColumnSample {
  header: string;
  cells: readonly string[];
  /** What stands above the table. */
  preamble: readonly string[];
  /** money: what the person chose. */
  unit?: MoneyUnit;
  decimal?: DecimalMark;
}

/** How one column writes its values: what to read them with, and what was found out about money. */
export interface ColumnHabits {
  read(text: string): Parsed<unknown>;
  unit?: { unit: 'pesos' | 'thousands'; isSure: boolean; because: string };
}
