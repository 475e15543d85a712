import type { Queryable } from '../platform/database/database.ts';
import { type Chain, eventChain } from '../faces/chain.ts';
import { readChain } from './party/sealed/index.ts';

/** The chains that this database keeps: of changes and, where there is sealed data, of who opened it. */
export const chainsIn = async (database: Queryable): Promise<Chain[]> => {
  const [found] = await database.rows<{ sealed: boolean }>('select to_regclass($1) is not null as sealed', [
    readChain.heads,
  ]);
  return found?.sealed ? [eventChain, readChain] : [eventChain];
};
