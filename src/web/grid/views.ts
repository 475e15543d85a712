import type { Column } from './columns.ts';
import { readSettings, type ViewSettings, writeSettings } from './look.ts';
import { createRow, fetchPage, patchRow, removeRow } from './requests.ts';
import { type GridRow, isLink, type Link } from './row.ts';
import type { GridGround } from './store.ts';

/** A view that somebody keeps of this list. */
export interface View {
  readonly row: GridRow;
  readonly name: string;
  readonly isMine: boolean;
  readonly isShared: boolean;
  /** The unit to whose people it is offered; absent: to all, when it is shared. */
  readonly unit: Link | undefined;
  readonly settings: ViewSettings;
}

/** With whom a view is shared: nobody, the whole house, or the people of a unit by its id. */
export type Reach = 'own' | 'all' | { readonly unit: string };

/** The views of a list that are for this person, and the units with which they may share theirs. */
export interface ViewsHere {
  readonly views: readonly View[];
  readonly units: readonly Link[];
}

const path = 'saved-views';

const viewOf = (row: GridRow, columns: readonly Column[], person: string | undefined): View[] => {
  const settings = readSettings(String(row.settings ?? ''), columns);
  const isMine = isLink(row.person) && row.person.id === person;
  const isShared = row.shared === true;
  const unit = isLink(row.unit) ? row.unit : undefined;
  return settings && (isMine || isShared) ? [{ row, name: String(row.name), isMine, isShared, unit, settings }] : [];
};

/** The views of a list that the person keeps, or that others share with them, by name. */
export const fetchViews = async (
  { record, person, units }: GridGround,
  columns: readonly Column[],
): Promise<ViewsHere> => {
  const [{ items }, own] = await Promise.all([
    fetchPage(path, `filter[record]=${record.name}&limit=200&sort=name`),
    fetchUnits(units ?? []),
  ]);
  const isForMe = ({ isMine, unit }: View): boolean => isMine || !unit || own.some(({ id }) => id === unit.id);
  return { views: items.flatMap((row) => viewOf(row, columns, person)).filter(isForMe), units: own };
};

const fetchUnits = async (codes: readonly string[]): Promise<Link[]> => {
  if (codes.length === 0) return [];
  const { items } = await fetchPage('units', `filter[code][in]=${codes.join(',')}&fields=name&limit=50`);
  return items.map(({ id, name }) => ({ id, name: String(name) }));
};

export const keepView = (record: string, name: string, settings: ViewSettings, reach: Reach): Promise<GridRow> =>
  createRow(path, {
    name,
    record,
    settings: writeSettings(settings),
    shared: reach !== 'own',
    unit: typeof reach === 'object' ? reach.unit : null,
  });

export const keepAgain = (view: View, settings: ViewSettings): Promise<GridRow> =>
  patchRow(path, view.row, { settings: writeSettings(settings) });

export const dropView = (view: View): Promise<void> => removeRow(path, view.row);
