import { type ColourRule, judgeOf, type Paint, sayRule } from './colours.ts';
import type { Column } from './columns.ts';
import type { GridRow } from './row.ts';

/** What a rule does to a cell; the sign stands once in a painted row. */
export interface Painted {
  readonly paint: Paint;
  readonly isSigned: boolean;
  readonly rule: ColourRule;
}

/** Says which cells of a row are painted. */
export type Painter = (row: GridRow, place: number, key: string) => Painted | undefined;

/** The rules made ready for many rows; undefined when there are none. */
export const painterOf = (
  rules: readonly ColourRule[],
  columns: readonly Column[],
  today: string,
): Painter | undefined => {
  const ready = rules.flatMap((rule) => {
    const column = columns.find(({ key }) => key === rule.field);
    return column ? [{ rule, holds: judgeOf(rule, column, today) }] : [];
  });
  if (ready.length === 0) return undefined;
  return (row, place, key) => {
    for (const { rule, holds } of ready) {
      if (!rule.wholeRow && rule.field !== key) continue;
      if (holds(row[rule.field])) return { rule, paint: rule.paint, isSigned: rule.wholeRow ? place === 0 : true };
    }
    return undefined;
  };
};

/** The words of the rule that paints a cell, for who does not see the colour. */
export const wordsOf = (painted: Painted | undefined, columns: readonly Column[]): string | undefined =>
  painted?.isSigned ? sayRule(painted.rule, columns) : undefined;

/** Today as the wall calendar of the house says it. */
export const todayInChile = (): string => new Date().toLocaleDateString('en-CA', { timeZone: 'America/Santiago' });
