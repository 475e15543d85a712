/** Where the house reads the time; tests and the demonstration pass their own. */
export interface Clock {
  /** The present instant. */
  now(): Date;
}

/** The machine's own clock. */
export const machineClock: Clock = { now: () => new Date() };

const chile = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short' });

/** The local date in Chile of an instant, `YYYY-MM-DD`. */
export const dateInChile = (instant: Date): string => chile.format(instant);
