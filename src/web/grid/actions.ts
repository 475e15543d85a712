import { sendAction } from './requests.ts';
import type { GridRow } from './row.ts';
import { blockOf } from './selection.ts';
import { showValue } from './shown.ts';
import type { Grid, GroundAction } from './store.ts';
import { isDraft, rowsBetween } from './strands.ts';

/** What came of an action on many rows. */
export interface Done {
  readonly label: string;
  readonly moved: number;
  readonly refused: readonly { readonly id: string; readonly name: string; readonly why: string }[];
}

/** Each request is short, so that a person sees how it goes on. */
const atOnce = 25;

/** The rows of what the person holds. */
export const heldRows = (grid: Grid): GridRow[] => {
  const { top, bottom } = blockOf(grid.state().selection);
  return rowsBetween(grid.state().strands, top, bottom).filter((row) => !isDraft(row));
};

/** The actions that at least one of the rows may take, those for most rows first. */
export const offeredTo = (
  actions: readonly GroundAction[],
  rows: readonly GridRow[],
): { action: GroundAction; fitting: number }[] =>
  actions
    .map((action) => ({ action, fitting: rows.filter(({ state }) => action.from.includes(state ?? '')).length }))
    .filter(({ fitting }) => fitting > 0)
    .toSorted((one, other) => other.fitting - one.fitting);

/** Does an action on all rows; those that cannot be moved say why and hold nobody else. */
export const doForAll = async (
  grid: Grid,
  action: GroundAction,
  rows: readonly GridRow[],
  values: Readonly<Record<string, unknown>>,
  onProgress: (count: number) => void,
): Promise<Done> => {
  const refused: { id: string; name: string; why: string }[] = [];
  for (let from = 0; from < rows.length; from += atOnce) {
    const some = rows.slice(from, from + atOnce);
    const answers = await sendAction(grid.ground.record.path, action.name, some, values);
    const came = answers.flatMap((answer) => ('row' in answer ? [answer.row] : []));
    grid.happen({ type: 'rowsCame', rows: came });
    for (const [place, answer] of answers.entries()) {
      const row = some[place];
      if (row && 'declined' in answer)
        refused.push({ id: row.id, name: nameOf(grid, row), why: reasonOf(answer.declined) });
    }
    onProgress(Math.min(rows.length, from + atOnce));
  }
  return { label: action.label, moved: rows.length - refused.length, refused };
};

/** How a row is called. */
export const nameOf = (grid: Grid, row: GridRow): string => {
  const [title] = grid.columns;
  return (title && showValue(title, row[title.key])) || 'Sin nombre';
};

const reasonOf = ({ status, message }: { status: number; message: string }): string =>
  status === 404 ? 'Su cargo no permite esta acción en esta fila.' : message;
