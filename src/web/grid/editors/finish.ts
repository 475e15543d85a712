import { type KeyboardEvent, useRef } from 'react';
import type { Commands } from '../commands.ts';
import type { Motion } from '../selection.ts';

/** What an editor hands over: text to be read, or a value that was picked. */
export type Outcome = { text: string } | { value: unknown } | 'untouched';

const motionAfter = (event: KeyboardEvent): Motion | undefined => {
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return undefined;
};

/** Ends an edit once: Enter and Tab take it and move on, Escape leaves all as it was, going elsewhere takes it. */
export const useFinish = (commands: Commands) => {
  const isDone = useRef(false);
  const take = (outcome: Outcome, then: Motion | undefined): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (outcome === 'untouched') commands.cancel(then);
    else if ('text' in outcome) commands.commitText(outcome.text, then);
    else commands.commitValue(outcome.value, then);
  };
  /** Ctrl Enter writes the same in every held cell. */
  const takeForAll = (outcome: Outcome): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (outcome === 'untouched') commands.cancel(undefined);
    else commands.commitAll(outcome);
  };
  return {
    take,
    onLeave: (outcome: Outcome): void => take(outcome, undefined),
    onKey: (event: KeyboardEvent, outcome: () => Outcome) => {
      event.stopPropagation();
      const motion = motionAfter(event);
      if (!motion && event.key !== 'Escape') return;
      event.preventDefault();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return takeForAll(outcome());
      if (motion) return take(outcome(), motion);
      isDone.current = true;
      commands.cancel(undefined);
    },
  };
};
