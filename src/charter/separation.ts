import type { Actor } from './actor.ts';
import type { CharterSource } from './charter.ts';

/** The rule of internal control that one person must not carry a matter from its start to its end. */
export const internalControl: CharterSource = {
  norm: 'Resolución Exenta N° 1.962 de 2022, Contraloría General de la República (normas de control interno)',
  article: 'separación de funciones',
  confidence: 'unverified',
};

/** The duty to abstain of whoever has an interest in the matter. */
export const abstention: CharterSource = { norm: 'Ley 19.880', article: 'art. 12', confidence: 'confirmed' };

/** Refuses that a person approves what the same person wrote; undefined when there is nothing to refuse. */
export function refuseSelfApproval(authorPerson: string, actor: Actor): string | undefined {
  if (actor.person !== authorPerson) return undefined;
  return `Usted preparó este documento: otra persona con la función debe aprobarlo (${cited(internalControl)}).`;
}

/** The same four eyes inside a party, where the rule is its own statute and not the public one. */
export function refuseSelfApprovalInParty(authorPerson: string, actor: Actor): string | undefined {
  if (actor.person !== authorPerson) return undefined;
  return 'Usted preparó este documento: otra persona con la función debe aprobarlo (incompatibilidad de funciones del estatuto; artículo sin verificar).';
}

/** Refuses that whoever authorised a payment also pays it. */
export function refusePaymentByAuthoriser(authoriserPerson: string, actor: Actor): string | undefined {
  if (actor.person !== authoriserPerson) return undefined;
  return `Usted autorizó este pago: debe efectuarlo otra persona (${cited(internalControl)}).`;
}

/** Refuses that a person with a declared interest takes part in the matter. */
export function refuseInterested(interestedPersons: readonly string[], actor: Actor): string | undefined {
  if (!interestedPersons.includes(actor.person)) return undefined;
  return `Usted declaró interés en este asunto y debe abstenerse (${cited(abstention)}). Comuníquelo a su superior inmediato.`;
}

/** Refuses that an administrator gives rights to their own account. */
export function refuseOwnAccount(accountPerson: string, actor: Actor): string | undefined {
  if (actor.person !== accountPerson) return undefined;
  return `Usted no puede cambiar sus propios cargos ni permisos: pídalo a otra persona con la función (${cited(internalControl)}).`;
}

function cited(source: CharterSource): string {
  const doubt = source.confidence === 'unverified' ? ', sin verificar' : '';
  return `${source.norm}, ${source.article}${doubt}`;
}
