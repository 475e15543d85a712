import type { Charter } from '../../../charter/index.ts';

/** Where the other side of a link stands. */
export const levels = { national: 'Nacional', regional: 'Regional', provincial: 'Provincial' } as const;

/** Who keeps the link with other levels: the president and the secretary of a leadership; in a municipality, who keeps its technical links and its books. */
const keepers = ['P1', 'P5', 'P6', 'G6', 'ALC1', 'AMU1', 'SMU1'];

/** The functions of this charter that register what comes and goes. */
export const keepersOf = ({ functions }: Charter): string[] =>
  keepers.filter((code) => functions.some((held) => held.code === code));
