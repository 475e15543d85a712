import { type CSSProperties, memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { counted, rowNoun } from '../counted.ts';
import { BodyRow } from './BodyRow.tsx';
import type { Column, Standing } from './columns.ts';
import type { Commands } from './commands.ts';
import type { Edits } from './edits.ts';
import { FooterRow } from './FooterRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import { rowHeight } from './look.ts';
import { painterOf, todayInChile } from './painter.ts';
import { useHands } from './hands.ts';
import { blockOf, holds, isSingle } from './selection.ts';
import type { GridState } from './gridState.ts';
import type { Grid } from './store.ts';
import { lineAt, lineCount } from './strands.ts';
import { heldSums, wholeSums } from './sums.ts';
import { bringIntoView } from './view.ts';
import { useWindow, type Window } from './window.ts';

interface TableProps {
  grid: Grid;
  columns: readonly Standing[];
  scroller: RefObject<HTMLDivElement | null>;
  commands: Commands;
  hrefOf(id: string): string;
  /** Lines painted now: their rows are wanted, and so many are seen at once. */
  onWindow(window: Window): void;
  onSort(column: Column): void;
  onMenu(column: Column, anchor: HTMLElement): void;
  onWidth(key: string, width: number): void;
}

export const headHeight = 36;
export const footHeight = 32;

/** The grid as WAI-ARIA describes it: one cell has the focus, keys move it, rows outside the window are not painted. */
export function Table(props: TableProps) {
  const { grid, columns, scroller, commands } = props;
  const state = grid.state();
  const { selection, strands, look } = state;
  const height = rowHeight(look);
  const count = lineCount(strands);
  const held = heldSums(state, grid.ground, columns);
  const whole = wholeSums(state);
  const { onSort, onMenu } = props;
  const deeds = useMemo(() => ({ onSort, onMenu }), [onSort, onMenu]);
  const hands = useHands(grid, commands, deeds);
  const feet = held ? 2 : 1;
  const painter = useMemo(() => painterOf(look.colours, grid.columns, todayInChile()), [look.colours, grid]);
  useFocusedCell(props, height, feet);
  const tracks = columns.map(({ width }) => `${width}px`).join(' ');
  const style: CSSProperties = {};
  Object.assign(style, {
    '--tracks': tracks,
    '--row': `${height}px`,
    '--head': `${headHeight}px`,
  });
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={grid.ground.record.label[1]}
      aria-rowcount={count + 1 + feet}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-describedby="grid-keys"
      aria-readonly={!grid.ground.canWrite || state.question.asOf !== ''}
      className="grid-table"
      style={style}
      {...hands}
    >
      <div role="rowgroup" className="grid-top">
        <HeaderRow
          columns={columns}
          question={state.question}
          active={selection.active.line === -1 ? selection.active.column : -1}
          onSort={props.onSort}
          onMenu={props.onMenu}
          onWidth={props.onWidth}
        />
      </div>
      <Body {...props} state={state} painter={painter} count={count} height={height} />
      <div role="rowgroup" className="grid-foot">
        {held && (
          <FooterRow
            columns={columns}
            rowIndex={count + 2}
            label={`Selección: ${counted(held.count, rowNoun)}`}
            sums={held.sums}
          />
        )}
        <FooterRow columns={columns} rowIndex={count + 1 + feet} label={sayCount(whole.count)} sums={whole.sums} />
      </div>
    </div>
  );
}

interface BodyProps extends TableProps {
  state: GridState;
  painter: ReturnType<typeof painterOf>;
  count: number;
  height: number;
}

/** The rows in the window; scrolling paints this part alone. */
const Body = memo(function Body(props: BodyProps) {
  const { state, count, height, scroller, onWindow } = props;
  const window = useWindow(scroller, height, count, headHeight + footHeight);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that came may leave the window hungry still
  useEffect(() => onWindow(window), [onWindow, window, state.strands]);
  return (
    <div role="rowgroup" className="grid-body" style={{ height: count * height }}>
      {linesToPaint(window, state.selection.active.line, count).map((line) => (
        <PaintedLine key={line} {...props} window={window} line={line} />
      ))}
    </div>
  );
});

const sayCount = (count: number | undefined): string => (count === undefined ? 'Contando…' : counted(count, rowNoun));

/** The window, and the line where the person is: it keeps the focus wherever it is scrolled to. */
const linesToPaint = ({ first, last }: Window, active: number, count: number): number[] => {
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return active >= 0 && active < count && (active < first || active > last) ? [...lines, active] : lines;
};

function PaintedLine({
  grid,
  columns,
  window,
  commands,
  hrefOf,
  line,
  height,
  painter,
}: BodyProps & { line: number; window: Window }) {
  const { strands, selection, aim, editing, edits, look, question, cut, fresh } = grid.state();
  const found = lineAt(strands, line);
  if (!found) return null;
  const active = selection.active.line === line ? selection.active.column : -1;
  const strand = strands[found.strand];
  const top = line * height;
  if (found.at === -1 && strand) {
    const by = grid.columns.find(({ key }) => key === look.group);
    return (
      <GroupRow strand={strand} index={found.strand} line={line} top={top} columns={columns} by={by} active={active} />
    );
  }
  const block = blockOf(selection);
  const isHeld = !isSingle(selection) && holds(block, line);
  const { row } = found;
  return (
    <BodyRow
      row={row}
      line={line}
      top={top}
      columns={columns}
      active={active}
      left={isHeld ? block.left : -1}
      right={isHeld ? block.right : -2}
      corner={line === block.bottom && mayFill(grid) ? block.right : -1}
      aimed={aim && holds(aim, line) ? aim : undefined}
      editing={row && editing?.id === row.id && editing.line === line ? editing : undefined}
      edits={row && hasEdits(edits, row.id) ? edits : undefined}
      ground={grid.ground}
      asOf={question.asOf}
      href={row ? hrefOf(row.id) : ''}
      commands={commands}
      // Only where something may open: otherwise rows would be painted again as they cross the middle.
      opensUp={active >= 0 && line > window.first + (window.last - window.first) / 2}
      isSpare={!row && strand?.isNew === true}
      cut={row && cut?.ids.includes(row.id) ? cut.fields : undefined}
      freshBy={row && fresh.get(row.id)}
      painter={painter}
      allColumns={grid.columns}
    />
  );
}

/** The corner shows where something can be written. */
const mayFill = (grid: Grid): boolean => {
  const { editing, question } = grid.state();
  return grid.ground.canWrite && question.asOf === '' && !editing;
};

const hasEdits = (edits: Edits, id: string): boolean => {
  for (const key of edits.keys()) if (key.startsWith(id)) return true;
  return false;
};

/** The focus follows the person through the grid, and comes back to the cell when its editor closes. */
const useFocusedCell = ({ grid, columns, scroller }: TableProps, height: number, feet: number): void => {
  const { selection, editing } = grid.state();
  const { line, column } = selection.active;
  const before = useRef('');
  useLayoutEffect(() => {
    const now = `${line}:${column}:${editing ? 'editing' : ''}`;
    const element = scroller.current;
    if (!element || before.current === now) return;
    const isFirst = before.current === '';
    before.current = now;
    if (isFirst || element.dataset.hands !== 'here') return;
    const widths = columns.map(({ width }) => width);
    bringIntoView(element, { line, column }, height, widths, {
      above: headHeight,
      below: footHeight * feet,
      frozen: columns.reduce((sum, one) => sum + (one.left === undefined ? 0 : one.width), 0),
      still: columns.filter((one) => one.left !== undefined).length,
    });
    if (!editing) element.querySelector<HTMLElement>(`[data-spot="${line}:${column}"]`)?.focus({ preventScroll: true });
  });
};
