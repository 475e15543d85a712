import type { Desk } from '../../../records/desk.ts';
import { document } from '../initiatives/index.ts';
import { portalSetting, publishDocuments, publishInitiatives } from '../openData/index.ts';
import type { LegalDate } from './calendar.ts';
import { holdersOn } from './people.data.ts';
import { drawScene, type Scene } from './picture.ts';
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
    { on, person, write: (desk) => showPictures(town, desk, on) },
  ]);
};

// Drawn, and said to be: of an invented town there are no photographs.
const pictures: readonly { state: string; name: string; scene: Scene }[] = [
  {
    state: 'executing',
    name: 'La obra hoy (dibujo de demostración)',
    scene: {
      sky: [222, 230, 236],
      ground: [178, 164, 140],
      trees: [560],
      building: { wall: [128, 128, 128], roof: [160, 82, 60], isUnfinished: true },
    },
  },
  {
    state: 'finallyReceived',
    name: 'La obra terminada (dibujo de demostración)',
    scene: {
      sky: [205, 226, 240],
      ground: [150, 178, 120],
      trees: [90, 550],
      building: { wall: [226, 206, 170], roof: [160, 82, 60], isUnfinished: false },
    },
  },
];

const shownIn = `
  select initiative.id from initiative
  join initiative_publication on initiative_publication.initiative = initiative.id and published
  where initiative.state = $1 order by amount desc nulls last, initiative.id limit 1`;

/** A picture on the page of the largest work under way and on that of the largest one received. */
const showPictures = async ({ house }: Town, desk: Desk, on: LegalDate): Promise<void> => {
  for (const { state, name, scene } of pictures) {
    const [work] = await desk.sql.rows<{ id: string }>(shownIn, [state]);
    if (!work) continue;
    const saved = await house.files.save(drawScene(scene));
    const { id } = await desk.create(document, {
      initiative: work.id,
      name,
      kind: 'photograph',
      issuedOn: on,
      file: { ...saved, name: 'dibujo.png', type: 'image/png' },
    });
    await publishDocuments(desk, house.files, [id], { published: true, reason: 'Dibujos de la demostración' });
  }
};
