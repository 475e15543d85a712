/** Hands over a long list piece by piece, one after another. */
export const inBatches = async <T>(
  list: readonly T[],
  size: number,
  work: (part: readonly T[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < list.length; from += size) await work(list.slice(from, from + size));
};
