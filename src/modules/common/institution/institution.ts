import { readCut } from '../../../parsing/cut.ts';
import { fold } from '../../../parsing/fold.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Edition } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { institution } from './institution.record.ts';

/** What every page says of the institution. */
export interface Institution {
  id: string;
  name: string;
  shortName: string | null;
  edition: Edition;
  commune: { id: string; name: string; code: string } | null;
  colour: string | null;
  logo: StoredFile | null;
}

/** What must be known to name an institution; the commune is a CUT, absent only where the commune is invented. */
export interface InstitutionFacts {
  name: string;
  edition: Edition;
  commune?: string;
  shortName?: string;
  colour?: string;
}

/** Writes the one row of the institution; its commune must be there already. */
export const bringInstitution = async (desk: Desk, { commune, ...facts }: InstitutionFacts): Promise<string> => {
  const row = await desk.create(institution, { ...facts, commune: commune ? await communeId(desk, commune) : null });
  return row.id;
};

const communeId = async (desk: Desk, code: string): Promise<string> => {
  const [found] = await desk.sql.rows<{ id: string }>('select id from commune where code = $1', [code]);
  if (!found) throw new Error(`The commune ${code} is not in the territory`);
  return found.id;
};

/** The institution of this installation; undefined until it is founded. */
export const institutionOf = async (database: Queryable): Promise<Institution | undefined> => {
  const [found] = await database.rows<Institution>(
    `select institution.id, institution.name, short_name as "shortName", edition, colour, logo,
      case when commune.id is not null
        then json_build_object('id', commune.id, 'name', commune.name, 'code', commune.code) end as commune
    from institution left join commune on commune.id = institution.commune`,
  );
  return found;
};

/** Whether a text of a file, a code or a name, is the institution's own commune; an invented one is known by the institution's name. */
export const ownCommune = async (database: Queryable): Promise<(text: string) => boolean> => {
  const own = await institutionOf(database);
  return (text) => {
    const code = readCut(text);
    if (code.ok) return code.value === own?.commune?.code;
    return own?.commune
      ? fold(text) === fold(own.commune.name)
      : fold(own?.name ?? '')
          .split(' ')
          .includes(fold(text));
  };
};
