/** What was spent of what was approved, in percent with one decimal; null while nothing is approved. */
export const financialProgress = ({
  approved,
  spent,
}: {
  approved: number | null;
  spent: number | null;
}): number | null => (approved ? Math.min(1000, Math.max(0, Math.round(((spent ?? 0) / approved) * 1000) / 10)) : null);

/** The totals of an initiative that has only these rows inside: the same that the house would derive. */
export const totalsOfNew = (
  children: readonly { record: string; values: Readonly<Record<string, unknown>> }[],
): Record<string, number | null> => {
  const lines = children.filter(({ record }) => record === 'fundingLine');
  const sum = (key: string): number | null => {
    const amounts = lines.map(({ values }) => values[key]).filter((amount) => typeof amount === 'number');
    return amounts.length > 0 ? amounts.reduce((total, amount) => total + amount, 0) : null;
  };
  const [requested, approved, spent] = [sum('requested'), sum('approved'), sum('spent')];
  const measured = children.find(({ record }) => record === 'progress')?.values.physical;
  const physicalProgress = typeof measured === 'number' ? measured : null;
  return { requested, approved, spent, physicalProgress, financialProgress: financialProgress({ approved, spent }) };
};
