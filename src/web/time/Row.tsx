import type { TimelineMilestone, TimelineRow } from '../../modules/municipality/portfolio/index.ts';
import { standingOf } from './milestoneWords.ts';
import { shareOf, type Tick } from './scale.ts';

interface Frame {
  span: { from: string; to: string };
  ticks: readonly Tick[];
  today: string;
}

const at = (frame: Frame, on: string): number => shareOf(frame.span, on);
const inside = (share: number): number => Math.max(0, Math.min(100, share));
const percent = (share: number): string => `${share.toFixed(2)}%`;

/** One initiative in time, drawn: the plan as a bar, what happened as a thinner one, its milestones on them. Words say the same beside it. */
export function Bars({ row, frame }: { row: TimelineRow; frame: Frame }) {
  const planned = rangeOf([row.startOn, row.endOn, ...row.milestones.map(({ plannedOn }) => plannedOn)]);
  const happened = row.milestones.flatMap(({ actualOn }) => (actualOn && actualOn <= frame.today ? [actualOn] : []));
  const real = happened.length > 0 ? rangeOf(isUnderWay(row) ? [...happened, frame.today] : happened) : null;
  return (
    <svg className="gantt-row" aria-hidden="true" focusable="false">
      {frame.ticks.map(({ on }) => (
        <line key={on} className="tick" x1={percent(at(frame, on))} x2={percent(at(frame, on))} y1="0" y2="100%" />
      ))}
      <Today frame={frame} />
      {planned && <Bar frame={frame} range={planned} className="planned" y={9} height={12} />}
      {real && <Bar frame={frame} range={real} className="real" y={25} height={5} />}
      {row.milestones.map((milestone) => (
        <Milestone key={milestone.name + milestone.plannedOn} milestone={milestone} frame={frame} />
      ))}
    </svg>
  );
}

const rangeOf = (days: readonly (string | null)[]): [string, string] | null => {
  const known = days.filter((day) => day !== null).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  return first !== undefined && last !== undefined ? [first, last] : null;
};

/** Something is still to be done: what happens goes on until the day of the page. */
const isUnderWay = ({ milestones }: TimelineRow): boolean => milestones.some(({ actualOn }) => actualOn === null);

function Today({ frame }: { frame: Frame }) {
  const share = at(frame, frame.today);
  if (share < 0 || share > 100) return null;
  return <line className="today" x1={percent(share)} x2={percent(share)} y1="0" y2="100%" />;
}

function Bar({
  frame,
  range: [from, to],
  className,
  y,
  height,
}: {
  frame: Frame;
  range: [string, string];
  className: string;
  y: number;
  height: number;
}) {
  const [start, end] = [inside(at(frame, from)), inside(at(frame, to))];
  if (at(frame, to) < 0 || at(frame, from) > 100) return null;
  return (
    <rect
      className={className}
      x={percent(start)}
      width={percent(Math.max(0.3, end - start))}
      y={y}
      height={height}
      rx="2"
    />
  );
}

function Milestone({ milestone, frame }: { milestone: TimelineMilestone; frame: Frame }) {
  const { plannedOn, actualOn, thenOn } = milestone;
  const standing = standingOf(milestone, frame.today);
  return (
    <>
      {thenOn !== null && thenOn !== plannedOn && <Diamond frame={frame} on={thenOn} className="then" y={15} />}
      <Diamond frame={frame} on={plannedOn} className={standing === 'late' ? 'late' : 'plan'} y={15} />
      {standing === 'done' && actualOn !== null && <Diamond frame={frame} on={actualOn} className="done" y={27.5} />}
    </>
  );
}

function Diamond({ frame, on, className, y }: { frame: Frame; on: string; className: string; y: number }) {
  const share = at(frame, on);
  if (share < 0 || share > 100) return null;
  return (
    <svg x={percent(share)} y={y} overflow="visible" className={`diamond ${className}`} aria-hidden="true">
      <path d="M0-6 6 0 0 6-6 0z" />
      {className === 'late' && <path className="exclaim" d="M0-3v3.4M0 2v.8" />}
    </svg>
  );
}
