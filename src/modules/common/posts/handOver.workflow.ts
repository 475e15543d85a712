import type { Charter } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { type HandOverRecord, handOverOf } from './handOver.record.ts';
import { registrarsOf } from './succession.record.ts';

type HandOver = Row<HandOverRecord>;

/** First signs who leaves, then who receives; where one does not sign, a registrar writes why. With the second the paper is issued. */
export const handOverWorkflowOf = (charter: Charter) => {
  const registrars = registrarsOf(charter);
  return defineWorkflow(handOverOf(charter), {
    start: 'preparing',
    states: {
      preparing: 'En preparación',
      given: 'Falta quien recibe',
      closed: 'Emitida',
      dropped: 'Sin efecto',
    },
    closed: ['given', 'closed', 'dropped'],
    actions: {
      give: {
        label: 'Firmar la entrega',
        from: ['preparing'],
        to: 'given',
        by: registrars,
        check: (row, desk) => isAnother(row.giver, desk, 'entrega') ?? onItsPage(row.givenAt),
      },
      giveWithout: {
        label: 'Dejar constancia de que quien entrega no firma',
        from: ['preparing'],
        to: 'given',
        by: registrars,
        asks: ['notGivenWhy'],
      },
      receive: {
        label: 'Firmar la recepción',
        from: ['given'],
        to: 'closed',
        by: registrars,
        check: (row, desk) => isAnother(row.receiver, desk, 'recibe') ?? onItsPage(row.folio),
      },
      receiveWithout: {
        label: 'Dejar constancia de que quien recibe no firma',
        from: ['given'],
        to: 'closed',
        by: registrars,
        asks: ['notReceivedWhy'],
        check: (row) => isUnsigned(row) ?? onItsPage(row.folio),
      },
      drop: {
        label: 'Dejar sin efecto',
        from: ['preparing', 'given'],
        to: 'dropped',
        by: registrars,
        asks: ['droppedWhy'],
      },
    },
  });
};

const isAnother = ({ id, name }: HandOver['giver'], { actor }: Desk, does: string): string | undefined =>
  actor.person === id ? undefined : `Esta parte la firma quien ${does}: ${name}.`;

const onItsPage = (signed: string | null): string | undefined =>
  signed ? undefined : 'Firme en la página del acta: ahí quedan la calidad de quien firma, el folio y el documento.';

const isUnsigned = ({ givenAt }: HandOver): string | undefined =>
  givenAt
    ? undefined
    : 'Un acta que nadie firma no entrega nada: deje el acta sin efecto y prepare otra cuando alguien pueda firmar.';
