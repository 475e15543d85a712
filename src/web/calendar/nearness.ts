/** How near a day is: its tone and the same in words, so that nothing is said by colour alone. */
export interface Nearness {
  tone: 'late' | 'today' | 'soon' | 'ahead' | 'none' | 'closed';
  words: string;
}

/** Today, and the working days after it as far as they are told one by one. */
export interface Horizon {
  today: string;
  businessDays: readonly string[];
}

const soon = 5;

/** `vencido`, `hoy`, `en 3 hábiles`, `en 5 meses`, `sin plazo`; a day that nobody waits for any more has no hurry. */
export const nearnessOf = (on: string | null, isAwaited: boolean, { today, businessDays }: Horizon): Nearness => {
  if (!isAwaited) return { tone: 'closed', words: '' };
  if (on === null) return { tone: 'none', words: 'sin plazo' };
  if (on < today) return { tone: 'late', words: 'vencido' };
  if (on === today) return { tone: 'today', words: 'hoy' };
  const left = businessDays.filter((day) => day <= on).length;
  const last = businessDays.at(-1);
  if (last === undefined || on > last) return { tone: 'ahead', words: farAway(today, on) };
  // A day of rest before the next working day: nothing is left to do it in.
  if (left === 0) return { tone: 'soon', words: 'antes del próximo hábil' };
  return { tone: left <= soon ? 'soon' : 'ahead', words: left === 1 ? 'en 1 hábil' : `en ${left} hábiles` };
};

const farAway = (today: string, on: string): string => {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  return days < 60 ? `en ${days} días` : `en ${Math.round(days / 30.4)} meses`;
};
