import type { ActionFunctionArgs } from 'react-router';
import { readVisit, sendVisit } from '../../modules/municipality/fieldVisits/index.ts';
import { Refused } from '../../records/refused.ts';
import { atField } from './atField.ts';

/** Takes one visit from the phone, once however often it comes. */
export const action = (args: ActionFunctionArgs) =>
  atField(args, async ({ desk }) => sendVisit(desk, readVisit(await jsonOf(args.request))));

const jsonOf = async (request: Request): Promise<unknown> => {
  try {
    return await request.json();
  } catch {
    throw new Refused('Lo enviado llegó cortado: se enviará de nuevo.', undefined, 400);
  }
};
