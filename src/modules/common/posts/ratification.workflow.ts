import type { Charter } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { authorityOf, type RatificationRecord } from './ratification.record.ts';

/** An act waits until the authority ratifies or annuls it; it no longer waits when the facts are put right. */
export const ratificationWorkflowOf = (ratification: RatificationRecord, charter: Charter) =>
  defineWorkflow(ratification, {
    start: 'pending',
    states: {
      pending: 'Por ratificar',
      ratified: 'Ratificado',
      annulled: 'Dejado sin efecto',
      notNeeded: 'Ya no hace falta',
    },
    closed: ['ratified', 'annulled', 'notNeeded'],
    actions: {
      ratify: {
        label: 'Ratificar',
        from: ['pending'],
        to: 'ratified',
        by: authorityOf(charter),
        asks: ['agreement', 'note'],
        check: signedByThemselves,
      },
      annul: {
        label: 'Dejar sin efecto',
        from: ['pending'],
        to: 'annulled',
        by: authorityOf(charter),
        asks: ['agreement', 'note'],
        check: signedByThemselves,
      },
      // Only the house: what was recorded later shows that the signer could sign.
      clear: { label: 'Ya no hace falta', from: ['pending'], to: 'notNeeded', by: [] },
    },
  });

const signedByThemselves = ({ person }: Row<RatificationRecord>, { actor }: Desk): string | undefined =>
  person?.id === actor.person && actor.person !== ''
    ? 'Usted firmó este acto: debe resolverlo otra persona con la función.'
    : undefined;
