import { sayPesos } from '../../../law/units/index.ts';
import { showDate } from '../../../records/fields/date.ts';
import { isOverCeiling, sayCeiling } from './ceiling.ts';
import { callStateOn } from './callState.ts';
import { moneyRules } from './match.money.ts';
import { sectors, stages, types } from '../investment.choices.ts';
import { type MatchRule, refusing } from './wish.ts';

const isOpenNow: MatchRule = (_wish, { intake, confidence }, { calls, today }) => {
  const isVerified = true;
  const open = calls.find((call) => callStateOn(call, today) === 'open');
  if (open) return { answer: 'yes', says: `«${open.name}» recibe hasta el ${showDate(open.closesOn)}.`, isVerified };
  const next = calls.find((call) => callStateOn(call, today) === 'announced');
  if (next) return { answer: 'later', says: `«${next.name}» abre el ${showDate(next.opensOn)}.`, isVerified };
  if (intake === 'formula') return refusing('No se postula: se reparte por fórmula.', confidence);
  if (intake === 'continuous')
    return { answer: 'yes', says: 'Recibe todo el año.', isVerified: confidence === 'confirmed' };
  return { answer: 'later', says: 'No hay un llamado abierto ni anunciado en «Llamados».', isVerified };
};

const isInForce: MatchRule = (_wish, { validTo, confidence }, { today }) =>
  validTo !== null && validTo < today
    ? {
        answer: 'note',
        says: `Las reglas anotadas rigieron hasta el ${showDate(validTo)}: revise la guía nueva.`,
        isVerified: confidence === 'confirmed',
      }
    : undefined;

type Words = Readonly<Record<string, string>>;

const among =
  (
    key: 'stage' | 'type' | 'sector',
    given: 'stages' | 'types' | 'sectors',
    name: string,
    label: string,
    words: Words,
  ): MatchRule =>
  (wish, source) => {
    const [own, wanted] = [wish[key], source[given]];
    if (wanted === null || wanted.length === 0) return undefined;
    const said = wanted.map((each) => words[each] ?? each).join(', ');
    const isVerified = source.confidence === 'confirmed';
    if (own === null)
      return { answer: 'missing', says: `Falta ${name}: la fuente paga ${said}.`, isVerified, fill: key };
    const named = words[own] ?? own;
    if (wanted.includes(own)) return { answer: 'yes', says: `${label} «${named}»: la paga.`, isVerified };
    return refusing(`${label} «${named}»: la fuente sólo paga ${said}.`, source.confidence);
  };

const fitsCeiling: MatchRule = ({ amount }, source) => {
  const isVerified = source.amountsConfidence === 'confirmed';
  const ceiling = sayCeiling(source);
  if (source.limitAmount !== null && ceiling === undefined)
    return {
      answer: 'missing',
      says: `El tope está en ${source.limitUnit} y falta cargar su valor en «Unidades de cuenta».`,
      isVerified,
    };
  if (ceiling === undefined) return undefined;
  if (amount === null)
    return { answer: 'missing', says: `Falta el costo total: el tope es ${ceiling}.`, isVerified, fill: 'amount' };
  if (isOverCeiling(amount, source))
    return refusing(`Cuesta ${sayPesos(amount)} y el tope es ${ceiling}.`, source.amountsConfidence);
  return { answer: 'yes', says: `Cuesta ${sayPesos(amount)}; el tope es ${ceiling}.`, isVerified };
};

const needsRecommendation: MatchRule = ({ rate }, { evaluator, confidence }) => {
  if (evaluator !== 'mdsf') return undefined;
  const isVerified = confidence === 'confirmed';
  if (rate === 'RS' || rate === 'AD' || rate === 'CF')
    return { answer: 'yes', says: `Ya tiene resultado favorable (${rate}).`, isVerified };
  return {
    answer: 'note',
    says: 'Después de postular necesita la recomendación del Ministerio de Desarrollo Social (RS).',
    isVerified,
  };
};

/** The rules in the order in which a person would ask them. */
export const rules: readonly MatchRule[] = [
  isOpenNow,
  isInForce,
  among('stage', 'stages', 'la etapa', 'Etapa', stages),
  among('type', 'types', 'el tipo', 'Tipo', types),
  among('sector', 'sectors', 'el sector', 'Sector', sectors),
  fitsCeiling,
  ...moneyRules,
  needsRecommendation,
];
