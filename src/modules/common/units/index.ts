import type { Module } from '../../../records/catalog.ts';
import { refuseMisplaced } from './check.ts';
import { unitValue } from './units.record.ts';

export { bringUnitValues, figuresReadAt } from './bring.ts';
export { type Gap, gapsUntil, sayGap } from './gaps.ts';
export { type BroughtTable, type Received, receivePublished } from './published/receive.ts';
export { type KeptConversion, type KeptFields, keepConversion } from './kept.ts';
export { type OddValue, oddValues, sayOdd } from './odd.ts';
export { latestValues, unitValuesOn, valuesOfYear, yearsWithValues } from './read.ts';
export { unitValue } from './units.record.ts';

/** Published values of UTM, UF and IPC: what turns the amounts of norms into pesos. */
export const units: Module = { name: 'units', records: [unitValue], consequences: { unitValue: refuseMisplaced } };
