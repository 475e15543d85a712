import type { Outcome } from '../../faces/importing/plan.ts';
import { agreed, counted, type Pair, rowNoun } from '../counted.ts';

/** What would happen with rows, as it goes with one and with many. */
export const outcomeLabels: Readonly<Record<Outcome, Pair>> = {
  new: ['Nueva', 'Nuevas'],
  changes: ['Cambia', 'Cambian'],
  same: ['Igual', 'Iguales'],
  refused: ['Rechazada', 'Rechazadas'],
  merged: ['Repetida en el archivo', 'Repetidas en el archivo'],
  aside: ['Sin ficha', 'Sin ficha'],
};

type Written = Readonly<Record<'new' | 'changes', number>>;

/** What applying an import would write. */
export const sayWrites = (counts: Written): string => {
  const added = `Se ${agreed(counts.new, ['agregará', 'agregarán'])} ${counted(counts.new, rowNoun)}`;
  const changed = `${agreed(counts.changes, ['cambiará', 'cambiarán'])} ${counted(counts.changes, rowNoun)}`;
  if (counts.new > 0) return counts.changes > 0 ? `${added} y ${changed}.` : `${added}.`;
  if (counts.changes === 0) return 'Todo está igual: no hay nada que aplicar.';
  return `${changed.charAt(0).toUpperCase()}${changed.slice(1)}.`;
};

/** What an import wrote. */
export const sayApplied = (counts: Written): string =>
  `Aplicada: ${counted(counts.new, ['fila nueva', 'filas nuevas'])}, ${counted(counts.changes, ['fila cambiada', 'filas cambiadas'])}.`;
