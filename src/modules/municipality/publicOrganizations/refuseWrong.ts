import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';

// The civil registry numbers natural persons below; the tax service gives institutions from here on.
const firstOfInstitutions = 50_000_000;

/** Why a RUT is not that of an institution; undefined when it is, or may be. */
export const whyNotOfInstitution = (rut: string): string | undefined =>
  Number(rut.replace(/\D/g, '').slice(0, -1)) < firstOfInstitutions
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
