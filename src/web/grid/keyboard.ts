import type { Motion } from './selection.ts';

/** A key with what was held down with it; `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of the grid while no cell is being edited. */
export type Intent =
  | { readonly do: 'move' | 'extend'; readonly motion: Motion }
  | { readonly do: 'edit'; readonly typed?: string }
  | { readonly do: 'advance'; readonly motion: 'up' | 'down' | 'left' | 'right' }
  | {
      readonly do:
        | 'clear'
        | 'undo'
        | 'redo'
        | 'selectAll'
        | 'selectRows'
        | 'selectColumns'
        | 'fillDown'
        | 'fillRight'
        | 'open'
        | 'escape'
        | 'menu';
    };

const motions: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'lineStart',
  End: 'lineEnd',
};

const farMotions: Readonly<Record<string, Motion>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'lineStart',
  ArrowRight: 'lineEnd',
  Home: 'start',
  End: 'end',
};

const plain: Readonly<Record<string, Intent>> = {
  Enter: { do: 'advance', motion: 'down' },
  Tab: { do: 'advance', motion: 'right' },
  F2: { do: 'edit' },
  Delete: { do: 'clear' },
  Backspace: { do: 'edit', typed: '' },
  ' ': { do: 'open' },
  Escape: { do: 'escape' },
  ContextMenu: { do: 'menu' },
};

const shifted: Readonly<Record<string, Intent>> = {
  Enter: { do: 'advance', motion: 'up' },
  Tab: { do: 'advance', motion: 'left' },
  ' ': { do: 'selectRows' },
};

const commands: Readonly<Record<string, Intent>> = {
  z: { do: 'undo' },
  y: { do: 'redo' },
  a: { do: 'selectAll' },
  // As the Spanish Excel has it.
  e: { do: 'selectAll' },
  j: { do: 'fillDown' },
  d: { do: 'fillDown' },
  r: { do: 'fillRight' },
  ' ': { do: 'selectColumns' },
};

/** What a key means, as in a spreadsheet; undefined for keys that are the browser's. */
export const intentOf = (press: KeyPress): Intent | undefined => {
  const isCommand = press.ctrlKey || press.metaKey;
  if (press.altKey) return press.key === 'ArrowDown' ? { do: 'menu' } : undefined;
  const motion = (isCommand ? farMotions : motions)[press.key];
  if (motion) return { do: press.shiftKey ? 'extend' : 'move', motion };
  if (isCommand && press.shiftKey) return press.key.toLowerCase() === 'z' ? { do: 'redo' } : undefined;
  if (isCommand) return commands[press.key.toLowerCase()];
  const intent = (press.shiftKey ? shifted : plain)[press.key] ?? plain[press.key];
  if (intent) return intent;
  return [...press.key].length === 1 ? { do: 'edit', typed: press.key } : undefined;
};
