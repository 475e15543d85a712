import { portalSetting, publishInitiatives } from '../openData/index.ts';
import type { LegalDate } from './calendar.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Town } from './town.ts';

// What is still an idea on paper is not told yet, nor is one in twelve, which the director keeps for another day.
const chosen = `
  select id from (
    select id, state, row_number() over (order by code nulls last, name, id) as place from initiative) listed
  where state <> 'profiled' and place % 12 <> 0`;

/** The director opens the portal and publishes most of the portfolio at once. */
export const settlePortal = (town: Town, on: LegalDate): Promise<void> => {
  const person = the(holdersOn('director-secplac', on)[0]);
  return replay(town, [
    {
      on,
      person,
      write: (desk) =>
        desk.create(portalSetting, {
          name: 'Proyectos de Trehuelemu',
          presentation:
            'Lo que la municipalidad estudia, postula y construye en la comuna: en qué va cada iniciativa, cuánto cuesta y quién la paga.',
          contact: 'secplac@trehuelemu.test',
        }),
    },
    {
      on,
      person,
      write: async (desk) => {
        const rows = await desk.sql.rows<{ id: string }>(chosen);
        const ids = rows.map(({ id }) => id);
        return publishInitiatives(desk, ids, { published: true, reason: 'Apertura del portal' });
      },
    },
  ]);
};
