import { cellText } from './block.ts';
import { type Cells, sayCells, type Target, type Write } from './cells.ts';
import { shownValue } from './edits.ts';
import { aimOf, type Copy, copiesDown, copiesInto, copiesRight, together } from './fill.ts';
import { blockOf, type Spot } from './selection.ts';
import type { Grid } from './store.ts';
import { lineAt } from './strands.ts';

/** What a person can ask of the little square at the corner of what they hold, and of Ctrl D and Ctrl R. */
export interface FillCommands {
  fillDown(): Promise<void>;
  fillRight(): Promise<void>;
  /** Shows how far the held block would be repeated. */
  aimFill(spot: Spot): void;
  /** Repeats it that far; nothing when no aim was taken. */
  fill(): Promise<void>;
  /** Leaves the aim; false when there was none. */
  leaveFill(): boolean;
}

/** Binds filling to a grid; a filled block is one step, taken back at once. */
export const openFilling = (grid: Grid, cells: Cells): FillCommands => {
  const held = () => blockOf(grid.state().selection);
  const aim = (aimed: ReturnType<typeof aimOf>) => grid.happen({ type: 'aimed', aim: aimed });
  /** The same field takes the value as it is; another one reads it as if it had been typed. */
  const copied = async (from: Target, to: Target): Promise<Write | undefined> => {
    const value = shownValue(grid.state().edits, from.row, from.column.key);
    if (from.column.key !== to.column.key) return cells.read(to, cellText(from.column, value));
    if (!to.column.field.required || (value ?? null) !== null) return [to, value];
    cells.refuse(to, '', `«${to.column.field.label}» no puede quedar vacío.`);
    return undefined;
  };
  const isAbsent = ({ line }: Spot): boolean => {
    const found = lineAt(grid.state().strands, line);
    return found !== undefined && found.at >= 0 && found.row === undefined;
  };
  const repeat = async (copies: readonly Copy[]): Promise<void> => {
    const reads = copies.map(({ from, to }) => {
      const [source, goal] = [cells.target(from), cells.target(to)];
      return source && goal ? copied(source, goal) : undefined;
    });
    const writes = await Promise.all(reads);
    cells.putAll(
      writes.filter((write) => write !== undefined),
      'Rellenado',
    );
    const absent = copies.filter(({ to }) => isAbsent(to)).length;
    if (absent > 0) cells.say(`${sayCells(absent)} sin rellenar: sus filas aún no llegan. Baje hasta ellas y repita.`);
  };
  return {
    fillDown: () => repeat(copiesDown(held())),
    fillRight: () => repeat(copiesRight(held())),
    aimFill: (spot) => aim(aimOf(held(), spot)),
    fill: async () => {
      const { aim: aimed } = grid.state();
      if (!aimed) return;
      const whole = together(held(), aimed);
      const copies = copiesInto(held(), aimed);
      aim(undefined);
      const selection = {
        anchor: { line: whole.top, column: whole.left },
        active: { line: whole.bottom, column: whole.right },
      };
      grid.happen({ type: 'selected', selection });
      await repeat(copies);
    },
    leaveFill: () => {
      if (!grid.state().aim) return false;
      aim(undefined);
      return true;
    },
  };
};
