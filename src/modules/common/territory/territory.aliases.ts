import { readCut } from '../../../parsing/cut.ts';
import { formerCommuneCodes } from '../../../parsing/formerCommuneCodes.data.ts';
import type { CellReader, ImportKnowledge } from '../../../parsing/knowledge.ts';
import { doubted } from '../../../parsing/parsed.ts';

/** A commune's code as of today: lists of before the Región de Ñuble still give the old ones. */
const readCommuneCode: CellReader = (text) => {
  const code = readCut(text);
  const today = code.ok ? formerCommuneCodes[code.value] : undefined;
  return today === undefined ? undefined : doubted(today, `${text.trim()} es el código antiguo; hoy es ${today}.`);
};

/** What the lists of regions, provinces, communes and localities of ministries and of the census call our fields. */
export const territoryImports: readonly ImportKnowledge[] = [
  {
    record: 'region',
    aliases: {
      name: ['nombre_region', 'Nombre Región', 'REGION_NOMBRE', 'REGION'],
      code: ['codigo_region', 'Código Región', 'REGION_ID', 'COD_REG'],
    },
  },
  {
    record: 'province',
    aliases: {
      name: ['nombre_provincia', 'Nombre Provincia', 'PROVINCIA_NOMBRE', 'PROVINCIA'],
      code: ['codigo_provincia', 'Código Provincia', 'PROVINCIA_ID'],
      region: ['codigo_region', 'Código Región', 'nombre_region', 'Nombre Región', 'REGION_NOMBRE', 'REGION'],
    },
  },
  {
    record: 'commune',
    readers: { code: readCommuneCode },
    aliases: {
      name: ['nombre_comuna', 'Nombre Comuna', 'COMUNA_NOMBRE', 'COMUNA', 'municipio'],
      code: ['codigo_comuna', 'Código Comuna 2018', 'Código Comuna', 'COMUNA_ID', 'CUT', 'commune_id'],
      province: ['codigo_provincia', 'Código Provincia', 'nombre_provincia', 'Nombre Provincia', 'PROVINCIA_NOMBRE'],
    },
  },
  {
    record: 'locality',
    ownCommuneIn: ['codigo_comuna', 'COD_COMUNA', 'Código Comuna', 'CUT', 'NOM_COMUNA', 'COMUNA'],
    aliases: {
      name: ['nombre_localidad', 'LOCALIDAD', 'NOM_LOCALIDAD', 'Entidad'],
      population: ['poblacion', 'habitantes', 'personas', 'TOTAL_PERSONAS', 'Población total'],
    },
  },
];
