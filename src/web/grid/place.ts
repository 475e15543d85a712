import type { Column } from './columns.ts';
import { type Look, readSettings, usualLook, writeSettings } from './look.ts';

/** The part of an address after `#`: which view and group are shown; the part after `?` says which rows. */
export interface Shown {
  readonly view: string;
  readonly group: string;
}

export const readShown = (hash: string): Shown => {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  return { view: parameters.get('vista') ?? '', group: parameters.get('grupo') ?? '' };
};

export const writeShown = ({ view, group }: Shown): string => {
  const parameters = new URLSearchParams();
  if (view) parameters.set('vista', view);
  if (group) parameters.set('grupo', group);
  return parameters.size > 0 ? `#${parameters}` : '';
};

const drawer = (record: string): string => `cabildo.grid.${record}`;

/** The look that this browser used last for the list; nothing is lost when it may not be kept. */
export const lastLook = (record: string, columns: readonly Column[]): Look => {
  try {
    return readSettings(localStorage.getItem(drawer(record)) ?? '', columns)?.look ?? usualLook(columns);
  } catch {
    return usualLook(columns);
  }
};

export const keepLook = (record: string, look: Look): void => {
  try {
    localStorage.setItem(drawer(record), writeSettings({ search: '', look }));
  } catch {
    // A browser that keeps nothing shows the usual columns next time.
  }
};
