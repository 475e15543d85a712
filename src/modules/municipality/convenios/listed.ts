import { addDays, type LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { type Awaited, awaitedOf } from './awaited.ts';
import { convenio } from './convenio.record.ts';

/** One convenio among others, with what expires first in it. */
export interface ListedConvenio {
  row: Row<typeof convenio>;
  next: Awaited | null;
  /** How many things it waits for that have passed. */
  late: number;
  /** Came in and is not rendered. */
  unrendered: number;
}

/** The convenios that somebody must look at, by what expires first; and how many there are besides. */
export interface Listed {
  convenios: ListedConvenio[];
  /** Neither in force nor waiting for any day: without signature, or of others. */
  quiet: number;
  /** Ended, with nothing left. */
  ended: number;
}

const most = 500;

/** Every convenio that somebody must still look at, what expires first before the rest. */
export const conveniosByExpiry = async (desk: Desk, today: LocalDate): Promise<Listed> => {
  // Those that ended are read apart and the latest first: however many they become, they leave out none that lasts.
  const lasting = await desk.list(convenio, {
    filters: [{ field: 'state', operator: 'in', value: ['negotiation', 'signed', 'decreed', 'inForce'] }],
    limit: most,
    sort: { field: 'currentEnd', descending: false },
  });
  const ended = await desk.list(convenio, {
    filters: [{ field: 'state', operator: 'eq', value: 'ended' }],
    limit: most,
    sort: { field: 'currentEnd', descending: true },
  });
  const unsettled = ended.items.filter((row) => unrenderedOf(row) > 0);
  const live = [...lasting.items, ...unsettled];
  const awaited = await awaitedOf(
    desk,
    live.map(({ id }) => id),
    today,
  );
  const convenios = live.map((row) => {
    // What passed long ago was of another time: the nearest that still asks for something comes first.
    const all = (awaited.get(row.id) ?? []).filter(({ on }) => on >= addDays(today, -60));
    return {
      row,
      next: all[0] ?? null,
      late: all.filter(({ on }) => on < today).length,
      unrendered: unrenderedOf(row),
    };
  });
  const waking = convenios.filter(({ row, next, unrendered }) => next || unrendered > 0 || row.state === 'inForce');
  return {
    convenios: waking.toSorted(byExpiry),
    quiet: convenios.length - waking.length,
    ended: ended.total - unsettled.length,
  };
};

const unrenderedOf = ({ received, rendered }: Row<typeof convenio>): number =>
  Math.max(0, (received ?? 0) - (rendered ?? 0));

const byExpiry = (one: ListedConvenio, other: ListedConvenio): number =>
  (one.next?.on ?? '9999').localeCompare(other.next?.on ?? '9999') || one.row.name.localeCompare(other.row.name, 'es');
