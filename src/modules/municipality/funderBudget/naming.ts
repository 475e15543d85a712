import { isIncome } from './classifier.choices.ts';

/** What an amendment is called. */
export const amendmentName = (number: number, year: number): string => `Modificación N° ${number} de ${year}`;

/** How much an amendment gives and takes among the lines that spend. */
export const sumsOf = (lines: readonly Readonly<Record<string, unknown>>[]): { raises: number; lowers: number } => {
  const changes = lines
    .filter(({ code }) => !isIncome(String(code)))
    .map(({ change }) => (typeof change === 'number' ? change : 0));
  const sum = (some: readonly number[]): number => some.reduce((total, each) => total + each, 0);
  return { raises: sum(changes.filter((each) => each > 0)), lowers: -sum(changes.filter((each) => each < 0)) };
};
