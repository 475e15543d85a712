import { sayPesos } from '../../../law/units/index.ts';
import { type Ceiling, overCeiling } from './ceiling.ts';

/** What a source says of the money that it gives to one initiative, and how sure that is. */
export interface AmountRules extends Ceiling {
  name: string;
  norm: string | null;
  confidence: string | null;
  amountsConfidence: string | null;
  least: number | null;
  localShare: number | null;
}

/** An amount set against a source; what is left out is not compared. */
export interface AskedAmount {
  amount: number;
  /** All that the initiative costs, and what is put into it that the source does not give. */
  share?: { total: number; own: number };
  /** True when the amount is only a part of what is asked: it is not held against the minimum. */
  isPart?: boolean;
}

/** What a source would not give as it is asked, by which norm. */
export interface AmountTrouble {
  about: 'amount' | 'share';
  says: string;
  /** False when nobody has verified the amounts of the source. */
  isSure: boolean;
}

/** Every rule over amounts that does not hold: over the ceiling, under the minimum, without the own share. */
export const amountTroubles = ({ amount, share, isPart = false }: AskedAmount, rules: AmountRules): AmountTrouble[] => {
  const rule = rules.norm ? ` Lo dice: ${rules.norm}.` : '';
  const isSure = (rules.amountsConfidence ?? rules.confidence) === 'confirmed';
  const told = (about: AmountTrouble['about'], says: string | undefined): AmountTrouble[] =>
    says === undefined ? [] : [{ about, says: `${says}${rule}${isSure ? '' : ' Monto sin verificar.'}`, isSure }];
  return [
    ...told('amount', overCeiling(amount, rules)),
    ...told('amount', isPart ? undefined : underLeast(amount, rules)),
    ...told('share', share && withoutShare(share, rules)),
  ];
};

const underLeast = (amount: number, { name, least }: AmountRules): string | undefined =>
  least !== null && amount < least
    ? `Se piden ${sayPesos(amount)} y el mínimo de ${name} es ${sayPesos(least)}.`
    : undefined;

const withoutShare = (
  { total, own }: NonNullable<AskedAmount['share']>,
  { name, localShare }: AmountRules,
): string | undefined =>
  localShare !== null && own * 100 < localShare * total
    ? `${name} exige un aporte propio de ${localShare} % del total, ${sayPesos(Math.ceil((localShare * total) / 100))}: escriba el aporte o súbalo.`
    : undefined;
