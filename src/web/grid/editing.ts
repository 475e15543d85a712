import type { Column } from './columns.ts';
import { faceOf } from './faces.ts';
import { isLink, type GridRow } from './row.ts';
import type { GridGround } from './store.ts';
import { isDraft } from './strands.ts';

/** Why a cell cannot be edited, for the person; undefined when it can. */
export const whyNotEditable = (ground: GridGround, asOf: string, column: Column, row: GridRow): string | undefined => {
  const { record } = ground;
  if (asOf) return 'Está mirando el pasado: quite la fecha de corte para editar.';
  if (!ground.canWrite) return 'Su cargo puede leer esta lista, no cambiarla.';
  if (column.key === 'state') return 'El estado cambia con las acciones de la ficha.';
  if (column.field.derived) return `«${column.field.label}» lo calcula Cabildo.`;
  if (ground.closed?.includes(row.state ?? ''))
    return `En estado «${ground.states?.[row.state ?? ''] ?? row.state}» ya no se edita.`;
  if (record.ownedBy && !isDraft(row) && ownerOf(row[record.ownedBy]) !== ground.person) return 'Es de otra persona.';
  if (faceOf(column.field).editor === 'none') return `«${column.field.label}» se cambia en la ficha.`;
  return undefined;
};

const ownerOf = (value: unknown): unknown => (isLink(value) ? value.id : value);
