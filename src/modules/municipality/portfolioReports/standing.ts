/** How something that was asked of others stands, in the words of the law's annex, the surest first. */
export const standings = { granted: 'Aprobados', underReview: 'En trámite', toPresent: 'Por presentar' } as const;

export type Standing = keyof typeof standings;

const ofApplications: Readonly<Record<Standing, readonly string[]>> = {
  granted: ['funded'],
  underReview: ['submitted', 'observed', 'objected', 'recommended', 'prioritised', 'reevaluation'],
  toPresent: ['preparing', 'toSign', 'signed'],
};

// A line of money without application: its initiative says how far it is.
const ofInitiatives: Readonly<Record<Standing, readonly string[]>> = {
  granted: [
    'funded',
    'tendering',
    'awarded',
    'contracted',
    'executing',
    'halted',
    'provisionallyReceived',
    'finallyReceived',
  ],
  underReview: ofApplications.underReview,
  toPresent: ['profiled', 'formulation', 'readyToSubmit'],
};

const order: readonly Standing[] = ['granted', 'underReview', 'toPresent'];

/** How an application, or an initiative with a line of money, stands; undefined when it no longer counts. */
export const standingOf = (path: 'applications' | 'funding-lines', state: string): Standing | undefined => {
  const states = path === 'applications' ? ofApplications : ofInitiatives;
  return order.find((standing) => states[standing].includes(state));
};
