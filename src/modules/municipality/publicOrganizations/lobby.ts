import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import { closeTasks, dismissTasks, openTerm, taskOf } from '../../common/obligations/index.ts';
import { registerLobby } from '../obligations/index.ts';

const task = taskOf(municipality);
const which = (id: string) => ({ obligation: registerLobby.id, about: `meetings/${id}` });
const decisive = ['lobby', 'lobby_folio', 'held_on'];

/** A meeting of lobby is owed to the public register until it has its folio there. */
export const keepLobby: Consequence = async (changes, desk) => {
  for (const { id, before, after } of changes) {
    refuseWithoutAuthority(after);
    if (before && after && !decisive.some((column) => column in before)) continue;
    if (!after?.lobby) {
      if (before) await dismissTasks(desk, task, which(id), 'No es una audiencia de lobby.');
    } else if (after.lobby_folio) await closeTasks(desk, task, which(id), `Folio ${String(after.lobby_folio)}.`);
    else {
      if (before) await dismissTasks(desk, task, which(id), `Cambió la reunión el ${showDate(dateInChile(desk.now))}.`);
      await openTerm(desk, task, registerLobby, {
        startOn: String(after.held_on),
        name: String(after.name),
        about: which(id).about,
      });
    }
  }
};

const refuseWithoutAuthority = (after: Change['after']): void => {
  if (after?.lobby && !after.lobby_folio && !after.passive_subject)
    throw new Refused(
      'Si fue lobby o gestión de interés, diga qué autoridad obligada asistió: ella la registra (Ley 20.730 art. 8).',
      'passiveSubject',
    );
};
