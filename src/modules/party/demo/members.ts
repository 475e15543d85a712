import type { Actor } from '../../../charter/index.ts';
import { addDays, addMonths } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { House } from '../../house.ts';
import { admitAll, joinAll, partyUnit } from '../members/index.ts';
import { demoBodies } from './bodies.data.ts';
import { onDay, type Settled } from './day.ts';
import { demoMembers } from './memberList.ts';
import { settleMeetings } from './meetings.ts';
import { settleMirror } from './mirror.ts';

/** Writes the tree of bodies, the members with who belongs where, their meetings, and a reconciliation that left differences. */
export const settleMembers = async (
  house: House,
  people: ReadonlyMap<string, string>,
  secretary: string,
): Promise<void> => {
  const actor = await house.actorFor(secretary);
  if (!actor) throw new Error('La demostración no tiene quien responda por la organización.');
  const today = dateInChile(house.clock.now());
  const bodies = await settleBodies(house, actor, today);
  const all = demoMembers(people, today);
  const ids = await admitAll(
    onDay(house, addDays(today, -200)),
    actor,
    all.map(({ who, beginning }) => ({ who, beginning })),
  );
  const settled = all.map((each, place): Settled => ({ ...each, id: ids[place] ?? '' }));
  const joining = settled.flatMap(({ id, bodies: of }) =>
    of.map(({ code, role }) => ({ row: id, unit: idOf(bodies, code), role, startOn: addDays(today, -190) })),
  );
  await joinAll(onDay(house, addDays(today, -190)), actor, joining);
  await settleMeetings(house, actor, settled, bodies, today);
  await settleMirror(house, actor, settled, today);
};

const idOf = (ids: ReadonlyMap<string, string>, code: string): string => {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`La demostración nombra «${code}», que no existe.`);
  return id;
};

const settleBodies = async (house: House, actor: Actor, today: string): Promise<Map<string, string>> => {
  const units = new Map(
    (await house.database.rows<{ id: string; code: string }>('select id, code from unit')).map(({ id, code }) => [
      code,
      id,
    ]),
  );
  const on = onDay(house, addDays(today, -200));
  const desk = house.store.for(actor, on.clock);
  return desk.together(async (inside) => {
    const ids = new Map<string, string>();
    for (const { parent, unit, endsInMonths, constitutedOn, ...body } of demoBodies) {
      const { id } = await inside.create(partyUnit, {
        ...body,
        parent: parent ? idOf(ids, parent) : null,
        unit: unit ? idOf(units, unit) : null,
        endsOn: endsInMonths ? addMonths(today, endsInMonths) : null,
        smallest: null,
      });
      ids.set(body.code, id);
      const act = { constitutedOn: constitutedOn ?? '2018-01-13', act: `Acta de constitución de ${body.name}` };
      await inside.act(partyUnit, { id }, 'constitute', act);
    }
    return ids;
  });
};
