/** How many must vote in favour, of whom, and by which norm. */
export interface Rule {
  /** As it is said: «mayoría absoluta de los presentes». */
  name: string;
  of: 'present' | 'inOffice';
  /** More than this part of them, or at least this part; or a number of votes for each number in office. */
  moreThan?: Part;
  atLeast?: Part;
  fixed?: Readonly<Record<number, number>>;
  norm: string;
  /** False: the result warns that somebody must verify the rule. */
  verified: boolean;
  /** Whether who presides decides a tie that lasts, and by which norm. */
  casting?: string;
}

/** A fraction: `[2, 3]` is two thirds. */
export type Part = readonly [number, number];

/** The votes on a point. */
export interface Votes {
  favour: number;
  against: number;
  abstain: number;
  /** Those who may not vote on it because it concerns them. */
  barred: number;
}

/** Who the body is and what it voted. */
export interface Count {
  inOffice: number;
  /** Those present who have a vote, the barred among them. */
  present: number;
  votes: Votes;
  /** The vote of who presides, when a tie lasted. */
  casting?: 'favour' | 'against';
}

/** What follows from a count. */
export interface Outcome {
  result: 'approved' | 'rejected' | 'tied';
  /** Votes in favour that the rule wants. */
  needed: number;
  /** The rule with its figures, in words. */
  says: string;
  /** What somebody must verify before relying on it. */
  doubts: string[];
}

/** What a count that cannot be is refused with. */
export interface Impossible {
  impossible: string;
}

/** Whether a proposal was agreed, by the rule of its matter. Pure: the same count gives the same answer. */
export const outcome = (rule: Rule, count: Count): Outcome | Impossible => {
  const wrong = impossibleIn(rule, count);
  if (wrong) return { impossible: wrong };
  const { votes, casting } = count;
  const needed = neededFor(rule, count);
  if (needed === undefined) return { impossible: unknownSize(rule, count) };
  const isTied = votes.favour === votes.against && votes.favour > 0 && votes.favour < needed;
  const byCasting = isTied && rule.casting && casting;
  const result = byCasting
    ? casting === 'favour'
      ? 'approved'
      : 'rejected'
    : votes.favour >= needed
      ? 'approved'
      : isTied
        ? 'tied'
        : 'rejected';
  const says = byCasting
    ? `${wordsOf(rule, count, needed)} El empate lo dirimió quien preside (${rule.casting}).`
    : wordsOf(rule, count, needed);
  return { result, needed, says, doubts: doubtsOf(rule, count, needed) };
};

const impossibleIn = (rule: Rule, { inOffice, present, votes, casting }: Count): string | undefined => {
  const cast = votes.favour + votes.against + votes.abstain + votes.barred;
  if (Object.values(votes).some((each) => each < 0 || !Number.isInteger(each)))
    return 'Los votos se cuentan en números enteros.';
  if (cast > present)
    return `Hay ${cast} votos y ${present} ${present === 1 ? 'persona presente' : 'personas presentes'} con derecho a voto: revise la asistencia o quite los votos que sobran.`;
  if (inOffice < 1) return 'El órgano no tiene integrantes en ejercicio: agréguelos en la ficha del órgano.';
  if (casting && !rule.casting) return 'En esta materia quien preside no tiene voto dirimente.';
  return undefined;
};

/** The votes in favour that a rule wants of a body; undefined where the norm does not speak of that size. */
export const neededFor = (
  rule: Rule,
  { inOffice, present }: Pick<Count, 'inOffice' | 'present'>,
): number | undefined => {
  if (rule.fixed) return rule.fixed[inOffice];
  const base = rule.of === 'present' ? present : inOffice;
  if (rule.moreThan) return Math.floor((base * rule.moreThan[0]) / rule.moreThan[1]) + 1;
  if (rule.atLeast) return Math.max(1, Math.ceil((base * rule.atLeast[0]) / rule.atLeast[1]));
  return undefined;
};

const unknownSize = ({ name, norm, fixed = {} }: Rule, { inOffice }: Count): string =>
  `${name}: la norma (${norm}) habla de ${Object.keys(fixed).join(', ')} integrantes en ejercicio y aquí hay ${inOffice}. Resuélvalo con Asesoría Jurídica y use otra regla en el punto.`;

const wordsOf = ({ name, of, norm }: Rule, { inOffice, present, votes }: Count, needed: number): string => {
  const base = of === 'present' ? `${present} presentes con voto` : `${inOffice} en ejercicio`;
  const others = [
    votes.against && `${votes.against} en contra`,
    votes.abstain && `${votes.abstain} ${votes.abstain === 1 ? 'abstención' : 'abstenciones'}`,
    votes.barred && `${votes.barred} ${votes.barred === 1 ? 'inhabilitado' : 'inhabilitados'}`,
  ].filter(Boolean);
  return `Se necesita ${name}: ${needed} de ${base} (${norm}). Hubo ${votes.favour} a favor${others.length ? `, ${others.join(', ')}` : ''}.`;
};

// Whether who is barred still counts among those present is not said by the norm: it matters only where it changes the result.
const doubtsOf = (rule: Rule, count: Count, needed: number): string[] => {
  const doubts = rule.verified ? [] : [`${rule.name} (${rule.norm}): sin verificar.`];
  const { votes, present } = count;
  const without = neededFor(rule, { ...count, present: present - votes.barred });
  if (rule.of === 'present' && without !== undefined && votes.favour >= without !== votes.favour >= needed)
    doubts.push(
      `Si los inhabilitados no se cuentan entre los presentes bastarían ${without} votos y el resultado sería otro: consulte a Asesoría Jurídica.`,
    );
  return doubts;
};

/** Whether enough of the body are there to sit: more than a part of those in office. */
export const sits = (
  { name, norm, verified, ...rule }: Rule,
  { inOffice, present }: { inOffice: number; present: number },
): { enough: boolean; needed: number; says: string } => {
  const needed = neededFor({ ...rule, name, norm, verified, of: 'inOffice' }, { inOffice, present }) ?? inOffice;
  const doubt = verified ? '' : ', sin verificar';
  return {
    enough: inOffice > 0 && present >= needed,
    needed,
    says: `Para sesionar se necesita ${name}: ${needed} de ${inOffice} en ejercicio (${norm}${doubt}). De ellos hay ${present} ${present === 1 ? 'presente' : 'presentes'}.`,
  };
};
