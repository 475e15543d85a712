import type { Actor } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Input } from '../../../records/desk.ts';
import { parseNew } from '../../../records/input.ts';
import { newId } from '../../../records/id.ts';
import { Refused } from '../../../records/refused.ts';
import { erasePerson, keepSealed, parseSealed, type SealedValues } from '../sealed/index.ts';
import { consent, sympathiser } from './handing.record.ts';
import { type Ground, organisation, writeFor } from './keeping.ts';

/** Keeps somebody who is no affiliate, together with the consent that allows it: without one there is no sheet. */
export const keepWithConsent = async (
  ground: Ground,
  actor: Actor,
  who: SealedValues,
  given: Input,
): Promise<string> => {
  const values = parseSealed(sympathiser, who, true);
  refuseYoung(values.bornOn, dateInChile(ground.clock.now()));
  return writeFor(ground, actor, async (desk) => {
    const id = newId(desk.now.getTime());
    const bulk = desk.bulk('create', organisation, actor);
    await bulk.insert(sympathiser, [{ id, values: { code: `S-${id.slice(-8).toUpperCase()}` } }]);
    await bulk.insert(consent, [{ id: newId(), values: parseNew(consent, { ...given, sympathiser: id }) }]);
    await keepSealed(desk.sql, ground.keys, sympathiser, id, values);
    return id;
  });
};

/** One more consent of the same person. */
export const addConsent = (ground: Ground, actor: Actor, id: string, given: Input): Promise<void> =>
  writeFor(ground, actor, (desk) =>
    desk
      .bulk('create', organisation, actor)
      .insert(consent, [{ id: newId(), values: parseNew(consent, { ...given, sympathiser: id }) }]),
  );

// The parents of who is under sixteen consent for them (Ley 19.628 art. 16 quáter), and that paper is not kept here yet.
const refuseYoung = (bornOn: unknown, today: string): void => {
  if (typeof bornOn !== 'string') return;
  const sixteen = `${Number(bornOn.slice(0, 4)) + 16}${bornOn.slice(4)}`;
  if (sixteen > today)
    throw new Refused(
      'Tiene menos de 16 años: sus datos políticos exigen el consentimiento de sus padres (Ley 19.628 art. 16 quáter). No lo ingrese.',
      'bornOn',
    );
};

/** Takes a consent back; with the last one goes the key of the person, and nobody reads who they were. */
export const revoke = (ground: Ground, actor: Actor, id: string, how: string): Promise<void> =>
  writeFor(ground, actor, async (desk) => {
    const given = await desk.one(consent, id);
    if (given.revokedOn !== null) throw new Refused('Este consentimiento ya se revocó.', undefined, 409);
    if (how.trim() === '') throw new Refused('Diga cómo lo revocó la persona.', 'revokedBy');
    const values = { revokedOn: dateInChile(desk.now), revokedBy: how.trim() };
    await desk.bulk('revoke', organisation, actor).change(consent, [{ id, version: given.version, values }]);
    const standing = await desk.sql.rows(
      'select 1 as one from consent where sympathiser = $1::uuid and revoked_on is null limit 1',
      [given.sympathiser.id],
    );
    if (standing.length === 0) await erasePerson(desk.sql, ground.keys, sympathiser, given.sympathiser.id);
  });
