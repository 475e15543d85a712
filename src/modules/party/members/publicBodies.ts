import type { Queryable } from '../../../platform/database/database.ts';
import { fieldOf } from '../../../records/record.ts';
import type { PopoloOrganization } from '../../common/popolo/index.ts';
import { partyUnit } from './partyUnit.record.ts';

/** The constituted bodies that the party marked public, as Popolo names organizations; never who is in them. */
export const publicBodies = async (database: Queryable): Promise<PopoloOrganization[]> => {
  const rows = await database.rows<{ it: PopoloOrganization }>(bodiesSql);
  const kinds = new Map<string, string>(Object.entries(fieldOf(partyUnit, 'kind')?.options ?? {}));
  return rows.map(({ it }) => ({ ...it, classification: kinds.get(it.classification) ?? it.classification }));
};

// What it depends on is said only when that is public too; else it hangs from the party.
const bodiesSql = `
  select json_strip_nulls(json_build_object('id', own.id, 'name', own.name, 'classification', own.kind,
    'parent_id', coalesce(above.id, home.id))) as it
  from party_unit own
  left join party_unit above on above.id = own.parent and above.is_public and above.state = 'constituted'
  left join (select id from institution limit 1) home on true
  where own.is_public and own.state = 'constituted'
  order by own.name, own.id`;
