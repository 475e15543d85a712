import type { Desk } from '../../../records/desk.ts';
import { fundingSource } from './funding.record.ts';
import { knownSources } from './sources.data.ts';

/** Writes the usual sources into an empty institution; answers their ids by name. */
export const bringSources = async (desk: Desk): Promise<ReadonlyMap<string, string>> => {
  const ids = new Map<string, string>();
  for (const source of knownSources) ids.set(source.name, (await desk.create(fundingSource, { ...source })).id);
  return ids;
};
