import type { Charter } from '../../../charter/index.ts';
import { anyPost } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { keepersOf } from './levels.ts';
import { isNotTheirs, type Owing } from './owing.ts';
import type { UpwardReportRecord } from './upwardReport.record.ts';

type Report = Row<UpwardReportRecord>;

/** A report is asked of a post, prepared by who acts in it, sent, and acknowledged or sent back. */
export const upwardReportWorkflowOf = (charter: Charter, report: UpwardReportRecord, owing: Owing) => {
  const keepers = keepersOf(charter);
  return defineWorkflow(report, {
    start: 'asked',
    states: {
      asked: 'Por encargar',
      preparing: 'En preparación',
      sent: 'Enviado',
      observed: 'Con observaciones',
      acknowledged: 'Con acuse de recibo',
      dropped: 'Sin efecto',
    },
    closed: ['acknowledged', 'dropped'],
    actions: {
      ask: { label: 'Encargar', from: ['asked'], to: 'preparing', by: keepers, then: owing.begin },
      write: {
        label: 'Escribir el informe',
        from: ['preparing', 'observed'],
        to: 'preparing',
        by: anyPost,
        asks: ['content'],
        check: theirs,
      },
      attach: {
        label: 'Adjuntar el documento',
        from: ['preparing', 'observed'],
        to: 'preparing',
        by: anyPost,
        asks: ['document'],
        check: theirs,
      },
      send: {
        label: 'Registrar el envío',
        from: ['preparing', 'observed'],
        to: 'sent',
        by: anyPost,
        check: (row, desk) => theirs(row, desk) ?? hasNothingToSend(row),
        then: owing.done,
      },
      observe: {
        label: 'Registrar observaciones',
        from: ['sent'],
        to: 'observed',
        by: keepers,
        asks: ['observations'],
        then: owing.begin,
      },
      acknowledge: {
        label: 'Registrar el acuse de recibo',
        from: ['sent'],
        to: 'acknowledged',
        by: keepers,
        asks: ['acknowledgedOn', 'acknowledgement'],
      },
      drop: {
        label: 'Dejar sin efecto',
        from: ['asked', 'preparing', 'observed'],
        to: 'dropped',
        by: keepers,
        asks: ['reason'],
        then: owing.dropped,
      },
      resume: { label: 'Retomar', from: ['dropped'], to: 'asked', by: keepers },
    },
  });
};

const theirs = ({ owner }: Report, desk: Desk): string | undefined => isNotTheirs(owner, desk);

const hasNothingToSend = ({ content, document }: Report): string | undefined =>
  content || document
    ? undefined
    : 'El informe está vacío: escriba su contenido o suba el documento antes de registrar el envío.';
