import { type Clock, dateInChile } from '../../../platform/clock.ts';
import type { Keys } from '../../../platform/crypto/index.ts';
import type { Database } from '../../../platform/database/database.ts';
import { Refused } from '../../../records/refused.ts';
import type { Store } from '../../../records/store.ts';
import { idea } from '../initiatives/index.ts';
import { keepMail } from './contact.ts';
import { newTicket, readTicket } from './formTicket.ts';
import { judge, type Typed } from './judge.ts';

/** What receiving needs of the house. */
export interface BoxGround {
  store: Store;
  database: Database;
  keys: Keys;
  clock: Clock;
}

/** How the box presents itself outside; undefined while it is closed. */
export interface OpenBox {
  name: string;
  presentation: string | null;
  mostEachDay: number;
}

const usualMost = 200;

/** A box that was open once and no longer takes ideas; undefined where there never was one, or it is open. */
export const closedBoxOf = async ({ database }: Pick<BoxGround, 'database'>): Promise<{ name: string } | undefined> => {
  const [box] = await database.rows<{ name: string; open: boolean }>(
    'select name, open from idea_box order by updated_at desc limit 1',
  );
  return box && !box.open ? { name: box.name } : undefined;
};

/** The code of an idea that came in by this form before the box closed: a second click is not told that it was lost. */
export const receivedBefore = async (ground: BoxGround, ticket: string, typed: Typed): Promise<string | undefined> => {
  const read = readTicket(ticket, ground.keys.named('ideas'), ground.clock.now());
  if ('problem' in read) return undefined;
  const [known] = await ground.database.rows<{ isSame: boolean }>(
    'select true as "isSame" from idea where follow_up_code = $1 and name = $2 and problem = $3',
    [read.code, typed.name, typed.problem],
  );
  return known && read.code;
};

/** The box as it stands: without a row that says that it is open, there is none. */
export const openBoxOf = async ({ database }: Pick<BoxGround, 'database'>): Promise<OpenBox | undefined> => {
  const [box] = await database.rows<{ name: string; open: boolean; presentation: string | null; most: number | null }>(
    'select name, open, presentation, most_each_day as most from idea_box order by updated_at desc limit 1',
  );
  return box?.open ? { name: box.name, presentation: box.presentation, mostEachDay: box.most ?? usualMost } : undefined;
};

/** Localities and unidades vecinales that the form offers. */
export const placesOf = async ({ database }: Pick<BoxGround, 'database'>) => {
  const named = (table: 'locality' | 'neighbourhood_unit') =>
    database.rows<{ id: string; name: string }>(`select id, name from ${table} order by name limit 150`);
  const [localities, units] = await Promise.all([named('locality'), named('neighbourhood_unit')]);
  // «UV 2» goes before «UV 10».
  const byNumber = new Intl.Collator('es-CL', { numeric: true });
  return { localities, neighbourhoodUnits: units.sort((one, other) => byNumber.compare(one.name, other.name)) };
};

/** What a new form carries, so that it is known when it comes back. */
export const ticketFor = ({ keys, clock }: Pick<BoxGround, 'keys' | 'clock'>): string =>
  newTicket(keys.named('ideas'), clock.now());

/** Receives an idea from outside and answers its code; the same form sent twice is one idea. @throws Refused at the fields. */
export const receiveIdea = async (ground: BoxGround, box: OpenBox, ticket: string, typed: Typed): Promise<string> => {
  const read = readTicket(ticket, ground.keys.named('ideas'), ground.clock.now());
  if ('problem' in read) throw refusedTicket(read.problem, read.seconds);
  const { values, email } = judge(typed);
  const { code } = read;
  if (await isKnown(ground, code, typed)) return code;
  await refuseFlood(ground, box);
  try {
    await keep(ground, { ...values, followUpCode: code, channel: 'form' }, email);
  } catch (error) {
    // The other half of a double click wrote it a moment before.
    if (error instanceof Refused && (await isKnown(ground, code, typed))) return code;
    throw error;
  }
  return code;
};

const ticketWords = {
  quick: (seconds: number) => `Envió muy rápido: espere ${seconds} segundos, revise lo escrito y envíe de nuevo.`,
  old: () => 'El formulario estuvo abierto más de doce horas. Lo que escribió sigue aquí: envíelo de nuevo.',
  strange: () => 'El formulario no llegó completo. Lo que escribió sigue aquí: envíelo de nuevo.',
};

// At `ticket` the form needs a new ticket; at `pace` it may be sent again as it is, later.
const refusedTicket = (problem: keyof typeof ticketWords, seconds: number): Refused =>
  new Refused(ticketWords[problem](seconds), problem === 'quick' ? 'pace' : 'ticket');

/** True when the idea of this form is kept. @throws Refused when something else was written in the same form since. */
const isKnown = async ({ database }: BoxGround, code: string, { name, problem }: Typed): Promise<boolean> => {
  const [known] = await database.rows<{ isSame: boolean }>(
    'select name = $2 and problem = $3 as "isSame" from idea where follow_up_code = $1',
    [code, name, problem],
  );
  if (known && !known.isSame)
    throw new Refused(
      'Con este formulario ya envió una idea. Si ésta es otra, envíela de nuevo: lo que escribió sigue aquí.',
      'ticket',
    );
  return known !== undefined;
};

const refuseFlood = async ({ database, clock }: BoxGround, { mostEachDay }: OpenBox): Promise<void> => {
  const [today] = await database.rows<{ count: number }>(
    `select count(*)::int as count from idea where channel = 'form' and created_at > $1`,
    [new Date(clock.now().getTime() - 86_400_000)],
  );
  if ((today?.count ?? 0) >= mostEachDay)
    throw new Refused('Hoy llegaron muchas ideas y no alcanzamos a leerlas. Vuelva mañana, por favor.', 'pace', 429);
};

const keep = (
  { store, keys, clock }: BoxGround,
  values: Readonly<Record<string, unknown>>,
  email: string | null,
): Promise<void> =>
  store.house(clock).together(async (desk) => {
    const { id } = await desk.create(idea, { ...values, receivedOn: dateInChile(clock.now()) });
    if (email) await keepMail(desk.sql, keys, { idea: id, email, now: clock.now() });
  });
