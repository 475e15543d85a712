import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';

// What the house writes itself (a demonstration) was decided elsewhere.
const isHouse = ({ person }: { person: string }): boolean => person === '';

/** A certificate exists only with its folio, and is never removed: its series would have a gap. */
export const keepCertificates: Consequence = async (changes, desk, who) => {
  for (const { id, after } of changes) {
    if (isHouse(who)) continue;
    if (!after) throw new Refused('Un certificado con folio no se borra: la serie quedaría con un vacío.');
    const [row] = await desk.sql.rows<{ folio: string | null }>(
      'select folio from acting_certificate where id = $1::uuid',
      [id],
    );
    if (row?.folio === null)
      throw new Refused(
        'Emita el certificado en «¿Quién ejercía el cargo?»: ahí recibe folio y firma.',
        undefined,
        409,
      );
  }
};

/** Who hands over is not who receives; what has a folio is never removed. */
export const keepHandOver: Consequence = async (changes, desk, who) => {
  for (const { id, before, after } of changes) {
    if (!after) {
      if (typeof before?.folio === 'string' && !isHouse(who))
        throw new Refused('Un acta con folio no se borra: la serie quedaría con un vacío.');
      continue;
    }
    const [row] = await desk.sql.rows<{ post: string; same: boolean; name: string | null }>(
      `select post.name as post, giver = receiver as same, hand_over.name
      from hand_over join post on post.id = hand_over.post where hand_over.id = $1::uuid`,
      [id],
    );
    if (row?.same) throw new Refused('Quien entrega y quien recibe son personas distintas: elija a otra.', 'receiver');
    if (row && row.name === null)
      await desk.derive(desk.catalog.record('handOver'), id, { name: `Entrega de ${row.post}` });
  }
};

/** What is handed over is written until who leaves has signed it. */
export const keepHandOverItems: Consequence = async (changes, desk, who) => {
  for (const { after, before } of changes) {
    if (isHouse(who)) continue;
    // Who signs in this moment is waited for.
    const [row] = await desk.sql.rows<{ state: string }>('select state from hand_over where id = $1::uuid for share', [
      (after ?? before)?.hand_over,
    ]);
    if (row && row.state !== 'preparing')
      throw new Refused('Lo que se entrega ya está firmado y no cambia. Prepare otra acta.', undefined, 409);
  }
};
