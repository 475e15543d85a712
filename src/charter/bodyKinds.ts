import { noBody } from './appointers.ts';
import type { BodyKind, Charter } from './charter.ts';

/** What each kind of body is called. */
export const bodyKinds = {
  council: 'Concejo municipal',
  cosoc: 'Consejo de la sociedad civil (COSOC)',
  commission: 'Comisión',
  technical: 'Comité técnico',
  leadership: 'Dirección comunal',
  enlarged: 'Ampliado',
  assembly: 'Asamblea',
} as const satisfies Readonly<Record<BodyKind, string>>;

const own: Readonly<Record<Charter['edition'], readonly BodyKind[]>> = {
  municipality: ['council', 'cosoc', 'commission', 'technical'],
  party: ['commission', 'technical', 'leadership', 'enlarged', 'assembly'],
};

/** The kinds of body that an edition has: it never shows the words of the other. */
export const bodyKindsOf = ({ edition }: Pick<Charter, 'edition'>): readonly BodyKind[] => own[edition];

/** Who may give a post by agreement, as it is written beside the post. */
export const appointerOptions = (charter: Pick<Charter, 'edition'>): Record<string, string> => ({
  ...Object.fromEntries(bodyKindsOf(charter).map((kind) => [kind, bodyKinds[kind]])),
  [noBody]: 'Ninguno: se provee de otra forma',
});
