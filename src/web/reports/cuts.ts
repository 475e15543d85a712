/** The last two ends of a semester before a day: what most reports cut at (practice; the law only says the frequency). */
export const lastCuts = (today: string): { cutOn: string; previousCutOn: string } => {
  const year = Number(today.slice(0, 4));
  return today > `${year}-06-30`
    ? { cutOn: `${year}-06-30`, previousCutOn: `${year - 1}-12-31` }
    : { cutOn: `${year - 1}-12-31`, previousCutOn: `${year - 1}-06-30` };
};

/** `2026-06-30` → `Informe semestral, primer semestre de 2026`. */
export const semesterName = (cutOn: string): string =>
  `Informe semestral, ${cutOn.slice(5) <= '06-30' ? 'primer' : 'segundo'} semestre de ${cutOn.slice(0, 4)}`;
