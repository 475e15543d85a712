import type { Awaited } from '../../modules/municipality/convenios/index.ts';
import { showDate } from '../../records/fields/date.ts';
import { Near } from '../calendar/Near.tsx';
import type { Horizon } from '../calendar/nearness.ts';
import { DeadlinePopover } from '../deadline/DeadlinePopover.tsx';
import { DayLink } from '../shell/DayLink.tsx';

/** A day that a convenio waits for: how near it is, what it is, and how it was counted. */
export function AwaitedDay({ awaited, horizon }: { awaited: Awaited; horizon: Horizon }) {
  const { what, on, count, norm, isVerified, custom, path } = awaited;
  return (
    <div className="awaited">
      <span className="when">
        <Near on={on} isAwaited={true} horizon={horizon} /> <span className="secondary nowrap">{showDate(on)}</span>
      </span>
      <span>
        <DayLink to={path}>{what}</DayLink>
      </span>
      {(count || norm) && (
        <span className="secondary small how">
          {count && count.steps.length > 2 && <DeadlinePopover count={count} />}
          {norm && <span>{norm}</span>}
          {!isVerified && <span className="near soon">sin verificar</span>}
        </span>
      )}
      {custom && <span className="secondary small">{custom}</span>}
    </div>
  );
}
