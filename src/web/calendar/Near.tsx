import './near.css';
import { type Horizon, nearnessOf } from './nearness.ts';

const marks = { late: '▲', today: '●', soon: '◐', ahead: '○', none: '–', closed: '✓' } as const;

interface NearProps {
  on: string | null;
  isAwaited: boolean;
  horizon: Horizon;
}

/** A semaphore in words, with its mark: `▲ vencido`, `● hoy`, `◐ en 3 hábiles`. */
export function Near({ on, isAwaited, horizon }: NearProps) {
  const { tone, words } = nearnessOf(on, isAwaited, horizon);
  if (tone === 'closed') return null;
  return (
    <span className={`near ${tone}`}>
      <span aria-hidden="true">{marks[tone]}</span> {words}
    </span>
  );
}
