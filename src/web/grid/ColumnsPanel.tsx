import { type Column, moved, toggled, usualColumns } from './columns.ts';
import type { Look } from './look.ts';

interface ColumnsPanelProps {
  columns: readonly Column[];
  look: Look;
  onLook(look: Look): void;
}

/** Which columns stand, in which order, and how tall the rows are. */
export function ColumnsPanel({ columns, look, onLook }: ColumnsPanelProps) {
  const standing = look.columns.flatMap(({ key }) => columns.find((column) => column.key === key) ?? []);
  const others = columns.filter((column) => !standing.includes(column));
  const arrange = (placed: Look['columns']): void => onLook({ ...look, columns: placed });
  return (
    <div className="grid-form">
      <label>
        Altura de las filas
        <select
          value={look.density}
          onChange={(event) =>
            onLook({ ...look, density: event.currentTarget.value === 'compact' ? 'compact' : 'comfortable' })
          }
        >
          <option value="compact">Compacta</option>
          <option value="comfortable">Cómoda</option>
        </select>
      </label>
      <fieldset className="grid-form-list">
        <legend>Columnas</legend>
        {[...standing, ...others].map((column, place) => {
          const stands = place < standing.length;
          return (
            <div key={column.key} className="grid-form-column">
              <label>
                <input
                  type="checkbox"
                  checked={stands}
                  disabled={place === 0}
                  onChange={() => arrange(toggled(look.columns, column))}
                />{' '}
                {column.field.label}
              </label>
              {stands && place > 0 && (
                <span>
                  <button
                    type="button"
                    aria-label={`Subir ${column.field.label}`}
                    onClick={() => arrange(moved(look.columns, column.key, -1))}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    aria-label={`Bajar ${column.field.label}`}
                    onClick={() => arrange(moved(look.columns, column.key, 1))}
                  >
                    ↓
                  </button>
                </span>
              )}
            </div>
          );
        })}
      </fieldset>
      <button type="button" onClick={() => arrange(usualColumns(columns))}>
        Volver a las columnas usuales
      </button>
    </div>
  );
}
