import type { Column } from './columns.ts';
import type { Commands } from './commands.ts';
import type { Edit } from './edits.ts';
import { showValue } from './shown.ts';

interface ConflictCardProps {
  id: string;
  column: Column;
  edit: Extract<Edit, { status: 'conflict' }>;
  commands: Commands;
}

/** Both versions of a cell that two people wrote; the person chooses which one stays. */
export function ConflictCard({ id, column, edit, commands }: ConflictCardProps) {
  const theirs = showValue(column, edit.theirs[column.key]) || 'sin dato';
  return (
    <section className="grid-conflict" aria-label={`Dos versiones de ${column.field.label}`}>
      <p>Otra persona guardó cambios en esta fila mientras usted editaba «{column.field.label}».</p>
      <div>
        <div>
          <strong>Lo suyo</strong>
          <p>{showValue(column, edit.value) || 'sin dato'}</p>
          <button type="button" className="grid-primary" onClick={() => commands.saver.insist(id, column.key)}>
            Guardar lo mío
          </button>
        </div>
        <div>
          <strong>Lo guardado</strong>
          <p>{theirs}</p>
          <button type="button" onClick={() => commands.saver.yield(id, column.key)}>
            Dejar lo guardado
          </button>
        </div>
      </div>
    </section>
  );
}
