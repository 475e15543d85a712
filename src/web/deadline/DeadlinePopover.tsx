import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { DeadlineCount } from '../../law/index.ts';
import { CountDrawing } from './CountDrawing.tsx';
import { dueWords, ruleWords } from './countWords.ts';

interface Shown {
  count: DeadlineCount;
  /** Address of its certificate, where there is one. */
  certificate?: string;
  /** The sentence at its head, where it is not that a term ends. */
  says?: string;
  /** What opens it; «cómo se contó» where it is absent. */
  children?: ReactNode;
}

/**
 * A date that explains itself: opens over the page how it was counted; without script it is an ordinary disclosure.
 * It may stand in a cell, a list or a block, not in a paragraph: HTML would end the paragraph there.
 */
export function DeadlinePopover({ count, certificate, says, children = 'cómo se contó' }: Shown) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => (box.current ? keepInSight(box.current) : undefined), []);
  const closeOnEscape = ({ key }: KeyboardEvent): void => {
    if (key !== 'Escape' || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  return (
    <details className="deadline" ref={box} onKeyDown={closeOnEscape}>
      <summary>{children}</summary>
      <div className="deadline-over">
        <p>
          <strong>{says ?? dueWords(count)}</strong> · {ruleWords(count)}
        </p>
        <CountDrawing count={count} certificate={certificate} />
      </div>
    </details>
  );
}

// Over the page and whole on the screen, also inside a frame that scrolls; on a phone it stays in its place.
const keepInSight = (box: HTMLDetailsElement): (() => void) => {
  const place = (): void => {
    const over = box.querySelector<HTMLElement>('.deadline-over');
    const handle = box.querySelector('summary')?.getBoundingClientRect();
    if (!over || !handle || !box.open) return;
    over.removeAttribute('style');
    if (innerWidth <= 640) return;
    const { width, height } = over.getBoundingClientRect();
    const left = Math.max(8, Math.min(handle.left, innerWidth - width - 24));
    const below = handle.bottom + 4;
    const top = below + height < innerHeight ? below : Math.max(8, innerHeight - height - 8);
    Object.assign(over.style, { position: 'fixed', left: `${left}px`, top: `${top}px`, width: `${width}px` });
  };
  const closeOutside = ({ target }: Event): void => {
    if (box.open && target instanceof Node && !box.contains(target)) box.open = false;
  };
  const stop = new AbortController();
  const { signal } = stop;
  box.addEventListener('toggle', place, { signal });
  document.addEventListener('pointerdown', closeOutside, { signal });
  addEventListener('scroll', place, { signal, capture: true, passive: true });
  addEventListener('resize', place, { signal });
  return () => stop.abort();
};
