import { sayPesos } from '../../../law/units/index.ts';
import { type MatchRule, type Reason, refusing, type SourceRules, type Wish, type WishLine } from './wish.ts';

/** Rules over the money of an initiative: minimum, own share, room for the commune, and what other sources give. */
export const moneyRules: readonly MatchRule[] = [
  ({ amount }, { least, amountsConfidence }) =>
    least !== null && amount !== null && amount < least
      ? refusing(`Cuesta ${sayPesos(amount)} y el mínimo es ${sayPesos(least)}.`, amountsConfidence)
      : undefined,
  ownShare,
  (_wish, { communeCount, amountsConfidence }, { used }) => {
    if (communeCount === null) return undefined;
    const says = `La comuna ya pide ${used.count} de ${communeCount} iniciativas de este año.`;
    return used.count >= communeCount
      ? refusing(says, amountsConfidence)
      : { answer: 'yes', says, isVerified: amountsConfidence === 'confirmed' };
  },
  ({ amount }, { communeMost, amountsConfidence }, { used }) => {
    if (communeMost === null || amount === null) return undefined;
    const says = `La comuna ya pide ${sayPesos(used.pesos)} de ${sayPesos(communeMost)} de este año.`;
    return used.pesos + amount > communeMost
      ? refusing(says, amountsConfidence)
      : { answer: 'yes', says, isVerified: amountsConfidence === 'confirmed' };
  },
  alreadyGiven,
  sharesWithOthers,
];

const given = ({ approved }: WishLine): number => approved ?? 0;
const asked = ({ requested }: WishLine): number => requested ?? 0;
const sum = (lines: readonly WishLine[], of: (line: WishLine) => number): number =>
  lines.reduce((total, line) => total + of(line), 0);

function ownShare({ amount, lines }: Wish, { localShare, amountsConfidence }: SourceRules): Reason | undefined {
  if (!localShare) return undefined;
  const isVerified = amountsConfidence === 'confirmed';
  if (amount === null)
    return {
      answer: 'missing',
      says: `Pide ${localShare} % de aporte propio: falta el costo total.`,
      isVerified,
      fill: 'amount',
    };
  const wanted = Math.ceil((amount * localShare) / 100);
  const own = lines.filter(({ origin }) => origin === 'municipal');
  const put = Math.max(sum(own, given), sum(own, asked));
  if (put >= wanted)
    return { answer: 'yes', says: `Aporte propio de ${sayPesos(put)}: pide ${localShare} %.`, isVerified };
  return {
    answer: isVerified ? 'missing' : 'note',
    says: `Pide ${localShare} % de aporte propio, ${sayPesos(wanted)}: agregue la línea de recursos propios.`,
    isVerified,
  };
}

function alreadyGiven({ lines }: Wish, { id, name }: SourceRules): Reason | undefined {
  const own = lines.filter(({ source }) => source === id);
  if (sum(own, given) > 0)
    return { answer: 'no', says: `Ya tiene ${sayPesos(sum(own, given))} aprobados de ${name}.`, isVerified: true };
  if (sum(own, asked) > 0)
    return { answer: 'note', says: `Ya pide ${sayPesos(sum(own, asked))} a ${name}.`, isVerified: true };
  return undefined;
}

/** Money of two funders for the same thing is double financing where one of them is exclusive; own money is not. */
function sharesWithOthers({ lines }: Wish, source: SourceRules): Reason | undefined {
  const others = lines.filter(
    (line) => line.source !== source.id && line.origin !== 'municipal' && (source.exclusive || line.exclusive),
  );
  const names = (from: readonly WishLine[]): string =>
    [...new Set(from.map(({ sourceName }) => sourceName))].join(', ');
  const giving = others.filter((line) => given(line) > 0);
  if (giving.length > 0)
    return refusing(
      `Ya tiene ${sayPesos(sum(giving, given))} de ${names(giving)}, que no se combina con ésta: sería doble financiamiento.`,
      source.confidence,
    );
  const asking = others.filter((line) => asked(line) > 0);
  if (asking.length === 0) return undefined;
  return {
    answer: 'note',
    says: `Ya pide ${sayPesos(sum(asking, asked))} a ${names(asking)}: si lo obtiene, no puede recibir también de ésta.`,
    isVerified: source.confidence === 'confirmed',
  };
}
