import { municipality } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { closeTasks, dismissTasks, taskOf } from '../../common/obligations/index.ts';
import { commitment } from './liaison.record.ts';

const task = taskOf(municipality);
const obligation = 'compromiso-de-reunion';
const by = ['G6', 'E1', 'E5'];
const which = (id: string) => ({ obligation, about: `commitments/${id}` });
const today = (desk: Desk): string => showDate(dateInChile(desk.now));

type Commitment = Row<typeof commitment>;

/** A commitment is kept, or left with its reason; its task follows it and it follows its task. */
export const commitmentWorkflow = defineWorkflow(commitment, {
  start: 'pending',
  states: { pending: 'Pendiente', kept: 'Cumplido', left: 'Sin efecto' },
  closed: ['kept', 'left'],
  actions: {
    keep: {
      label: 'Se cumplió',
      from: ['pending'],
      to: 'kept',
      by,
      asks: ['outcome'],
      then: ({ id, outcome }: Commitment, desk) => closeTasks(desk, task, which(id), outcome ?? 'Cumplido.'),
    },
    leave: {
      label: 'Dejar sin efecto',
      from: ['pending'],
      to: 'left',
      by,
      asks: ['outcome'],
      then: ({ id, outcome }: Commitment, desk) => dismissTasks(desk, task, which(id), outcome ?? 'Sin efecto.'),
    },
    reopen: {
      label: 'Reabrir',
      from: ['kept', 'left'],
      to: 'pending',
      by,
      then: ({ id }: Commitment, desk) => putTask(desk, id),
    },
  },
});

const decisive = ['name', 'due_on', 'responsible', 'side'];

/** Each commitment is a task of its responsible; another day or another person makes it anew. */
export const keepCommitments: Consequence = async (changes, desk) => {
  for (const { id, before, after } of changes) {
    if (after === null) await dismissTasks(desk, task, which(id), `Se borró el compromiso el ${today(desk)}.`);
    else if (before === null) await putTask(desk, id);
    else if (decisive.some((column) => column in before) && after.state === 'pending') {
      await dismissTasks(desk, task, which(id), `Cambió el compromiso el ${today(desk)}.`);
      await putTask(desk, id);
    }
  }
};

const putTask = async (desk: Desk, id: string): Promise<void> => {
  const row = await desk.one(commitment, id);
  const [held] = await desk.sql.rows<{ name: string; with: string; on: string }>(
    `select meeting.name, organization.name as with, meeting.held_on as on from meeting
    join public_organization organization on organization.id = meeting.organization
    where meeting.id = $1::uuid`,
    [row.meeting.id],
  );
  if (held && row.dueOn < held.on)
    throw new Refused('El compromiso vence antes de la reunión en que se tomó: revise la fecha.', 'dueOn');
  const { id: made } = await desk.create(task, {
    name: row.side === 'ours' ? row.name : `Preguntar si cumplieron: ${row.name}`,
    function: 'G6',
    responsible: row.responsible.id,
    plannedOn: row.dueOn,
    description: held ? `De la reunión «${held.name}» con ${held.with}, del ${showDate(held.on)}.` : null,
    evidenceAsked: 'Cómo terminó el compromiso.',
  });
  await desk.derive(task, made, { ...which(id), custom: 'La fecha se acordó en la reunión.' });
};

/** Who closes the task with its evidence has said how the commitment ended. */
export const followTask: Consequence = async (changes, desk) => {
  for (const change of changes) {
    const id = isClosedByPerson(change)
      ? /^commitments\/(.+)$/.exec(String(change.after?.about ?? ''))?.[1]
      : undefined;
    if (!id) continue;
    const [open] = await desk.sql.rows(`select id from commitment where id = $1::uuid and state = 'pending'`, [id]);
    const outcome = String(change.after?.evidence_note ?? change.after?.evidence_link ?? 'Se cerró su tarea.').slice(
      0,
      400,
    );
    if (open) await desk.act(commitment, { id }, 'keep', { outcome });
  }
};

const isClosedByPerson = ({ before, after, person }: Change): boolean =>
  person !== null && before !== null && 'state' in before && after?.state === 'done';
