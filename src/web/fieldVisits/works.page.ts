import type { LoaderFunctionArgs } from 'react-router';
import { type ToVisit, worksToVisit } from '../../modules/municipality/fieldVisits/index.ts';
import { atField } from './atField.ts';

/** What the phone keeps to work without line: who works and where there is something to visit. */
export interface FieldWorks {
  person: { id: string; name: string };
  works: readonly ToVisit[];
}

export const loader = (args: LoaderFunctionArgs) =>
  atField(args, async ({ desk }): Promise<FieldWorks> => {
    const { person, name } = desk.actor;
    return { person: { id: person, name }, works: await worksToVisit(desk) };
  });
