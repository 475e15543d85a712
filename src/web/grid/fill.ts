import type { Block, Spot } from './selection.ts';

/** A cell that takes the value of another. */
export interface Copy {
  readonly from: Spot;
  readonly to: Spot;
}

/** What lies beyond the held block towards a spot, along the longer way; undefined inside the block. */
export const aimOf = (held: Block, { line, column }: Spot): Block | undefined => {
  const down = line - held.bottom;
  const up = held.top - line;
  const right = column - held.right;
  const left = held.left - column;
  const most = Math.max(down, up, right, left);
  if (most <= 0 || line < 0) return undefined;
  if (most === down) return { ...held, top: held.bottom + 1, bottom: line };
  if (most === up) return { ...held, top: line, bottom: held.top - 1 };
  if (most === right) return { ...held, left: held.right + 1, right: column };
  return { ...held, left: column, right: held.left - 1 };
};

// Backwards too: the line above a block of three takes its third line.
const turned = (value: number, first: number, length: number): number =>
  first + ((((value - first) % length) + length) % length);

/** The held block repeated over another. */
export const copiesInto = (held: Block, aim: Block): Copy[] => {
  const copies: Copy[] = [];
  for (let line = aim.top; line <= aim.bottom; line++)
    for (let column = aim.left; column <= aim.right; column++)
      copies.push({
        from: {
          line: turned(line, held.top, held.bottom - held.top + 1),
          column: turned(column, held.left, held.right - held.left + 1),
        },
        to: { line, column },
      });
  return copies;
};

/** The first line of a block over its others; a single line takes the one above, as in a spreadsheet. */
export const copiesDown = (held: Block): Copy[] => {
  const first = held.top === held.bottom ? held.top - 1 : held.top;
  return first < 0 ? [] : copiesInto({ ...held, top: first, bottom: first }, { ...held, top: first + 1 });
};

/** The first column of a block over its others; a single column takes the one at its left. */
export const copiesRight = (held: Block): Copy[] => {
  const first = held.left === held.right ? held.left - 1 : held.left;
  return first < 0 ? [] : copiesInto({ ...held, left: first, right: first }, { ...held, left: first + 1 });
};

/** The smallest block that holds both. */
export const together = (one: Block, other: Block): Block => ({
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
});
