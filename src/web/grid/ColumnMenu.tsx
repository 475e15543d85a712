import { mostFrozen, type Look } from './look.ts';
import { type Column, groups, moved, sorts, toggled, withWidth } from './columns.ts';
import type { Question } from './question.ts';

interface ColumnMenuProps {
  column: Column;
  look: Look;
  question: Question;
  onAsk(question: Question): void;
  onLook(look: Look): void;
  onFilter(): void;
  onColours(): void;
  onClose(): void;
}

/** Everything that can be done with one column, for the keyboard too. */
export function ColumnMenu({ column, look, question, onAsk, onLook, onFilter, onColours, onClose }: ColumnMenuProps) {
  const { key } = column;
  const placed = look.columns.find((one) => one.key === key);
  const place = look.columns.findIndex((one) => one.key === key);
  const mayFreeze = place > 0 && place < mostFrozen && look.frozen !== place + 1;
  const isFirst = look.columns[0]?.key === key;
  const arrange = (columns: Look['columns']): void => onLook({ ...look, columns });
  const sort = (text: string): void => onAsk({ ...question, sort: text });
  const entries: [string, () => void, boolean][] = [
    ['Filtrar…', onFilter, true],
    ['Ordenar de menor a mayor', () => sort(key), sorts(column)],
    ['Ordenar de mayor a menor', () => sort(`-${key}`), sorts(column)],
    ['Agrupar por esta columna', () => onLook({ ...look, group: key }), groups(column) && look.group !== key],
    ['Dejar de agrupar', () => onLook({ ...look, group: '' }), look.group === key],
    ['Mover a la izquierda', () => arrange(moved(look.columns, key, -1)), !isFirst],
    ['Mover a la derecha', () => arrange(moved(look.columns, key, 1)), !isFirst],
    ['Inmovilizar hasta esta columna', () => onLook({ ...look, frozen: place + 1 }), mayFreeze],
    ['Inmovilizar solo la primera', () => onLook({ ...look, frozen: 1 }), look.frozen > 1 && place < look.frozen],
    ['Colorear según esta columna…', onColours, true],
    ['Más ancha', () => arrange(withWidth(look.columns, key, (placed?.width ?? 160) + 40)), true],
    ['Más angosta', () => arrange(withWidth(look.columns, key, (placed?.width ?? 160) - 40)), true],
    ['Ocultar', () => arrange(toggled(look.columns, column)), !isFirst],
  ];
  return (
    <div className="grid-entries">
      {entries.map(([label, act, isOffered]) =>
        isOffered ? (
          <button
            key={label}
            type="button"
            onClick={() => {
              act();
              if (act !== onFilter && act !== onColours) onClose();
            }}
          >
            {label}
          </button>
        ) : null,
      )}
    </div>
  );
}
