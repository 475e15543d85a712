import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useMemo,
} from 'react';
import type { Clip } from './clipboard.ts';
import type { Column } from './columns.ts';
import type { Commands } from './commands.ts';
import { type Intent, intentOf } from './keyboard.ts';
import { type Grid, standingColumns } from './store.ts';
import { lineAt } from './strands.ts';
import { spotUnder } from './view.ts';

interface HeaderDeeds {
  onSort(column: Column): void;
  onMenu(column: Column, anchor: HTMLElement): void;
}

/** What keyboard, mouse and clipboard do to the grid, as handlers of its element. */
export const useHands = (grid: Grid, commands: Commands, deeds: HeaderDeeds) =>
  useMemo(
    () => ({ ...keys(grid, commands, deeds), ...pointers(grid, commands), ...clipboard(grid, commands), ...focus }),
    [grid, commands, deeds],
  );

const isEditing = (grid: Grid): boolean => grid.state().editing !== undefined;

const keys = (grid: Grid, commands: Commands, deeds: HeaderDeeds) => ({
  onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
    if (isEditing(grid) || event.nativeEvent.isComposing) return;
    const intent = intentOf(event);
    if (!intent) return;
    const inHeader = grid.state().selection.active.line === -1;
    const isDone = inHeader
      ? actInHeader(grid, commands, deeds, intent, event.currentTarget)
      : act(grid, commands, intent);
    if (isDone) event.preventDefault();
  },
});

/** Sorting and the column's menu; other keys than the arrows do nothing in the header. */
const actInHeader = (
  grid: Grid,
  commands: Commands,
  deeds: HeaderDeeds,
  intent: Intent,
  element: HTMLElement,
): boolean => {
  const { column: place } = grid.state().selection.active;
  const column = standingColumns(grid)[place];
  const anchor = element.querySelector<HTMLElement>(`[data-spot="-1:${place}"] .grid-menu`);
  if (intent.do === 'move') commands.move(intent.motion);
  else if (intent.do === 'advance' && intent.motion === 'down' && column) deeds.onSort(column);
  else if (intent.do === 'edit' && intent.typed === undefined && column) deeds.onSort(column);
  else if ((intent.do === 'menu' || intent.do === 'open') && column && anchor) deeds.onMenu(column, anchor);
  else return false;
  return true;
};

const act = (grid: Grid, commands: Commands, intent: Intent): boolean => {
  switch (intent.do) {
    case 'advance':
      return advance(grid, commands, intent.motion);
    case 'move':
      commands.move(intent.motion);
      return true;
    case 'extend':
      commands.extend(intent.motion);
      return true;
    case 'edit':
      commands.edit(intent.typed);
      return true;
    case 'escape':
      return commands.forget();
    case 'menu':
      commands.edit();
      return true;
    default:
      commands[intent.do]();
      return true;
  }
};

/** Tab at the end of a line leaves the grid, as everywhere on the page; Enter opens and shuts a group. */
const advance = (grid: Grid, commands: Commands, motion: 'up' | 'down' | 'left' | 'right'): boolean => {
  const { line, column } = grid.state().selection.active;
  const last = standingColumns(grid).length - 1;
  if ((motion === 'right' && column >= last) || (motion === 'left' && column === 0)) return false;
  if (motion === 'down' && lineAt(grid.state().strands, line)?.at === -1) commands.open();
  else commands.advance(motion);
  return true;
};

const pointers = (grid: Grid, commands: Commands) => ({
  onPointerDown: (event: PointerEvent<HTMLElement>): void => {
    const spot = spotUnder(event.target);
    const { target } = event;
    if (!spot || spot.line < 0 || event.button !== 0 || (target instanceof Element && target.closest('.grid-editing')))
      return;
    event.currentTarget.dataset.hands = 'here';
    if (target instanceof Element && target.closest('[data-corner]')) dragCorner(commands, event);
    else if (event.shiftKey) commands.extendTo(spot);
    else commands.select(spot);
  },
  onPointerMove: (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons !== 1 || event.pointerType !== 'mouse' || isEditing(grid)) return;
    if (event.currentTarget.dataset.filling !== undefined) return;
    const spot = spotUnder(event.target);
    const { active } = grid.state().selection;
    if (spot && spot.line >= 0 && (spot.line !== active.line || spot.column !== active.column)) commands.extendTo(spot);
  },
  onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
    const { target } = event;
    if (target instanceof Element && target.closest('.grid-head, .grid-group, [data-corner]')) return;
    if (!isEditing(grid) && spotUnder(target)) commands.edit();
  },
  onClick: (event: MouseEvent<HTMLElement>): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const strand =
      spotUnder(target)?.column === 0 ? target.closest('[data-turn]')?.getAttribute('data-turn') : undefined;
    if (strand) commands.turn(Number(strand));
    const id = target.closest('[data-open]')?.getAttribute('data-open');
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    grid.happen({ type: 'opened', id });
  },
});

/** From the corner of what is held to where the button is let go; Escape leaves it. */
const dragCorner = (commands: Commands, event: PointerEvent<HTMLElement>): void => {
  event.preventDefault();
  const table = event.currentTarget;
  table.dataset.filling = '';
  const onMove = (moved: globalThis.PointerEvent): void => {
    scrollAtEdge(table, moved.clientY);
    const spot = spotUnder(document.elementFromPoint(moved.clientX, moved.clientY));
    if (spot) commands.aimFill(spot);
  };
  const onUp = (up: globalThis.PointerEvent): void => {
    document.removeEventListener('pointermove', onMove);
    delete table.dataset.filling;
    void commands.fill(up.ctrlKey ? 'plainly' : undefined);
  };
  document.addEventListener('pointermove', onMove);
  document.addEventListener('pointerup', onUp, { once: true });
};

const scrollAtEdge = (table: HTMLElement, y: number): void => {
  const { top, bottom } = table.getBoundingClientRect();
  if (y > bottom - 48) table.scrollTop += 24;
  else if (y < top + 48) table.scrollTop -= 24;
};

const clipboard = (grid: Grid, commands: Commands) => {
  const give = (event: ClipboardEvent<HTMLElement>, clip: Clip): void => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', clip.text);
    if (clip.html) event.clipboardData.setData('text/html', clip.html);
  };
  return {
    onCopy: (event: ClipboardEvent<HTMLElement>): void => {
      if (!isEditing(grid)) give(event, commands.copy());
    },
    onCut: (event: ClipboardEvent<HTMLElement>): void => {
      if (!isEditing(grid)) give(event, commands.cut());
    },
    onPaste: (event: ClipboardEvent<HTMLElement>): void => {
      if (isEditing(grid)) return;
      event.preventDefault();
      const { clipboardData: held } = event;
      void commands.paste({ text: held.getData('text/plain'), html: held.getData('text/html') });
    },
  };
};

/** Whether the person's hands are in the grid: only then may it take the focus. */
const focus = {
  onFocus: (event: FocusEvent<HTMLElement>): void => {
    event.currentTarget.dataset.hands = 'here';
  },
  onBlur: (event: FocusEvent<HTMLElement>): void => {
    if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
      event.currentTarget.dataset.hands = 'away';
  },
};
