import type { Charter } from '../../../charter/index.ts';
import { anyPost } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import type { InstructionRecord } from './instruction.record.ts';
import { keepersOf } from './levels.ts';
import { isNotTheirs, type Owing } from './owing.ts';

type Instruction = Row<InstructionRecord>;

/** States in which somebody still has to answer. */
export const openInstructions = ['received', 'assigned', 'underWay'] as const;

const theirs = ({ owner }: Instruction, desk: Desk): string | undefined => isNotTheirs(owner, desk);

/** An instruction is received, given to a post, answered by who acts in it, and closed when the sender acknowledges. */
export const instructionWorkflowOf = (charter: Charter, instruction: InstructionRecord, owing: Owing) => {
  const keepers = keepersOf(charter);
  return defineWorkflow(instruction, {
    start: 'received',
    states: {
      received: 'Recibida',
      assigned: 'Asignada',
      underWay: 'En curso',
      answered: 'Respondida',
      closed: 'Cerrada',
      archived: 'Archivada sin respuesta',
    },
    closed: ['closed', 'archived'],
    actions: {
      assign: {
        label: 'Asignar',
        from: ['received', 'assigned', 'underWay'],
        to: 'assigned',
        by: keepers,
        asks: ['owner'],
        then: owing.begin,
      },
      begin: { label: 'Comenzar', from: ['assigned'], to: 'underWay', by: anyPost, check: theirs },
      answer: {
        label: 'Registrar la respuesta',
        from: ['assigned', 'underWay'],
        to: 'answered',
        by: anyPost,
        asks: ['answer'],
        check: theirs,
        then: owing.done,
      },
      attach: {
        label: 'Adjuntar el documento de la respuesta',
        from: ['assigned', 'underWay'],
        to: 'underWay',
        by: anyPost,
        asks: ['answerDocument'],
        check: theirs,
      },
      return: {
        label: 'Devolver la respuesta',
        from: ['answered'],
        to: 'assigned',
        by: keepers,
        asks: ['reason'],
        then: owing.begin,
      },
      close: { label: 'Cerrar', from: ['answered'], to: 'closed', by: keepers, asks: ['acknowledgement'] },
      archive: {
        label: 'Archivar sin respuesta',
        from: openInstructions,
        to: 'archived',
        by: keepers,
        asks: ['reason'],
        then: owing.dropped,
      },
      resume: { label: 'Retomar', from: ['archived'], to: 'received', by: keepers },
    },
  });
};
