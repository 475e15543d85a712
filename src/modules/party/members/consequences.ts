import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { isProlongedSql } from '../../common/posts/index.ts';
import { rollExtract } from './handing.record.ts';
import { lost } from './member.workflow.ts';
import { levels } from './partyUnit.record.ts';

const isLost = (state: unknown): boolean => lost.some((each) => each === state);

/**
 * Who loses the affiliation holds no post from that instant: tenures, designations and delegations end, and those to come are
 * undone. An earlier date of the fact ends nothing in the past: what was signed since stays signed, and is looked at by people.
 */
export const endTenuresOfTheLost: Consequence = async (changes, desk) => {
  for (const { before, after } of changes) {
    if (!before || !after || !isLost(after.state) || isLost(before.state) || after.person === null) continue;
    for (const name of ['tenure', 'designation', 'delegation'] as const)
      await endHeld(desk, name, String(after.person), new Date(String(after.updated_at)).toISOString());
  }
};

const endHeld = async (
  desk: Desk,
  name: 'tenure' | 'designation' | 'delegation',
  person: string,
  at: string,
): Promise<void> => {
  const record = desk.catalog.record(name);
  const held = await desk.sql.rows<{ id: string; begun: boolean }>(
    `select id, start_at < $2::timestamptz as begun from ${record.table}
    where person = $1::uuid and coalesce(end_at, 'infinity') > $2::timestamptz`,
    [person, at],
  );
  if (name === 'tenure') await endProlonged(desk, person, at);
  for (const { id, begun } of held)
    if (begun) await desk.update(record, { id }, { endAt: at });
    else await desk.remove(record, { id });
};

/** Who goes on after a term that their statute prolonged leaves the post too. */
const endProlonged = async (desk: Desk, person: string, at: string): Promise<void> => {
  const held = await desk.sql.rows<{ id: string }>(
    `select tenure.id from tenure join post on post.id = tenure.post
    where tenure.person = $1::uuid and ${isProlongedSql('$2::timestamptz')}`,
    [person, at],
  );
  for (const { id } of held) await desk.update(desk.catalog.record('tenure'), { id }, { leftAt: at });
};

/** Refuses a commission without an end, and a body that hangs from a narrower level or from itself. */
export const refuseLooseUnit: Consequence = async (changes, desk) => {
  for (const change of changes) {
    if (!change.after) continue;
    if (change.after.kind === 'commission' && change.after.ends_on === null)
      throw new Refused('Una comisión tiene fecha de término: escriba cuándo termina su mandato.', 'endsOn');
    await refuseWrongParent(change, desk);
  }
};

const refuseWrongParent = async ({ id, after }: Change, desk: Desk): Promise<void> => {
  const above = await desk.sql.rows<{ id: string; level: string; name: string }>(
    `with recursive above as (
      select id, parent, level, name, 1 as step from party_unit where id = $1::uuid
      union all
      select up.id, up.parent, up.level, up.name, above.step + 1 from party_unit up join above on up.id = above.parent
      where above.step < 20)
    select id, level, name from above where step > 1 order by step`,
    [id],
  );
  if (above.some((unit) => unit.id === id))
    throw new Refused('Un organismo no puede depender de sí mismo ni de los que dependen de él.', 'parent');
  const [parent] = above;
  const order = Object.keys(levels);
  if (parent && order.indexOf(parent.level) > order.indexOf(String(after?.level)))
    throw new Refused(`«${parent.name}» es de un nivel menor: elija uno del mismo nivel o de uno mayor.`, 'parent');
};

/** Writes down who asked for a list of persons, so that somebody else must approve it. */
export const keepWhoAsked: Consequence = async (changes, desk, who) => {
  for (const { id, before } of changes)
    if (before === null && who.person !== '') await desk.derive(rollExtract, id, { askedBy: who.person });
};
