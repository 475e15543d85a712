import type { Column } from './columns.ts';
import { readSettings, type ViewSettings, writeSettings } from './look.ts';
import { createRow, fetchPage, patchRow, removeRow } from './requests.ts';
import { type GridRow, isLink } from './row.ts';

/** A view that somebody keeps of this list. */
export interface View {
  readonly row: GridRow;
  readonly name: string;
  readonly isMine: boolean;
  readonly isShared: boolean;
  readonly settings: ViewSettings;
}

const path = 'saved-views';

const viewOf = (row: GridRow, columns: readonly Column[], person: string | undefined): View[] => {
  const settings = readSettings(String(row.settings ?? ''), columns);
  const isMine = isLink(row.person) && row.person.id === person;
  const isShared = row.shared === true;
  return settings && (isMine || isShared) ? [{ row, name: String(row.name), isMine, isShared, settings }] : [];
};

/** The views of a list that the person keeps or others share, by name. */
export const fetchViews = async (
  record: string,
  columns: readonly Column[],
  person: string | undefined,
): Promise<View[]> => {
  const { items } = await fetchPage(path, `filter[record]=${record}&limit=200&sort=name`);
  return items.flatMap((row) => viewOf(row, columns, person));
};

export const keepView = (
  record: string,
  name: string,
  settings: ViewSettings,
  reach: 'own' | 'shared',
): Promise<GridRow> => createRow(path, { name, record, settings: writeSettings(settings), shared: reach === 'shared' });

export const keepAgain = (view: View, settings: ViewSettings): Promise<GridRow> =>
  patchRow(path, view.row, { settings: writeSettings(settings) });

export const dropView = (view: View): Promise<void> => removeRow(path, view.row);
