/** What the rows can be counted by beside the map. */
export const countedBy = {
  locality: 'Localidad',
  neighbourhoodUnit: 'Unidad vecinal',
  state: 'Estado',
  source: 'Fuente',
  sector: 'Sector',
} as const;

export type CountedBy = keyof typeof countedBy;

/** True for a word by which the rows can be counted. */
export const isCountedBy = (text: string | null): text is CountedBy => text !== null && Object.hasOwn(countedBy, text);
