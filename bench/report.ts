import type { Figures } from './measure.ts';

export const writeReport = (figures: readonly Figures[], _options: { toFile: boolean }): void => {
  console.log(
    JSON.stringify(
      figures.map(({ lines: _, ...rest }) => rest),
      null,
      1,
    ),
  );
};
