import { answerOn, type LocalDate, type ValueId, type Values, valueOn } from '../../../law/index.ts';
import { type Matter, matters } from './matters.ts';
import type { Part, Rule } from './majority.ts';

type BodyKind = 'council' | 'cosoc' | 'commission' | 'technical' | 'leadership' | 'enlarged' | 'assembly';

interface Wanted {
  name: string;
  of: Rule['of'];
  id: ValueId;
  is: 'moreThan' | 'atLeast';
}

const wanted: Partial<Record<Matter, Wanted>> = {
  contract: {
    name: 'mayoría absoluta del concejo',
    of: 'inOffice',
    id: 'locm.concejo.contrato_mayoria',
    is: 'moreThan',
  },
  contractBeyondTerm: {
    name: 'dos tercios del concejo',
    of: 'inOffice',
    id: 'locm.concejo.contrato_excede_periodo',
    is: 'atLeast',
  },
  omitTender: {
    name: 'mayoría absoluta de los concejales en ejercicio',
    of: 'inOffice',
    id: 'locm.concejo.omitir_licitacion',
    is: 'moreThan',
  },
};

const plain: Partial<Record<Matter, Pick<Rule, 'name' | 'of' | 'moreThan' | 'atLeast'>>> = {
  general: { name: 'mayoría absoluta de los presentes', of: 'present', moreThan: [1, 2] },
  inOffice: { name: 'mayoría absoluta de los en ejercicio', of: 'inOffice', moreThan: [1, 2] },
  twoThirdsPresent: { name: 'dos tercios de los presentes', of: 'present', atLeast: [2, 3] },
  twoThirdsInOffice: { name: 'dos tercios de los en ejercicio', of: 'inOffice', atLeast: [2, 3] },
};

const regulator = {
  6: 'locm.concejo.quorum_prc.seis',
  8: 'locm.concejo.quorum_prc.ocho',
  10: 'locm.concejo.quorum_prc.diez',
} as const satisfies Record<number, ValueId>;

const ownOf: Readonly<Record<BodyKind, string>> = {
  council: 'Ley 18.695 art. 86',
  cosoc: 'Reglamento del consejo de la sociedad civil',
  commission: 'Reglamento interno del concejo',
  technical: 'Acto que crea el comité',
  leadership: 'Estatuto del partido',
  enlarged: 'Estatuto del partido',
  assembly: 'Estatuto del partido',
};

// What the law does not say of a body says its own regulation, statute or act: a value that the institution writes down.
const ownQuorum: Readonly<Record<BodyKind, ValueId>> = {
  council: 'locm.concejo.quorum_sesion',
  cosoc: 'propio.cosoc.quorum',
  commission: 'propio.comision.quorum',
  technical: 'propio.comite.quorum',
  leadership: 'statute.sitting',
  enlarged: 'statute.enlarged.sitting',
  assembly: 'statute.assembly.sitting',
};
const partyQuorum: Partial<Record<BodyKind, ValueId>> = {
  commission: 'statute.commission.sitting',
  technical: 'statute.technical.sitting',
};
const ownMajority: Partial<Record<BodyKind, ValueId>> = {
  cosoc: 'propio.cosoc.mayoria',
  commission: 'propio.comision.mayoria',
  technical: 'propio.comite.mayoria',
};

/** The rule by which a body decides a matter on a day; undefined for what is not voted. */
export const ruleFor = (matter: Matter, kind: BodyKind, law: Values, on: LocalDate): Rule | undefined => {
  if (matter === 'none') return undefined;
  if (matter === 'regulatorPlan') return regulatorRule(law, on);
  const special = wanted[matter];
  if (special) {
    const { part, norm, verified } = partOf(law, special.id, on, special.is === 'moreThan' ? [1, 2] : [2, 3]);
    return { name: special.name, of: special.of, [special.is]: part, norm, verified };
  }
  const rule = plain[matter] ?? plain.general;
  if (!rule) return undefined;
  const own = matter === 'general' ? ownPart(law, ownMajority[kind], on) : undefined;
  if (own) return { ...rule, moreThan: own.part, norm: own.norm, verified: own.verified };
  if (kind !== 'council' || matter !== 'general') return { ...rule, norm: ownOf[kind], verified: false };
  const { part, norm, verified } = partOf(law, 'locm.concejo.mayoria_acuerdo', on, [1, 2]);
  const tie = valueOn(law, 'locm.concejo.empate_dias', on);
  const casting = 'value' in tie ? `${tie.norm}${tie.verified ? '' : ', sin verificar'}` : 'sin verificar';
  return { ...rule, moreThan: part, norm, verified, casting };
};

/** The rule by which a body may sit; the institution's own value where the body names one. */
export const quorumFor = (kind: BodyKind, term: string | null, law: Values, on: LocalDate): Rule => {
  const said = term ? partOf(law, term, on, [1, 2]) : ownPart(law, quorumIdOf(kind, law), on);
  const { part, norm, verified } = said ?? { part: [1, 2] as const, norm: ownOf[kind], verified: false };
  return { name: 'la mayoría de los integrantes', of: 'inOffice', moreThan: part, norm, verified };
};

const regulatorRule = (law: Values, on: LocalDate): Rule => {
  const known = Object.entries(regulator).flatMap(([size, id]) => {
    const answer = valueOn(law, id, on);
    return 'value' in answer ? [{ size: Number(size), answer }] : [];
  });
  return {
    name: matters.regulatorPlan.toLowerCase(),
    of: 'inOffice',
    fixed: Object.fromEntries(known.map(({ size, answer }) => [size, Number(answer.value)])),
    norm: known[0]?.answer.norm ?? 'Ley 18.695 art. 65',
    verified: known.length > 0 && known.every(({ answer }) => answer.verified),
  };
};

// The files of a party do not hold the values of a municipality, and the other way round.
const quorumIdOf = (kind: BodyKind, law: Values): ValueId => {
  const ofParty = partyQuorum[kind];
  return ofParty && answerable(law, ofParty) ? ofParty : ownQuorum[kind];
};

const answerable = (law: Values, id: ValueId): boolean => (law.get(id)?.versions.length ?? 0) > 0;

/** The part that a value of the institution says; undefined while it has not said it. */
const ownPart = (law: Values, id: ValueId | undefined, on: LocalDate) =>
  id !== undefined && 'value' in answerOn(law, id, on) ? partOf(law, id, on, [1, 2]) : undefined;

/** A value that says a part, as `1/2`; where it is missing or says something else, the usual one, unverified. */
const partOf = (
  law: Values,
  id: string,
  on: LocalDate,
  usual: Part,
): { part: Part; norm: string; verified: boolean } => {
  const answer = answerOn(law, id, on);
  if (!('value' in answer)) return { part: usual, norm: `falta el valor «${id}»`, verified: false };
  const [over, under] = String(answer.value).split('/').map(Number);
  const isPart = over !== undefined && under !== undefined && over > 0 && under >= over;
  return { part: isPart ? [over, under] : usual, norm: answer.norm, verified: answer.verified && isPart };
};
