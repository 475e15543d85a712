import type { Charter } from '../../../charter/index.ts';
import type { Module } from '../../../records/catalog.ts';
import { instructionOf } from './instruction.record.ts';
import { instructionWorkflowOf, openInstructions } from './instruction.workflow.ts';
import { owingOf } from './owing.ts';
import { upwardReportOf } from './upwardReport.record.ts';
import { upwardReportWorkflowOf } from './upwardReport.workflow.ts';

export { instructionOf } from './instruction.record.ts';
export { upwardReportOf } from './upwardReport.record.ts';

/** What comes down from upper units and what goes up to them, with who answers and until when. */
export const liaison = (charter: Charter): Module => {
  const instruction = instructionOf(charter);
  const report = upwardReportOf(charter);
  const answering = owingOf(charter, instruction, {
    obligation: 'nexo-responder',
    does: 'Responder',
    since: 'Día en que se recibió',
    asks: 'La respuesta, registrada en la ficha de la instrucción.',
  });
  const reporting = owingOf(charter, report, {
    obligation: 'nexo-informar',
    does: 'Preparar y enviar',
    since: 'Día desde el que se cuenta',
    asks: 'El envío, registrado en la ficha del informe.',
  });
  return {
    name: 'liaison',
    records: [instruction, report],
    workflows: [
      instructionWorkflowOf(charter, instruction, answering),
      upwardReportWorkflowOf(charter, report, reporting),
    ],
    consequences: {
      instruction: answering.keep(openInstructions.filter((state) => state !== 'received')),
      upwardReport: reporting.keep(['preparing', 'observed']),
    },
  };
};
