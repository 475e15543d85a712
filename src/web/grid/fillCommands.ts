import { cellText } from './block.ts';
import { type Cells, sayCells, type Target, type Write } from './cells.ts';
import { shownValue } from './edits.ts';
import { aimOf, type Copy, copiesDown, copiesInto, copiesRight, together } from './fill.ts';
import { type Series, seriesOf } from './series.ts';
import { type Block, blockOf, type Spot } from './selection.ts';
import type { Grid } from './store.ts';
import { lineAt } from './strands.ts';

/** What a person can ask of the little square at the corner of what they hold, and of Ctrl D and Ctrl R. */
export interface FillCommands {
  fillDown(): Promise<void>;
  fillRight(): Promise<void>;
  /** Shows how far the held block would be repeated. */
  aimFill(spot: Spot): void;
  /** Goes on with it that far: a series where two or more cells begin one, else repeated; `plainly` only repeats. */
  fill(how?: 'plainly'): Promise<void>;
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
  /** What the held cells of the line or column of a copy go on as, towards where it is filled. */
  const seriesFor = (block: Block, aimed: Block): ((copy: Copy) => unknown) => {
    const isDown = aimed.left === block.left && aimed.right === block.right;
    const known = new Map<number, Series | undefined>();
    const beginning = (place: number): Series | undefined => {
      const spots = isDown
        ? Array.from({ length: block.bottom - block.top + 1 }, (_, step) => ({ line: block.top + step, column: place }))
        : Array.from({ length: block.right - block.left + 1 }, (_, step) => ({
            line: place,
            column: block.left + step,
          }));
      const held = spots.map((spot) => cells.target(spot));
      const kind = held[0]?.column.field.kind;
      const values = held.map((one) => one && shownValue(grid.state().edits, one.row, one.column.key));
      return kind && held.every((one) => one?.column.field.kind === kind) ? seriesOf(kind, values) : undefined;
    };
    return ({ to }) => {
      const place = isDown ? to.column : to.line;
      if (!known.has(place)) known.set(place, beginning(place));
      return known.get(place)?.(isDown ? to.line - block.top : to.column - block.left);
    };
  };
  const repeat = async (copies: readonly Copy[], next?: (copy: Copy) => unknown): Promise<void> => {
    const reads = copies.map((copy) => {
      const [source, goal] = [cells.target(copy.from), cells.target(copy.to)];
      const value = next?.(copy);
      if (!source || !goal) return undefined;
      if (value === undefined) return copied(source, goal);
      return source.column.key === goal.column.key
        ? Promise.resolve<Write>([goal, value])
        : cells.read(goal, cellText(source.column, value));
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
    fill: async (how) => {
      const { aim: aimed } = grid.state();
      if (!aimed) return;
      const whole = together(held(), aimed);
      const copies = copiesInto(held(), aimed);
      const next = how === 'plainly' ? undefined : seriesFor(held(), aimed);
      aim(undefined);
      const selection = {
        anchor: { line: whole.top, column: whole.left },
        active: { line: whole.bottom, column: whole.right },
      };
      grid.happen({ type: 'selected', selection });
      await repeat(copies, next);
    },
    leaveFill: () => {
      if (!grid.state().aim) return false;
      aim(undefined);
      return true;
    },
  };
};
