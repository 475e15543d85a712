import { useEffect, useState } from 'react';
import { pause } from '../form/askAdvice.ts';
import { adviceOn, type Written } from './advising.ts';
import type { GridGround } from './store.ts';

interface CellAdviceProps extends Written {
  ground: GridGround;
  id: string;
  opensUp: boolean;
}

/** Under the cell in which somebody writes: what the house says of the value, a moment after the last key. */
export function CellAdvice({ ground, row, column, value, id, opensUp }: CellAdviceProps) {
  const [said, setSaid] = useState<readonly string[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const found = await adviceOn(ground, { row, column, value }, asking.signal);
      if (!asking.signal.aborted) setSaid(found);
    }, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [ground, row, column, value]);
  return (
    <span id={id} className={opensUp ? 'grid-advice grid-up' : 'grid-advice'} aria-live="polite">
      {said.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </span>
  );
}
