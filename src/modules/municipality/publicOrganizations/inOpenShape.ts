import type { Queryable } from '../../../platform/database/database.ts';
import type { PopoloOrganization } from '../../common/popolo/index.ts';
import { organizationKinds } from './publicOrganization.record.ts';

/**
 * The institutions of the State with which the commune works, as Popolo names organizations: names, identifiers and what each
 * depends on are public. Private ones are left out: a neighbourhood organisation or a firm has not agreed to be published here.
 */
export const publicInstitutions = async (database: Queryable): Promise<PopoloOrganization[]> => {
  const rows = await database.rows<{ it: PopoloOrganization & { kind?: string } }>(institutionsSql);
  const kinds = new Map<string, string>(Object.entries(organizationKinds));
  return rows.map(({ it: { kind, ...organization } }) => ({
    ...organization,
    classification: kinds.get(kind ?? '') ?? 'Institución pública',
  }));
};

// What it depends on is said only when that goes out too, and the area only when it is the commune's own.
const institutionsSql = `
  select json_strip_nulls(json_build_object('id', own.id, 'name', own.name, 'kind', own.kind,
    'other_names', case when own.other_name is not null then json_build_array(json_build_object('name', own.other_name)) end,
    'identifiers', (
      select json_agg(json_build_object('scheme', scheme, 'identifier', identifier))
      from (values ('RUT', own.rut), ('Código del Estado', own.state_code)) as known(scheme, identifier)
      where identifier is not null),
    'parent_id', above.id, 'area_id', home.commune, 'dissolution_date', own.dissolved_on)) as it
  from public_organization own
  left join public_organization above on above.id = own.parent and above.sphere = 'public'
  left join (select commune from institution limit 1) home on home.commune = own.commune
  where own.sphere = 'public'
  order by own.name, own.id`;
