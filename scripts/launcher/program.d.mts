/** What Node is told in order to run Cabildo: its bundle when it was made from these sources, else the sources. */
export function programOf(): string[];
export const surroundings: Readonly<Record<string, string>>;
