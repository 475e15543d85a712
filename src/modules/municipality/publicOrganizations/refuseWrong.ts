import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';

// The civil registry numbers natural persons below; the tax service gives institutions from here on.
const firstOfInstitutions = 50_000_000;

/** Why a RUT is not that of an institution; undefined when it is, or may be. */
export const whyNotOfInstitution = (rut: string): string | undefined =>
  Number(rut.split('-')[0]?.replace(/\D/g, '')) < firstOfInstitutions
    ? 'Ese RUT es de una persona natural: aquí va el de la institución, o nada.'
    : undefined;

/** Why it is not the address of a site; undefined when it is. */
export const whyNotAddress = (address: string): string | undefined =>
  /^https?:\/\/[^\s/]+\.[^\s/]+/i.test(address)
    ? undefined
    : 'Escriba la dirección completa del sitio, como https://www.ejemplo.cl.';

/** Refuses the RUT of a person, what is not an address, and an institution that depends on itself. */
export const refuseWrongOrganization: Consequence = async (changes) => {
  for (const { id, after } of changes) {
    if (!after) continue;
    refuseFor('rut', whyNotOfInstitution, after.rut);
    refuseFor('website', whyNotAddress, after.website);
    if (after.parent === id) throw new Refused('Una institución no depende de sí misma: elija otra.', 'parent');
  }
};

const refuseFor = (field: string, whyNot: (text: string) => string | undefined, value: unknown): void => {
  const reason = typeof value === 'string' ? whyNot(value) : undefined;
  if (reason) throw new Refused(reason, field);
};

// Mail of anybody: a public office has its own.
const ofAnybody = /@(gmail|hotmail|outlook|yahoo|live|icloud|msn)\./i;

/** Refuses, for a public institution, a mail that is not of the office. */
export const refusePersonalContact: Consequence = async (changes, desk) => {
  for (const { after } of changes) {
    if (typeof after?.email !== 'string' || !ofAnybody.test(after.email)) continue;
    const [organization] = await desk.sql.rows<{ sphere: string | null }>(
      'select sphere from public_organization where id = $1::uuid',
      [after.organization],
    );
    if (organization?.sphere === 'public')
      throw new Refused(
        'Ese correo parece de una persona. Anote el de la oficina: aquí no se guardan datos personales.',
        'email',
      );
  }
};
