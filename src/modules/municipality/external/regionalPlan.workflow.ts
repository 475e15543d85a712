import { municipality } from '../../../charter/index.ts';
import type { LocalDate } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { closeTasks, dismissTasks, openTerm, taskOf } from '../../common/obligations/index.ts';
import { municipalObligations } from '../obligations/index.ts';
import { regionalPlan } from './regionalPlan.record.ts';

type Plan = Row<typeof regionalPlan>;

const task = taskOf(municipality);
const obligation = 'ari-observar';
const pageOf = (id: string): string => `regional-plans/${id}`;

const observedLinesAreSaid = async ({ id }: Plan, desk: Desk): Promise<string | undefined> => {
  const [bare] = await desk.sql.rows<{ name: string }>(
    `select name from regional_plan_line
    where plan = $1::uuid and stance in ('observes', 'missing') and observation is null order by name limit 1`,
    [id],
  );
  return bare && `A «${bare.name}» le falta la observación: escríbala, o marque que está conforme.`;
};

const closeTerm = async ({ id, sentWith, sentOn }: Plan, desk: Desk): Promise<void> => {
  const on = sentOn ?? dateInChile(desk.now);
  if (sentOn === null) await desk.update(regionalPlan, { id }, { sentOn: on });
  await closeTasks(desk, task, { obligation, about: pageOf(id) }, `${sentWith ?? 'Oficio'}, del ${showDate(on)}.`);
};

/** The plan is received, its lines are looked at, and the commune answers within the term or lets it pass. */
export const regionalPlanWorkflow = defineWorkflow(regionalPlan, {
  start: 'received',
  states: { received: 'En revisión', observed: 'Observado', agreed: 'Sin observaciones' },
  actions: {
    observe: {
      label: 'Registrar el oficio con observaciones',
      from: ['received'],
      to: 'observed',
      by: ['E1', 'G6'],
      asks: ['sentWith', 'sentOn'],
      check: observedLinesAreSaid,
      then: closeTerm,
    },
    agree: {
      label: 'No hay observaciones',
      from: ['received'],
      to: 'agreed',
      by: ['E1', 'G6'],
      then: (row, desk) =>
        dismissTasks(desk, task, { obligation, about: pageOf(row.id) }, 'Se revisó y no hay nada que observar.'),
    },
    reopen: { label: 'Volver a revisar', from: ['observed', 'agreed'], to: 'received', by: ['E1', 'G6'] },
  },
});

/** The day on which the plan arrived begins the term to observe it, which is a task like any other of the law. */
export const keepTerm: Consequence = async (changes, desk) => {
  for (const { id, before, after } of changes) {
    if (after === null) await dismissTasks(desk, task, { obligation, about: pageOf(id) }, 'Se borró el anteproyecto.');
    if (after?.state !== 'received') continue;
    if (before && !('received_on' in before) && !('state' in before)) continue;
    if (before) await dismissTasks(desk, task, { obligation, about: pageOf(id) }, 'Cambió el día en que llegó.');
    await begin(desk, id, String(after.name), String(after.received_on));
  }
};

const begin = async (desk: Desk, id: string, name: string, startOn: LocalDate): Promise<void> => {
  const duty = municipalObligations.find((each) => each.id === obligation);
  if (!duty) throw new Error(`There is no obligation «${obligation}»`);
  const { dueOn } = await openTerm(desk, task, duty, { startOn, name, about: pageOf(id) });
  await desk.derive(regionalPlan, id, { dueOn });
};

/** A holiday that was added moves the day of the plan with that of its task. */
export const followTask: Consequence = async (changes, desk) => {
  for (const { before, after } of changes) {
    const id = /^regional-plans\/(.+)$/.exec(String(after?.about ?? ''))?.[1];
    if (!id || !before || !('due_on' in before) || after?.state === 'notApplicable') continue;
    await desk.derive(regionalPlan, id, { dueOn: after?.due_on });
  }
};

/** Refuses a day of answer before the plan arrived. */
export const refuseEarlyAnswer: Consequence = async (changes) => {
  for (const { after } of changes)
    if (typeof after?.sent_on === 'string' && after.sent_on < String(after.received_on))
      throw new Refused('Se observó antes de que llegara: revise las dos fechas.', 'sentOn');
};
