import { useEffect, useRef, useState } from 'react';
import { sectionsOf } from '../../faces/sections.ts';
import type { Commands } from './commands.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { cellKey } from './edits.ts';
import { Declined, fetchRow } from './requests.ts';
import type { GridRow } from './row.ts';
import { showValue } from './shown.ts';
import type { Grid } from './store.ts';
import { rowById } from './strands.ts';

interface SidePanelProps {
  grid: Grid;
  id: string;
  href: string;
  commands: Commands;
  onClose(): void;
}

/** The opened row beside the grid, with what must be decided in it; the whole page is one link away. */
export function SidePanel({ grid, id, href, commands, onClose }: SidePanelProps) {
  const box = useRef<HTMLElement>(null);
  const { record, states } = grid.ground;
  const { asOf } = grid.state().question;
  const stored = rowById(grid.state().strands, id);
  const { row, reason } = useRow(record.path, id, asOf, stored);
  useEffect(() => box.current?.focus(), []);
  useUnclaimedEscape(onClose);
  const conflicts = grid.columns.flatMap((column) => {
    const edit = grid.state().edits.get(cellKey(id, column.key));
    return edit?.status === 'conflict' ? [{ column, edit }] : [];
  });
  const title = grid.columns[0];
  return (
    <aside ref={box} className="grid-panel" aria-label="Ficha" tabIndex={-1}>
      <header>
        <h2>{row && title ? showValue(title, row[title.key]) : 'Ficha'}</h2>
        <button type="button" onClick={onClose}>
          Cerrar
        </button>
      </header>
      {row?.state && states && <p className="grid-panel-state">{states[row.state] ?? row.state}</p>}
      <p>
        <a href={href}>Abrir la ficha completa</a>
      </p>
      {reason && <p role="alert">{reason}</p>}
      {conflicts.map(({ column, edit }) => (
        <ConflictCard key={column.key} id={id} column={column} edit={edit} commands={commands} />
      ))}
      {row && <Facts grid={grid} row={row} />}
      {!row && !reason && <p>Trayendo la ficha…</p>}
      {row && sectionsOf(record).length === 0 && <p>Esta ficha no tiene datos.</p>}
    </aside>
  );
}

/** Escape from anywhere, when nothing else took it: an editor that was open, a panel on top. */
const useUnclaimedEscape = (onEscape: () => void): void => {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
};

/** The row as the house has it now; read again when the grid learns of another version. */
const useRow = (path: string, id: string, asOf: string, stored: GridRow | undefined) => {
  const [answer, setAnswer] = useState<{ row?: GridRow; reason?: string }>({ row: stored });
  const version = stored?.version;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to ask again
  useEffect(() => {
    const stopper = new AbortController();
    fetchRow(path, id, asOf, stopper.signal).then(
      (row) => setAnswer({ row }),
      (error: unknown) =>
        stopper.signal.aborted ||
        setAnswer((now) => ({
          ...now,
          reason: error instanceof Declined ? error.message : 'No se pudo traer la ficha.',
        })),
    );
    return () => stopper.abort();
  }, [path, id, asOf, version]);
  return answer;
};

function Facts({ grid, row }: { grid: Grid; row: GridRow }) {
  return sectionsOf(grid.ground.record).map(({ title, fields }) => (
    <section key={title ?? ''}>
      {title && <h3>{title}</h3>}
      <dl>
        {fields.map(([key, field]) => {
          const text = showValue({ key, field, isKept: false }, row[key]);
          return (
            <div key={key}>
              <dt>{field.label}</dt>
              <dd>{text || <span className="grid-nothing">sin dato</span>}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  ));
}
