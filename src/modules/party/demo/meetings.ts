import type { Actor } from '../../../charter/index.ts';
import { addDays } from '../../../law/index.ts';
import type { House } from '../../house.ts';
import { partyMeeting, type Result, takeAttendance } from '../members/index.ts';
import { demoBodies } from './bodies.data.ts';
import { onDay, type Settled } from './day.ts';

const subjects = [
  'Plan de trabajo del núcleo',
  'Agua rural: qué proponemos',
  'Preparación del ampliado comunal',
  'Cuota y credenciales',
  'Seguridad en el barrio',
  'Balance del semestre',
];

/** Half a year of monthly meetings of núcleos and brigadas, with who came; one núcleo stopped meeting. */
export const settleMeetings = async (
  house: House,
  actor: Actor,
  members: readonly Settled[],
  bodies: ReadonlyMap<string, string>,
  today: string,
): Promise<void> => {
  const meeting = demoBodies.filter(({ kind }) => kind === 'cell' || kind === 'brigade');
  for (const [place, { code, name, territory }] of meeting.entries())
    for (const [month, subject] of subjects.entries()) {
      const ago = 12 + month * 30 + place;
      if (code === 'nucleo-alto-peumo' && ago < 130) continue;
      const on = addDays(today, -ago);
      const at = onDay(house, on);
      const desk = house.store.for(actor, at.clock);
      const values = {
        subject: `${subject}, ${name}`,
        unit: bodies.get(code),
        heldOn: on,
        kind: 'ordinary',
        venue: territory ?? 'Sede comunal',
      };
      const { id } = await desk.create(partyMeeting, values);
      await desk.act(partyMeeting, { id }, 'hold');
      const inside = members.filter((each) => each.bodies.some((body) => body.code === code));
      const results = new Map(inside.map((each, index) => [each.id, resultOf(each.comes, index + month * 3)]));
      await takeAttendance(at, actor, id, results, 'list');
    }
};

const resultOf = (comes: number, chance: number): Result => {
  if ((chance * 7) % 10 < comes) return 'present';
  return chance % 3 === 0 ? 'excused' : 'absent';
};
