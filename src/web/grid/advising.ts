import { fieldOf } from '../../records/record.ts';
import { askAdvice } from '../form/askAdvice.ts';
import { cellText } from './block.ts';
import type { Column } from './columns.ts';
import { type GridRow, isLink } from './row.ts';
import type { GridGround } from './store.ts';
import { isDraft } from './strands.ts';

/** A cell as it is being written: text as it is typed, or the row that was picked. */
export interface Written {
  readonly row: GridRow;
  readonly column: Column;
  readonly value: unknown;
}

/** True when the house has something to say of what is written in a column. */
export const isAdvised = ({ advised = [] }: GridGround, { key }: Column): boolean => advised.includes(key);

/** What the house says of a cell as it is being written, with the rest of its row as it stands; it knows the columns that are not here. */
export const adviceOn = async (
  { record, advised = [] }: GridGround,
  { row, column, value }: Written,
  signal: AbortSignal,
): Promise<string[]> => {
  const said = new URLSearchParams(isDraft(row) ? {} : { id: row.id });
  for (const key of advised) {
    const field = fieldOf(record, key);
    if (key !== column.key && !(key in row)) continue;
    const standing = key === column.key ? value : row[key];
    if (isLink(standing)) {
      said.append(key, standing.name);
      said.append(`${key}.was`, standing.name);
      said.append(`${key}.id`, standing.id);
    } else if (field)
      said.append(key, typeof standing === 'string' ? standing : cellText({ ...column, key, field }, standing));
  }
  const found = await askAdvice(record.path, said, signal);
  return found.filter(({ field }) => column.field.target !== undefined || field === column.key).map(({ says }) => says);
};
