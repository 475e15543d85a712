import type { Outcome } from '../../faces/importing/plan.ts';
import { agreed, counted, type Pair, rowNoun } from '../counted.ts';

/** What would happen with rows, as it goes with one and with many. */
export const outcomeLabels: Readonly<Record<Outcome, Pair>> = {
  new: ['Nueva', 'Nuevas'],
  changes: ['Cambia', 'Cambian'],
  same: ['Igual', 'Iguales'],
  refused: ['Rechazada', 'Rechazadas'],
  merged: ['Unida a otra fila', 'Unidas a otra fila'],
  aside: ['Sin ficha', 'Sin ficha'],
};

type Written = Readonly<Record<'new' | 'changes', number>>;
type Reviewed = Written & Readonly<Record<'same' | 'refused', number>>;

/** What applying an import would write; where it writes nothing, why, and what to do. */
export const sayWrites = (counts: Reviewed, columnsInUse: number): string => {
  if (columnsInUse === 0)
    return 'Ningún título del archivo calza con esta lista. Diga en «Columnas» qué llena cada uno y presione «Revisar con estas columnas», o vuelva a «Importar» y elija otra lista.';
  const added = `Se ${agreed(counts.new, ['agregará', 'agregarán'])} ${counted(counts.new, rowNoun)}`;
  const changed = `${agreed(counts.changes, ['cambiará', 'cambiarán'])} ${counted(counts.changes, rowNoun)}`;
  if (counts.new > 0) return counts.changes > 0 ? `${added} y ${changed}.` : `${added}.`;
  if (counts.changes === 0) return sayNothing(counts);
  return `${changed.charAt(0).toUpperCase()}${changed.slice(1)}.`;
};

const sayNothing = ({ same, refused }: Reviewed): string => {
  if (refused > 0) return 'No hay nada que aplicar: vea abajo por qué se rechazó cada fila.';
  if (same > 0) return 'Todo está igual: no hay nada que aplicar.';
  return 'No hay nada que aplicar: ninguna fila trae datos de esta lista. Revise «Columnas».';
};

/** What an import wrote. */
export const sayApplied = (counts: Written): string =>
  `Aplicada: ${counted(counts.new, ['fila nueva', 'filas nuevas'])}, ${counted(counts.changes, ['fila cambiada', 'filas cambiadas'])}.`;
