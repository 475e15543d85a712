import type { Column } from './columns.ts';

interface ColumnListProps {
  columns: readonly Column[];
  none?: string;
  onPick(column: Column | undefined): void;
}

/** Columns to pick one from, and none where that means something. */
export function ColumnList({ columns, none, onPick }: ColumnListProps) {
  return (
    <div className="grid-entries">
      {none && (
        <button type="button" onClick={() => onPick(undefined)}>
          {none}
        </button>
      )}
      {columns.map((column) => (
        <button key={column.key} type="button" onClick={() => onPick(column)}>
          {column.field.label}
        </button>
      ))}
    </div>
  );
}
