import type { Adviser } from '../faces/advice.ts';
import { adviseValue } from './common/law/index.ts';
import type { House } from './house.ts';
import { adviseApplication, adviseFundingLine, adviseInitiative } from './municipality/funding/index.ts';

const common = { ownValue: adviseValue, valueConfirmation: adviseValue };

const advisers: Readonly<Record<House['edition'], Readonly<Record<string, Adviser>>>> = {
  municipality: {
    ...common,
    initiative: adviseInitiative,
    fundingLine: adviseFundingLine,
    application: adviseApplication,
  },
  party: common,
};

/** Who advises on a record of an edition while it is written; nobody on most. */
export const adviserOf = ({ edition }: Pick<House, 'edition'>, record: string): Adviser | undefined =>
  advisers[edition][record];
