import type { Module } from '../../../records/catalog.ts';
import { keepConversion } from '../../common/units/index.ts';
import { fundingSource } from './funding.record.ts';

export { bringSources } from './bring.ts';
export { fundingSource } from './funding.record.ts';

// A ceiling is turned into pesos once, with the month that its norm names, and keeps that value.
const limit = keepConversion(fundingSource, {
  amount: 'limitAmount',
  unit: 'limitUnit',
  on: 'limitOn',
  of: 'limitOf',
  value: 'limitValue',
  pesos: 'limitPesos',
});

/** Sources of money, by name; calls, rules and applications stand on them. */
export const funding: Module = {
  name: 'funding',
  records: [fundingSource],
  consequences: { fundingSource: limit.whenWritten, unitValue: limit.whenLoaded },
};
