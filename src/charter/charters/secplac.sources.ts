import type { CharterSource } from '../charter.ts';

// Law 18.695 is cited by the numbers of its consolidated text (DFL 1 of 2006), not by those of 1988.
/** An article of the organic law of municipalities. */
export const locm = (article: string, confidence: CharterSource['confidence'] = 'confirmed'): CharterSource => ({
  norm: 'Ley 18.695',
  article,
  confidence,
});

/** The law creates the unit and its head; the other posts of a unit are those of the internal regulation (art. 31). */
export const internalRegulation: CharterSource = {
  norm: 'Reglamento interno municipal',
  article: 'art. 31, Ley 18.695',
  confidence: 'known',
};
