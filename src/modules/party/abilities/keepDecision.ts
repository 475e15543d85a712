import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';
import { changesAny, wasIn } from '../../common/posts/index.ts';

const decided = ['assigned', 'inOffice', 'handedOver', 'revoked'];

// What the tenure was written from, and why that person.
const appointment = ['post', 'capacity', 'chosen', 'reason', 'agreement', 'start_at'];

/** Refuses to rewrite whom a decision gave a post, while it stands. */
export const keepDecision: Consequence = async (changes, _desk, who) => {
  for (const change of changes) {
    if (who.person === '' || !change.before || !change.after) continue;
    if (!decided.includes(String(wasIn(change, 'state'))) || !changesAny(change, appointment)) continue;
    throw new Refused(
      `Este cargo ya se asignó por ${wasIn(change, 'agreement')}: la persona, el cargo, la calidad, el acuerdo y su motivo no se cambian. Si hay que corregirlos, revóquela y ábrala de nuevo.`,
      undefined,
      409,
    );
  }
};

/** Keeps beside a decision the names that were on the table: who was proposed does not go, nor come, afterwards. */
export const keepNames: Consequence = async (changes, desk, who) => {
  for (const { before, after } of changes) {
    if (who.person === '') continue;
    const [row] = await desk.sql.rows<{ state: string }>('select state from assignment where id = $1::uuid for share', [
      (after ?? before)?.assignment,
    ]);
    if (row && decided.includes(row.state))
      throw new Refused(
        'Sobre este cargo ya se decidió: los nombres que estaban propuestos quedan como estaban.',
        undefined,
        409,
      );
  }
};
