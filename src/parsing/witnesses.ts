/** One place of a file that says a fact: its title, its name, a heading. */
export interface Witness {
  where: string;
  says: string | undefined;
}

/**
 * What several places of one file say of the same fact. One alone is believed; where they differ, two are believed against one, with a
 * doubt; where nobody has company, nothing is said and the doubt tells who says what.
 */
export const agreed = (witnesses: readonly Witness[]): { value?: string; doubt?: string } => {
  const heard = witnesses.flatMap(({ where, says }) => (says === undefined ? [] : [{ where, says }]));
  const voices = new Map<string, string[]>();
  for (const { where, says } of heard) voices.set(says, [...(voices.get(says) ?? []), where]);
  if (voices.size <= 1) return heard[0] ? { value: heard[0].says } : {};
  const [first, second] = [...voices].toSorted(([, one], [, other]) => other.length - one.length);
  const told = [...voices].map(([says, places]) => `${places.join(' y ')}: ${says}`).join('; ');
  if (!first || first[1].length === second?.[1].length)
    return { doubt: `El archivo se contradice (${told}): diga usted cuál es.` };
  return { value: first[0], doubt: `El archivo se contradice (${told}): se tomó ${first[0]}.` };
};
