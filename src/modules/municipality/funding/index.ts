import type { Module } from '../../../records/catalog.ts';
import { fundingSource } from './funding.record.ts';

export { bringSources } from './bring.ts';
export { fundingSource } from './funding.record.ts';

/** Sources of money, by name; calls, rules and applications stand on them. */
export const funding: Module = { name: 'funding', records: [fundingSource] };
