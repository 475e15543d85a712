import type { Charter } from '../../../charter/index.ts';
import { dueOn, type LocalDate, termOf } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { RecordType } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { calendarSeenBy } from '../calendarDays/index.ts';
import { closeTasks, dismissTasks, type Obligation, openTerm, taskOf } from '../obligations/index.ts';

/** What is read of an instruction or a report to say who owes it and until when. */
interface Link {
  id: string;
  state: string | null;
  name: string;
  owner: { id: string; name: string } | null;
  receivedOn: LocalDate | null;
  setOn: LocalDate | null;
  days: number | null;
  norm: string | null;
}

/** How the duty of who must answer is called. */
interface Words {
  obligation: string;
  does: string;
  since: string;
  asks: string;
}

/** What follows for who must answer when a link moves; all at the house's desk. */
export interface Owing {
  begin(row: Link, desk: Desk): Promise<void>;
  done(row: Link, desk: Desk): Promise<void>;
  dropped(row: Link, desk: Desk): Promise<void>;
  /** Counts the day again when what decides it changes. */
  keep(open: readonly string[]): Consequence;
}

/** Only who acts in the post that was asked does it, the deputy included. */
export const isNotTheirs = (owner: Link['owner'], { actor }: Desk): string | undefined =>
  !owner || actor.holdings.some(({ post }) => post === owner.id)
    ? undefined
    : `Esto lo hace quien ejerce como ${owner.name}. Avísele, o pida a quien lleva los nexos que lo asigne a otro cargo.`;

/** The duty that a link becomes: a task of the post's own function at its unit, with the day counted. */
export const owingOf = (charter: Charter, record: RecordType, words: Words): Owing => {
  const task = taskOf(charter);
  const which = ({ id }: Link) => ({ obligation: words.obligation, about: `${record.path}/${id}` });
  const today = (desk: Desk): string => showDate(dateInChile(desk.now));
  const open = async (row: Link, desk: Desk): Promise<void> => {
    const duty = await dutyOf(row, desk, words);
    const startOn = row.receivedOn ?? dateInChile(desk.now);
    if (isCounted(row)) {
      await openTerm(desk, task, duty, { startOn, name: row.name, about: which(row).about });
      return;
    }
    const unit = await unitOf(desk, duty.unit);
    const { id } = await desk.create(task, {
      name: `${duty.name}: ${row.name}`,
      function: duty.owes,
      unit,
      plannedOn: row.setOn,
      description: duty.does,
      evidenceAsked: duty.evidence.asks,
    });
    const custom = row.setOn ? 'La fecha la fijó el otro nivel.' : null;
    await desk.derive(task, id, { ...which(row), custom, norm: row.norm });
  };
  const due = async (row: Link, desk: Desk): Promise<void> => {
    const calendar = await calendarSeenBy(desk.sql);
    const counted = isCounted(row) ? dueOn(termIn(row), row.receivedOn, calendar) : null;
    await desk.derive(record, row.id, { dueOn: row.setOn ?? counted });
  };
  return {
    begin: async (row, desk) => {
      await dismissTasks(desk, task, which(row), `Se encargó de nuevo el ${today(desk)}.`);
      await open(row, desk);
      await desk.derive(record, row.id, { answeredOn: null });
    },
    done: async (row, desk) => {
      await closeTasks(desk, task, which(row), `Registrado en la ficha el ${today(desk)}.`);
      await desk.derive(record, row.id, { answeredOn: dateInChile(desk.now) });
    },
    dropped: (row, desk) => dismissTasks(desk, task, which(row), `Quedó sin efecto el ${today(desk)}.`),
    keep: (waiting) => async (changes, desk) => {
      for (const { id, before, after } of changes) {
        if (!after || (before && !decisive.some((column) => column in before))) continue;
        const row = await linkAt(desk, record, id);
        await due(row, desk);
        if (!before || !waiting.includes(row.state ?? '')) continue;
        await dismissTasks(desk, task, which(row), `Cambió el plazo el ${today(desk)}.`);
        await open(row, desk);
      }
    },
  };
};

const decisive = ['set_on', 'days', 'received_on', 'norm'];

const isCounted = (row: Link): row is Link & { days: number; receivedOn: LocalDate } =>
  row.setOn === null && row.days !== null && row.receivedOn !== null;

const termIn = ({ days, norm }: Link & { days: number }) => termOf('habiles', days, norm ?? undefined);

const linkAt = async (desk: Desk, record: RecordType, id: string): Promise<Link> => {
  const row: unknown = await desk.one(record, id);
  if (!isLink(row)) throw new Error(`${record.name} has not what a link needs`);
  return row;
};

const isLink = (row: unknown): row is Link =>
  typeof row === 'object' && row !== null && 'owner' in row && 'days' in row;

const dutyOf = async (row: Link, desk: Desk, words: Words): Promise<Obligation> => {
  const [post] = await desk.sql.rows<{ owes: string; unit: string }>(ownFunction, [row.owner?.id ?? null]);
  if (!post)
    throw new Refused('Ese cargo no tiene funciones: nadie vería el encargo entre lo suyo. Elija otro cargo.', 'owner');
  return {
    id: words.obligation,
    name: words.does,
    does: `${words.does}. Registre lo hecho en la ficha: esta tarea se cierra sola.`,
    owes: post.owes,
    unit: post.unit,
    rule: { each: 'occurrence', since: words.since, distance: { amount: row.days ?? 0, unit: 'businessDays' } },
    norm: row.norm ? `${row.norm}; Ley 19.880 art. 25` : 'Ley 19.880 art. 25',
    confidence: row.norm ? 'likely' : 'confirmed',
    ...(row.norm ? {} : { custom: 'El plazo lo fijó el otro nivel.' }),
    evidence: { kind: 'record', asks: words.asks },
  };
};

const unitOf = async (desk: Desk, code: string | undefined): Promise<string | null> => {
  const [unit] = await desk.sql.rows<{ id: string }>('select id from unit where code = $1', [code ?? null]);
  return unit?.id ?? null;
};

// By which of its functions does a post answer? By the one that fewest other posts have.
const ownFunction = `
  select held.code as owes, unit.code as unit
  from post
  join unit on unit.id = post.unit
  cross join unnest(post.functions) as held(code)
  where post.id = $1::uuid
  order by (select count(*) from post other where held.code = any(other.functions)), held.code
  limit 1`;
