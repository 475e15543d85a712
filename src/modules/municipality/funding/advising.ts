import type { Advice, Adviser, Draft } from '../../../faces/advice.ts';
import { mayRead } from '../../../records/access.ts';
import type { Desk } from '../../../records/desk.ts';
import { type AmountTrouble, type AskedAmount, amountTroubles } from './amounts.ts';
import { fundingSource } from './funding.record.ts';

/** Warns of what a source would not give while the cost of an initiative, or its source, is written. */
export const adviseInitiative: Adviser = {
  about: ['source', 'amount'],
  advise: async (desk, draft, id) => {
    const total = amountOf(draft.amount);
    if (total === undefined) return [];
    const share = { total, own: id ? await ownMoneyOf(desk, id) : 0 };
    return (await against(desk, draft.source, { amount: total, share })).map(({ about, says }) => ({
      field: 'amount',
      says: about === 'share' ? `${says} Se anota como una línea de recursos propios.` : says,
    }));
  },
};

/** Warns while the money of a source in a year is written: a year is a part, so its minimum is not asked for. */
export const adviseFundingLine: Adviser = {
  about: ['source', 'requested', 'approved'],
  advise: async (desk, draft) => {
    const found: Advice[] = [];
    for (const field of ['requested', 'approved']) {
      const amount = amountOf(draft[field]);
      if (amount === undefined) continue;
      const troubles = await against(desk, draft.source, { amount, isPart: true });
      found.push(...troubles.map(({ says }) => ({ field, says })));
    }
    return found;
  },
};

/** Warns while an application is written, by the same rules that are said of it afterwards. */
export const adviseApplication: Adviser = {
  about: ['source', 'amount', 'contribution'],
  advise: async (desk, draft) => {
    const amount = amountOf(draft.amount);
    if (amount === undefined) return [];
    const own = amountOf(draft.contribution) ?? 0;
    const troubles = await against(desk, draft.source, { amount, share: { total: amount + own, own } });
    return troubles.map(({ about, says }) => ({ field: about === 'share' ? 'contribution' : 'amount', says }));
  },
};

const amountOf = (value: Draft[string]): number | undefined =>
  typeof value === 'number' && value > 0 ? value : undefined;

const against = async (desk: Desk, source: unknown, asked: AskedAmount): Promise<AmountTrouble[]> => {
  if (typeof source !== 'string' || !mayRead(desk.actor, fundingSource)) return [];
  const filters = [{ field: 'id', operator: 'eq' as const, value: source }];
  const [rules] = (await desk.list(fundingSource, { filters, limit: 1 })).items;
  return rules ? amountTroubles(asked, rules) : [];
};

/** What the municipality itself puts into an initiative, as its lines say. */
const ownMoneyOf = async (desk: Desk, initiative: string): Promise<number> => {
  const [own] = await desk.sql.rows<{ pesos: number }>(
    `select greatest(coalesce(sum(l.requested), 0), coalesce(sum(l.approved), 0))::bigint as pesos
    from funding_line l
    join funding_source s on s.id = l.source
    where l.initiative = $1::uuid and s.origin = 'municipal'`,
    [initiative],
  );
  return own?.pesos ?? 0;
};
