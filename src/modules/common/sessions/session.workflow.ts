import type { Desk } from '../../../records/desk.ts';
import type { Row } from '../../../records/record.ts';
import { defineWorkflow } from '../../../records/workflow.ts';
import { certifiers, keepers } from './body.record.ts';
import { quorumOf } from './counting.ts';
import { writeMinutes } from './minutes.ts';
import { nextNumber } from '../folios/index.ts';
import { session } from './session.record.ts';

type Session = Row<typeof session>;

/** A session is planned, cited, held or not, and its minutes are drafted and approved. */
export const sessionWorkflow = defineWorkflow(session, {
  start: 'planned',
  states: {
    planned: 'Programada',
    cited: 'Citada',
    open: 'En curso',
    closed: 'Cerrada',
    drafted: 'Acta en borrador',
    approved: 'Acta aprobada',
    suspended: 'Suspendida',
    failed: 'No realizada por falta de quórum',
  },
  closed: ['approved', 'failed'],
  actions: {
    cite: { label: 'Citar', from: ['planned'], to: 'cited', by: keepers, check: isCitedOnItsPage, then: giveNumber },
    open: {
      label: 'Abrir la sesión',
      from: ['cited', 'suspended'],
      to: 'open',
      by: certifiers,
      check: quorumIsMissing,
      then: keepOpening,
    },
    fail: {
      label: 'Declarar no realizada por falta de quórum',
      from: ['cited'],
      to: 'failed',
      by: certifiers,
      asks: ['reason'],
    },
    suspend: { label: 'Suspender', from: ['cited', 'open'], to: 'suspended', by: certifiers, asks: ['reason'] },
    close: {
      label: 'Cerrar la sesión',
      from: ['open'],
      to: 'closed',
      by: certifiers,
      check: somethingIsUndecided,
      then: async ({ id }, desk) => desk.derive(session, id, { closedAt: desk.now.toISOString() }),
    },
    draft: { label: 'Redactar el acta', from: ['closed'], to: 'drafted', by: keepers, then: writeMinutes },
    approve: {
      label: 'Registrar la aprobación del acta',
      from: ['drafted'],
      to: 'approved',
      by: certifiers,
      asks: ['approvedOn'],
      check: ({ minutes }) => (minutes?.trim() ? undefined : 'El acta está vacía: redáctela antes de aprobarla.'),
    },
  },
});

function isCitedOnItsPage({ citation }: Session): string | undefined {
  return citation ? undefined : 'Cite en la página de la sesión: ahí se envía la citación a cada integrante.';
}

async function giveNumber({ id, body, kind, heldOn, startsAt }: Session, desk: Desk): Promise<void> {
  const number = await nextNumber(desk.sql, `session ${body.id} ${kind} ${(heldOn ?? startsAt).slice(0, 4)}`);
  await desk.derive(session, id, { number });
}

async function quorumIsMissing(row: Session, desk: Desk): Promise<string | undefined> {
  const { enough, says, verified } = await quorumOf(desk, row);
  // What nobody has verified may warn and never blocks.
  if (enough || !verified) return undefined;
  return `${says} Registre a quienes lleguen, o declare la sesión no realizada.`;
}

async function keepOpening(row: Session, desk: Desk): Promise<void> {
  const { says } = await quorumOf(desk, row);
  await desk.derive(session, row.id, { openedAt: row.openedAt ?? desk.now.toISOString(), quorum: says });
}

async function somethingIsUndecided({ id }: Session, desk: Desk): Promise<string | undefined> {
  const left = await desk.sql.rows<{ position: number; title: string }>(
    `select position, title from agenda_item
    where session = $1::uuid and result is null and exists (select 1 from vote where vote.item = agenda_item.id)
    order by position`,
    [id],
  );
  if (left.length === 0) return undefined;
  const points = left.map(({ position, title }) => `${position}. ${title}`).join('; ');
  return `Se votó y falta registrar el acuerdo: ${points}. Regístrelo, o deje el punto para otra sesión.`;
}
