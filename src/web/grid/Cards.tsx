import { type RefObject, useEffect } from 'react';
import type { Column, Placed } from './columns.ts';
import { showStored } from './shown.ts';
import { lineAt, lineCount, spareLines, type Strand } from './strands.ts';
import { useWindow, type Window } from './window.ts';

/** Height of a card, always the same so that any number of them scrolls alike. */
export const cardHeight = 132;

interface CardsProps {
  columns: readonly (Column & Placed)[];
  scroller: RefObject<HTMLElement | null>;
  strands: readonly Strand[];
  onWindow(window: Window): void;
  hrefOf(id: string): string;
}

/** The list on a narrow screen: one card a row, with its name and the next facts. */
export function Cards({ columns, scroller, strands, onWindow, hrefOf }: CardsProps) {
  // The line that waits for typing is the sheet's: no card stands for it.
  const count = lineCount(strands) - spareLines(strands);
  const window = useWindow(scroller, cardHeight, count, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came may leave the window hungry still
  useEffect(() => onWindow(window), [onWindow, window, strands]);
  const [title, ...facts] = columns;
  const lines = Array.from({ length: Math.max(0, window.last - window.first + 1) }, (_, index) => window.first + index);
  return (
    <ul className="grid-cards" style={{ height: count * cardHeight }}>
      {lines.map((line) => {
        const row = lineAt(strands, line)?.row;
        return (
          <li
            key={line}
            className="grid-card"
            style={{ top: line * cardHeight, height: cardHeight }}
            aria-setsize={count}
            aria-posinset={line + 1}
          >
            {row && title ? (
              <>
                <a href={hrefOf(row.id)}>{showStored(title, row) || 'Sin nombre'}</a>
                <dl>
                  {facts
                    .filter((column) => showStored(column, row) !== '')
                    .slice(0, 4)
                    .map((column) => (
                      <div key={column.key}>
                        <dt>{column.field.label}</dt>
                        <dd>{showStored(column, row)}</dd>
                      </div>
                    ))}
                </dl>
              </>
            ) : (
              'Trayendo…'
            )}
          </li>
        );
      })}
    </ul>
  );
}
