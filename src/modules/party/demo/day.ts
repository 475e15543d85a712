import type { House } from '../../house.ts';
import type { DemoMember } from './memberList.ts';

/** A member of the demonstration as they were written: who, and the sheet. */
export interface Settled extends DemoMember {
  id: string;
}

/** The house as it was at three in the afternoon of a day. */
export const onDay = (house: House, on: string): House => ({
  ...house,
  clock: { now: () => new Date(`${on}T18:00:00Z`) },
});
