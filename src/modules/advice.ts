import type { Adviser } from '../faces/advice.ts';
import type { House } from './house.ts';
import { adviseApplication, adviseFundingLine, adviseInitiative } from './municipality/funding/index.ts';

const advisers: Readonly<Record<House['edition'], Readonly<Record<string, Adviser>>>> = {
  municipality: {
    initiative: adviseInitiative,
    fundingLine: adviseFundingLine,
    application: adviseApplication,
  },
  party: {},
};

/** Who advises on a record of an edition while it is written; nobody on most. */
export const adviserOf = ({ edition }: Pick<House, 'edition'>, record: string): Adviser | undefined =>
  advisers[edition][record];
