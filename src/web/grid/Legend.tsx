import { type ColourRule, paints, sayRule } from './colours.ts';
import type { Column } from './columns.ts';

/** What each colour means, with the sign that stands beside it in the cells. */
export function Legend({ rules, columns }: { rules: readonly ColourRule[]; columns: readonly Column[] }) {
  if (rules.length === 0) return null;
  return (
    <ul className="grid-legend" aria-label="Colores de esta vista">
      {rules.map((rule) => (
        <li key={JSON.stringify(rule)} className={`grid-paint-${rule.paint}`}>
          <span className="grid-sign" aria-hidden="true">
            {paints[rule.paint].sign}
          </span>
          {sayRule(rule, columns)}
        </li>
      ))}
    </ul>
  );
}
