import { Actions } from '../thing/Actions.tsx';
import type { ThingProblem } from '../thing/thing.action.ts';
import type { ThingData } from '../thing/thing.data.ts';

interface ChangesProps {
  thing: ThingData;
  refused?: ThingProblem;
  /** What stands for long waits behind this button, so that nobody ends it by habit. */
  lasting?: string;
}

/** What may be done with a thing; where it is meant to last, behind one button. */
export function Changes({ thing, refused, lasting }: ChangesProps) {
  if (thing.asOf || (thing.moves.length === 0 && !thing.mayEdit)) return null;
  if (lasting === undefined) return <Actions thing={thing} refused={refused} />;
  return (
    <details open={refused !== undefined || undefined}>
      <summary className="button">{lasting}</summary>
      <div className="panel stack">
        <Actions thing={thing} refused={refused} />
      </div>
    </details>
  );
}
