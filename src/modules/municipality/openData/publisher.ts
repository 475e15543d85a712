import type { Queryable } from '../../../platform/database/database.ts';
import type { StoredFile } from '../../../records/fields/file.ts';
import { institutionOf } from '../../common/institution/index.ts';

/** Who publishes and how it presents itself. */
export interface Publisher {
  institution: string;
  /** CUT of its commune; absent where the commune is invented. */
  commune?: { name: string; code: string };
  colour: string | null;
  logo: StoredFile | null;
  title: string;
  presentation: string | null;
  contact: string | null;
  projectPrefix: string | null;
  license: string;
}

interface Setting {
  name: string;
  presentation: string | null;
  contact: string | null;
  projectPrefix: string | null;
  license: string | null;
}

const usualLicense = 'https://creativecommons.org/licenses/by/4.0/deed.es';

/** Reads who publishes; what nobody has set has its usual value. */
export const publisherOf = async (database: Queryable): Promise<Publisher> => {
  const [institution, [setting]] = await Promise.all([
    institutionOf(database),
    database.rows<Setting>(
      `select name, presentation, contact, project_prefix as "projectPrefix", license
      from portal_setting order by updated_at desc limit 1`,
    ),
  ]);
  return {
    institution: institution?.name ?? 'Municipalidad',
    ...(institution?.commune ? { commune: institution.commune } : {}),
    colour: institution?.colour ?? null,
    logo: institution?.logo ?? null,
    title: setting?.name ?? 'Proyectos de la comuna',
    presentation: setting?.presentation ?? null,
    contact: setting?.contact ?? null,
    projectPrefix: setting?.projectPrefix ?? null,
    license: licenseOf(setting?.license ?? null),
  };
};

const licenseOf = (text: string | null): string => (text && URL.canParse(text) ? new URL(text).href : usualLicense);
