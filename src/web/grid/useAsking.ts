import { type RefObject, useEffect } from 'react';
import type { Begun } from './begin.ts';
import { isNarrowNow } from './narrow.ts';
import type { Look } from './look.ts';
import { keepLook, writeShown } from './place.ts';
import { type Question, readQuestion, writeQuestion } from './question.ts';
import { useViews } from './useViews.ts';
import type { View } from './views.ts';

interface Ground extends Begun {
  search: string;
  scroller: RefObject<HTMLDivElement | null>;
  /** Goes to another address of the same list: the part after `?`, and the part from `#`. */
  onGo(search: string, hash: string): void;
  /** Leaves the panel that stands open. */
  onLeave(): void;
}

/** Which rows are asked for and how they look: each change is written in the address. */
export const useAsking = ({ grid, filler, commands, search, scroller, onGo, onLeave }: Ground) => {
  const state = grid.state();
  const views = useViews(grid, commands.look);
  // Back, forward and links change the address from outside.
  useEffect(() => {
    const question = readQuestion(search);
    if (writeQuestion(question) === writeQuestion(grid.state().question)) return;
    grid.happen({ type: 'asked', question, look: grid.state().look });
    filler.begin();
  }, [search, grid, filler]);
  const go = (view: string, group: string): void => onGo(writeQuestion(state.question), writeShown({ view, group }));
  return {
    views,
    look: (next: Look): void => {
      commands.look(next);
      keepLook(grid.ground.record.name, { ...next, group: '' });
      if (next.group !== state.look.group) go(views.current?.row.id ?? '', next.group);
    },
    ask: (question: Question): void => {
      onLeave();
      grid.happen({ type: 'asked', question, look: grid.state().look });
      filler.begin();
      scroller.current?.scrollTo({ top: 0 });
      onGo(writeQuestion(question), location.hash);
    },
    show: (view: View | undefined): void => {
      onLeave();
      const next = view?.settings ?? { search: '', look: { ...state.look, group: '' } };
      const group = isNarrowNow() ? '' : next.look.group;
      grid.happen({ type: 'asked', question: readQuestion(next.search), look: { ...next.look, group } });
      filler.begin();
      onGo(next.search, writeShown({ view: view?.row.id ?? '', group }));
      views.choose(view?.row.id ?? '');
    },
    kept: (view: string): void => {
      onLeave();
      views.choose(view);
      views.read();
      go(view, state.look.group);
    },
  };
};

/** What can be asked, and the views. */
export type Asking = ReturnType<typeof useAsking>;
