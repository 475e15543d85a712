import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { closeTasks, dismissTasks, taskOf } from '../../common/obligations/index.ts';
import { followUp } from './children.record.ts';

const task = taskOf(municipality);
const obligation = 'seguimiento-postulacion';

/** What comes next of a contact is a task of who follows; a new contact closes what the one before left to do. */
export const keepFollowUp: Consequence = async (changes, desk, who) => {
  for (const { id, before, after } of changes) {
    if (!after) {
      await dismissTasks(desk, task, { obligation, period: id }, 'Se borró la gestión que la pedía.');
      continue;
    }
    const row = await desk.one(followUp, id);
    refuseImpossible(row, dateInChile(desk.now));
    const about = `applications/${row.application.id}`;
    if (before === null)
      await closeTasks(desk, task, { obligation, about }, `Gestión del ${showDate(row.heldOn)} con ${row.office}.`);
    else if (!('next_on' in before || 'next_action' in before)) continue;
    else await dismissTasks(desk, task, { obligation, period: id }, 'Cambió la próxima acción.');
    await openNext(desk, row, about, who.person || null);
  }
};

const refuseImpossible = ({ heldOn, nextOn, nextAction }: Row<typeof followUp>, today: string): void => {
  if (heldOn > today) throw new Refused('Una gestión se registra cuando ya ocurrió: revise la fecha.', 'heldOn');
  if (nextOn && nextOn < heldOn) throw new Refused('La próxima acción no puede ser anterior a la gestión.', 'nextOn');
  if (nextOn && !nextAction) throw new Refused('Diga qué hay que hacer ese día.', 'nextAction');
};

const openNext = async (
  desk: Desk,
  { id, nextAction, nextOn, application, office }: Row<typeof followUp>,
  about: string,
  person: string | null,
): Promise<void> => {
  if (!nextAction || !nextOn) return;
  const opened = await desk.create(task, {
    name: nextAction,
    function: 'E5',
    helpers: ['E6'],
    plannedOn: nextOn,
    responsible: person,
    description: `Seguimiento de «${application.name}» ante ${office}.`,
    evidenceAsked: 'La gestión registrada en la postulación.',
  });
  await desk.derive(task, opened.id, { obligation, about, period: id });
};

/** What a contact left to do is not owed any more when the application itself has moved on. */
export const dropFollowUps = (desk: Desk, application: string, why: string): Promise<void> =>
  dismissTasks(desk, task, { obligation, about: `applications/${application}` }, why);
