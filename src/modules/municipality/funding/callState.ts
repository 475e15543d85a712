/** The days of a call. */
export interface CallDays {
  opensOn: string;
  closesOn: string;
}

export type CallState = 'announced' | 'open' | 'closed';

/** What the days say of a call; on the day on which it closes it is still open. */
export const callStateOn = ({ opensOn, closesOn }: CallDays, today: string): CallState => {
  if (today > closesOn) return 'closed';
  return today < opensOn ? 'announced' : 'open';
};
