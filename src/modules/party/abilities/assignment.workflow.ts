import type { Charter } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { designationOf, tenure } from '../../common/posts/index.ts';
import { assignment } from './assignment.record.ts';

type Assignment = Row<typeof assignment>;

/** Names are gathered, somebody decides and writes why, and who was chosen accepts, exercises and hands over. */
export const assignmentWorkflowOf = (charter: Charter) => {
  const designation = designationOf(charter);
  const end = (row: Assignment, desk: Desk) => endHolding(row, desk, designation);
  return defineWorkflow(assignment, {
    start: 'open',
    states: {
      open: 'Abierta: se reciben nombres',
      assigned: 'Asignada por acuerdo',
      inOffice: 'Aceptada y en ejercicio',
      handedOver: 'Entregada',
      revoked: 'Revocada',
      dropped: 'Sin efecto',
    },
    closed: ['handedOver', 'revoked', 'dropped'],
    actions: {
      decide: {
        label: 'Registrar la decisión',
        from: ['open'],
        to: 'assigned',
        by: ['P1'],
        asks: ['chosen', 'reason', 'agreement', 'startAt'],
        then: (row, desk) => appoint(row, desk, designation),
      },
      accept: {
        label: 'Registrar la aceptación',
        from: ['assigned'],
        to: 'inOffice',
        by: ['P1', 'P6'],
        asks: ['acceptedOn'],
      },
      decline: {
        label: 'No aceptó: volver a abrir',
        from: ['assigned'],
        to: 'open',
        by: ['P1', 'P6'],
        asks: ['ending'],
        then: end,
      },
      handOver: {
        label: 'Registrar la entrega',
        from: ['inOffice'],
        to: 'handedOver',
        by: ['P1', 'P6'],
        asks: ['handOver', 'ending'],
        then: end,
      },
      revoke: {
        label: 'Revocar',
        from: ['assigned', 'inOffice'],
        to: 'revoked',
        by: ['P1'],
        asks: ['ending'],
        then: end,
      },
      drop: { label: 'Dejar sin efecto', from: ['open'], to: 'dropped', by: ['P1'], asks: ['ending'] },
      resume: { label: 'Volver a abrir', from: ['dropped', 'revoked'], to: 'open', by: ['P1'] },
    },
  });
};

type DesignationRecord = ReturnType<typeof designationOf>;

/** The decision is the act that gives the post, in the same transaction; what the post cannot take is refused as in any appointment. */
const appoint = async (row: Assignment, desk: Desk, designation: DesignationRecord): Promise<void> => {
  await refuseWhoWasNotProposed(row, desk);
  const { id, capacity, chosen, post, startAt, agreement } = row;
  const fact = { post: post.id, person: chosen?.id, capacity, startAt, basis: agreement };
  if (capacity === 'suplente') {
    const made = await desk.create(designation, fact);
    return desk.derive(assignment, id, { designation: made.id, tenure: null });
  }
  const made = await desk.create(tenure, fact);
  return desk.derive(assignment, id, { tenure: made.id, designation: null });
};

const refuseWhoWasNotProposed = async ({ id, chosen }: Assignment, desk: Desk): Promise<void> => {
  const proposed = await desk.sql.rows(
    'select 1 as one from candidate where assignment = $1::uuid and person = $2::uuid',
    [id, chosen?.id],
  );
  if (proposed.length > 0) return;
  throw new Refused(
    `${chosen?.name} no está entre las personas propuestas. Elija a una de ellas, o agréguela antes a la lista con quien la propone.`,
    'chosen',
  );
};

/** Ends what the decision gave: at once, or as if it had never been when it had not begun. */
const endHolding = async (row: Assignment, desk: Desk, designation: DesignationRecord): Promise<void> => {
  const held = row.designation ?? row.tenure;
  if (!held) return;
  const record = row.designation ? designation : tenure;
  await desk.derive(assignment, row.id, { tenure: null, designation: null });
  const { startAt, endAt } = await desk.one(record, held.id);
  if (Date.parse(startAt) > desk.now.getTime()) return desk.remove(record, { id: held.id });
  if (endAt === null) await desk.update(record, { id: held.id }, { endAt: desk.now.toISOString() });
};
