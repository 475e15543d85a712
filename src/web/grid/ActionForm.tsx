import { type FormEvent, useState } from 'react';
import { counted, rowNoun } from '../counted.ts';
import { readCell } from './reading.ts';
import type { GridRow } from './row.ts';
import type { Grid, GroundAction } from './store.ts';
import { sent } from './jobs.ts';

interface ActionFormProps {
  grid: Grid;
  action: GroundAction;
  rows: readonly GridRow[];
  onGo(action: GroundAction, values: Readonly<Record<string, unknown>>): void;
  onBack(): void;
}

/** What an action asks for, the same for all rows, and the last word before it is done. */
export function ActionForm({ grid, action, rows, onGo, onBack }: ActionFormProps) {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const asked = action.asks.flatMap((key) => grid.columns.find((column) => column.key === key) ?? []);
  const fitting = rows.filter(({ state }) => action.from.includes(state ?? '')).length;
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values: Record<string, unknown> = {};
    const wrong: Record<string, string> = {};
    for (const column of asked) {
      const parsed = await readCell(grid.ground, column, String(form.get(column.key) ?? ''));
      if (!parsed.ok) wrong[column.key] = parsed.reason;
      else if (parsed.value === null) wrong[column.key] = `Falta «${column.field.label}».`;
      else values[column.key] = sent(parsed.value);
    }
    setReasons(wrong);
    if (Object.keys(wrong).length === 0) onGo(action, values);
  };
  return (
    <form className="grid-form-new" onSubmit={(event) => void submit(event)}>
      <p>
        {action.label} en {counted(fitting, rowNoun)}.
        {fitting < rows.length && ` Las otras ${rows.length - fitting} no están en un estado que lo permita.`}
      </p>
      {asked.map(({ key, field }) => (
        <div key={key}>
          <label htmlFor={`asked-${key}`}>{field.label}</label>
          {field.options ? (
            <select id={`asked-${key}`} name={key} required>
              {Object.values(field.options).map((label) => (
                <option key={label}>{label}</option>
              ))}
            </select>
          ) : (
            <input id={`asked-${key}`} name={key} required aria-invalid={reasons[key] !== undefined} />
          )}
          {reasons[key] && <p className="grid-form-reason">{reasons[key]}</p>}
        </div>
      ))}
      <p className="grid-note">Queda en la historia de cada fila, con su firma; no se deshace con Ctrl Z.</p>
      <div className="grid-form-buttons">
        <button type="submit" className="grid-primary">
          {action.label}
        </button>
        <button type="button" onClick={onBack}>
          Volver
        </button>
      </div>
    </form>
  );
}
