import type { FormEvent } from 'react';
import { counted } from '../counted.ts';
import type { Column } from './columns.ts';
import type { Chip } from './filters.ts';
import type { Look } from './look.ts';
import type { Question } from './question.ts';

/** Which panel a button of the toolbar opens. */
export type Opens = 'views' | 'filters' | 'group' | 'columns' | 'colours' | 'actions' | 'export';

interface ToolbarProps {
  viewName: string;
  chips: readonly Chip[];
  question: Question;
  look: Look;
  grouped: Column | undefined;
  troubled: number;
  hasActions: boolean;
  /** Goes to the next cell that waits for the person; leaves what is not taken. */
  onTrouble(): void;
  onForget(): void;
  onOpen(what: Opens, anchor: HTMLElement): void;
  onChip(column: Column, anchor: HTMLElement): void;
  onAsk(question: Question): void;
  onDrop(column: Column): void;
}

/** One line: view, search, filters as chips, grouping, columns, export. */
export function Toolbar(props: ToolbarProps) {
  const { viewName, chips, question, grouped, troubled, onOpen, onChip, onAsk, onDrop } = props;
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAsk({ ...question, q: String(new FormData(event.currentTarget).get('q') ?? '').trim() });
  };
  const opener = (what: Opens, label: string) => (
    <button
      type="button"
      className={`grid-opens-${what}`}
      aria-haspopup="dialog"
      onClick={(event) => onOpen(what, event.currentTarget)}
    >
      {label} <span aria-hidden="true">▾</span>
    </button>
  );
  return (
    <div className="grid-toolbar">
      {opener('views', viewName)}
      <form role="search" onSubmit={search}>
        <input
          key={question.q}
          name="q"
          type="search"
          aria-label="Buscar en la lista"
          placeholder="Buscar en la lista"
          defaultValue={question.q}
        />
      </form>
      {opener('filters', 'Filtrar')}
      {chips.map(({ column, words }) => (
        <span key={column.key} className="grid-chip">
          <button type="button" aria-haspopup="dialog" onClick={(event) => onChip(column, event.currentTarget)}>
            {column.field.label}: {words}
          </button>
          <button type="button" aria-label={`Quitar filtro ${column.field.label}`} onClick={() => onDrop(column)}>
            ×
          </button>
        </span>
      ))}
      {opener('group', grouped ? `Agrupado: ${grouped.field.label}` : 'Agrupar')}
      {opener('columns', 'Columnas')}
      {opener('colours', 'Colores')}
      {props.hasActions && opener('actions', 'Acciones')}
      {opener('export', 'Exportar')}
      {question.asOf && <span className="grid-note">Solo lectura: así estaba a la fecha de corte</span>}
      {troubled > 0 && (
        <span className="grid-trouble">
          <button type="button" onClick={props.onTrouble}>
            {counted(troubled, ['celda por revisar', 'celdas por revisar'])}
          </button>
          <button type="button" onClick={props.onForget}>
            Descartar
          </button>
        </span>
      )}
    </div>
  );
}
