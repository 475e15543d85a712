import type { FunctionCode } from './charter.ts';

/** In what quality a person acts in a post. */
export type Capacity = 'titular' | 'prorroga' | 'subrogante' | 'suplente' | 'interino' | 'delegado';

/** A post that a person may act in at one instant, with the act or rule that gives it. */
export interface Holding {
  /** The post's id in this installation. */
  post: string;
  /** The post's code in the charter. */
  postCode: string;
  postLabel: string;
  unit: string;
  functions: readonly FunctionCode[];
  capacity: Capacity;
  /** The act or rule that gives it: "Decreto alcaldicio 1.204 de 2024". */
  basis: string;
  /** The instant it ends, exclusive, when it is known. */
  until?: string;
}

/** Who is acting, with everything they may act in at that instant. */
export interface Actor {
  /** The person's id. */
  person: string;
  name: string;
  holdings: readonly Holding[];
}

/** What stands after the name of a post when somebody acts in it who is not its holder: ` (S)`. */
export const capacityMark: Readonly<Record<Capacity, string>> = {
  titular: '',
  prorroga: ' (en prórroga)',
  subrogante: ' (S)',
  suplente: ' (Sup.)',
  interino: ' (I)',
  delegado: ' (por delegación)',
};

/** How a signature names the post: "Director(a) SECPLAC (S)" when its holder is substituted. */
export function signatureLabel({ postLabel, capacity }: Pick<Holding, 'postLabel' | 'capacity'>): string {
  return postLabel + capacityMark[capacity];
}
