import { showInstant } from '../../../records/fields/instant.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { isProlongedSql } from './prolongedSql.ts';

/** Refuses a tenure whose end is not after its beginning, or a second holder of a post with one seat. */
export const refuseSecondHolder: Consequence = async (changes, desk) => {
  for (const { id, after } of changes) {
    if (!after) continue;
    refuseEmptyStretch(after);
    const [other] = await desk.sql.rows<{ name: string; post: string; start_at: string }>(
      `select person.name, post.name as post, other.start_at
      from tenure mine
      join post on post.id = mine.post and post.kind = 'unipersonal'
      join tenure other on other.post = mine.post and other.id <> mine.id
        and other.start_at < coalesce(mine.end_at, 'infinity') and mine.start_at < coalesce(other.end_at, 'infinity')
      join person on person.id = other.person
      where mine.id = $1::uuid limit 1`,
      [id],
    );
    if (other)
      throw new Refused(
        `${other.post} es un cargo de una sola persona y ${other.name} lo ejerce desde el ${showInstant(other.start_at)}. Ponga término a ese nombramiento, o elija otra fecha.`,
        'startAt',
      );
  }
};

/** Refuses a reason without an end, and who leaves a term that was not over. */
export const refuseLooseEnd: Consequence = async (changes) => {
  for (const { after } of changes) {
    if (!after) continue;
    const { end_at: end, ended_by: why, left_at: left } = after;
    if (why && typeof end !== 'string')
      throw new Refused('Diga hasta cuándo ejerce, o quite por qué termina.', 'endAt');
    if (typeof left !== 'string') continue;
    if (why !== 'term' || typeof end !== 'string' || Date.parse(left) < Date.parse(end))
      throw new Refused(
        'Sólo deja una prórroga quien terminó por vencer su período, y después de ese día. Si se fue antes, cambie «Hasta» y por qué termina.',
        'leftAt',
      );
  }
};

/** Refuses an absence outside of its tenure. */
export const refuseOutsideTenure: Consequence = async (changes, desk) => {
  for (const change of changes) {
    const tenure = change.after && (await tenureOf(change, desk));
    if (!change.after || !tenure) continue;
    refuseEmptyStretch(change.after);
    const from = String(change.after.start_at);
    const begins = Date.parse(from) < Date.parse(tenure.start_at);
    const ended = tenure.end_at !== null && Date.parse(from) >= Date.parse(tenure.end_at) && !tenure.prolonged;
    if (begins || ended)
      throw new Refused(
        `${tenure.person} ejerce ${tenure.post} desde el ${showInstant(tenure.start_at)}${tenure.end_at ? ` hasta el ${showInstant(tenure.end_at)}` : ''}: la ausencia debe comenzar en ese tiempo.`,
        'startAt',
      );
  }
};

/** Refuses a second absence over the same time and functions: it would say twice, and perhaps otherwise, the same thing. */
export const refuseSecondAbsence: Consequence = async (changes, desk) => {
  for (const { id, after } of changes) {
    if (!after || after.state === 'annulled') continue;
    const [other] = await desk.sql.rows<{ start_at: string; end_at: string | null }>(
      `select other.start_at, other.end_at
      from absence mine
      join absence other on other.tenure = mine.tenure and other.id <> mine.id
        and other.state is distinct from 'annulled'
        and other.start_at < coalesce(mine.end_at, 'infinity') and mine.start_at < coalesce(other.end_at, 'infinity')
        and (coalesce(cardinality(mine.scope), 0) = 0 or coalesce(cardinality(other.scope), 0) = 0
          or mine.scope && other.scope)
      where mine.id = $1::uuid limit 1`,
      [id],
    );
    if (other)
      throw new Refused(
        `Ya consta una ausencia desde el ${showInstant(other.start_at)}${other.end_at ? ` hasta el ${showInstant(other.end_at)}` : ', sin fecha de regreso'}: póngale término o cámbiela.`,
        'startAt',
      );
  }
};

/** Refuses a delegation of functions that the post does not have. */
export const refuseWhatOneHasNot: Consequence = async (changes, desk, who) => {
  await refuseOutsideTenure(changes, desk, who);
  for (const change of changes) {
    const tenure = change.after && (await tenureOf(change, desk));
    if (!change.after || !tenure) continue;
    const strange = [change.after.scope].flat().filter((code) => !tenure.functions.includes(String(code)));
    if (strange.length > 0)
      throw new Refused(
        `${tenure.post} no tiene ${strange.length === 1 ? 'la función' : 'las funciones'} ${strange.join(', ')}: sólo se delega lo que se tiene.`,
        'scope',
      );
    if (change.after.person === tenure.holder)
      throw new Refused('Nadie delega en sí mismo: elija a otra persona.', 'person');
  }
};

/** Refuses what ends before it begins. */
export const refuseBackwards: Consequence = async (changes) => {
  for (const { after } of changes) if (after) refuseEmptyStretch(after);
};

const refuseEmptyStretch = ({ start_at: from, end_at: to }: Readonly<Record<string, unknown>>): void => {
  if (typeof from === 'string' && typeof to === 'string' && Date.parse(to) <= Date.parse(from))
    throw new Refused('El término debe ser posterior al comienzo.', 'endAt');
};

interface HeldPost {
  post: string;
  person: string;
  holder: string;
  functions: string[];
  start_at: string;
  end_at: string | null;
  /** At the first instant of what is written about it. */
  prolonged: boolean;
}

const tenureOf = async ({ after }: Change, desk: Desk): Promise<HeldPost | undefined> => {
  const [tenure] = await desk.sql.rows<HeldPost>(
    `select post.name as post, person.name as person, person.id as holder, coalesce(post.functions, '{}') as functions,
      tenure.start_at, tenure.end_at, ${isProlongedSql('$2::timestamptz')} as prolonged
    from tenure join post on post.id = tenure.post join person on person.id = tenure.person
    where tenure.id = $1::uuid`,
    [after?.tenure, after?.start_at],
  );
  return tenure;
};
