import type { Desk } from '../../../records/desk.ts';
import { anyPost } from '../../../records/access.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { dateInChile } from '../../../platform/clock.ts';
import { isTheirs } from './whose.ts';
import type { TaskRecord } from './task.record.ts';

type Task = Row<TaskRecord>;

/** States in which a task is still owed. */
export const openStates = ['pending', 'inProgress'] as const;

/** A task waits, is being done, and is closed with its evidence or with the reason why it is not owed. */
export const taskWorkflowOf = (task: TaskRecord) =>
  defineWorkflow(task, {
    start: 'pending',
    states: {
      pending: 'Pendiente',
      inProgress: 'En curso',
      done: 'Hecha',
      notApplicable: 'No corresponde',
      silent: 'Silencio certificado',
    },
    closed: ['done', 'notApplicable', 'silent'],
    actions: {
      finish: {
        label: 'Dar por hecha',
        from: ['pending', 'inProgress'],
        to: 'done',
        by: anyPost,
        owedBy,
        check: async (row, desk) => (await notTheirs(row, desk)) ?? evidenceIsMissing(row),
      },
      begin: { label: 'Comenzar', from: ['pending'], to: 'inProgress', by: anyPost, owedBy, check: notTheirs },
      dismiss: {
        label: 'No corresponde',
        from: ['pending', 'inProgress'],
        to: 'notApplicable',
        by: anyPost,
        owedBy,
        asks: ['reason'],
        check: notTheirs,
      },
      certifySilence: {
        label: 'Certificar el silencio',
        from: ['pending', 'inProgress'],
        to: 'silent',
        by: ['SMU1'],
        asks: ['certificate'],
        check: silenceIsNotDue,
      },
      reopen: {
        label: 'Reabrir',
        from: ['done', 'notApplicable', 'silent'],
        to: 'inProgress',
        by: anyPost,
        owedBy,
        check: notTheirs,
      },
    },
  });

const owedBy = ({ function: owes, helpers }: Task): string[] => [owes, ...(helpers ?? [])];

const notTheirs = async (task: Task, desk: Desk): Promise<string | undefined> =>
  (await isTheirs(desk.sql, desk.actor, {
    ...task,
    unit: task.unit?.id ?? null,
    responsible: task.responsible?.id ?? null,
  }))
    ? undefined
    : `Esta tarea es de quien ejerce la función ${task.function}${task.unit ? ` en ${task.unit.name}` : ''}. Pídaselo, o cambie quién la debe.`;

const evidenceIsMissing = (task: Task): string | undefined => {
  if (task.evidenceLink && !/^https?:\/\/\S+\.\S+$/.test(task.evidenceLink))
    return 'El enlace de la evidencia debe ser una dirección completa, como https://www.ejemplo.cl/documento.';
  if (task.evidenceFile || task.evidenceLink || task.evidenceNote) return undefined;
  return `Falta la evidencia. ${task.evidenceAsked ? `Se cierra con: ${task.evidenceAsked}` : 'Muestre con qué se cumplió.'} Suba el archivo, escriba el enlace o diga dónde está.`;
};

// Silence is never applied by the house: the secretario municipal certifies it, once the day has passed.
const silenceIsNotDue = (task: Task, desk: Desk): string | undefined => {
  if (!task.silence) return 'La ley no le da efecto al silencio en esta tarea.';
  const today = dateInChile(desk.now);
  if (task.dueOn && task.dueOn < today) return undefined;
  return `El plazo no ha vencido${task.dueOn ? ` (vence el ${task.dueOn})` : ''}: el silencio se certifica desde el día siguiente.`;
};
