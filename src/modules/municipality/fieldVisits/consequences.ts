import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { Refused } from '../../../records/refused.ts';
import { progress } from '../initiatives/index.ts';
import { siteVisit } from './siteVisit.record.ts';

/** A visit bears the name of who signed it; what it saw is the progress of its day where nobody had written it. */
export const settleVisit: Consequence = async (changes, desk) => {
  for (const change of changes) {
    refuseFuture(change, desk);
    if (change.before !== null || change.after === null) continue;
    await desk.derive(siteVisit, change.id, { visitor: await known(desk, change.person) });
    await writeProgress(desk, change.after);
  }
};

const refuseFuture = ({ after }: Change, desk: Desk): void => {
  if (typeof after?.visited_on === 'string' && after.visited_on > dateInChile(desk.now))
    throw new Refused('La visita no puede ser de un día que aún no llega.', 'visitedOn');
};

const known = async (desk: Desk, person: string | null): Promise<string | null> => {
  const [found] = await desk.sql.rows<{ id: string }>('select id from person where id = $1::uuid', [person]);
  return found?.id ?? null;
};

const writeProgress = async (desk: Desk, visit: Readonly<Record<string, unknown>>): Promise<void> => {
  const { initiative, visited_on: measuredOn, physical } = visit;
  if (typeof physical !== 'number' || typeof initiative !== 'string') return;
  const [standing] = await desk.sql.rows(
    'select 1 as one from progress where initiative = $1::uuid and measured_on = $2::date',
    [initiative, measuredOn],
  );
  if (!standing) await desk.create(progress, { initiative, measuredOn, physical, note: 'Visita a terreno.' });
};
