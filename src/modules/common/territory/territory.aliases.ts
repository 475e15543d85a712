import type { ImportKnowledge } from '../../../parsing/knowledge.ts';

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
    aliases: {
      name: ['nombre_comuna', 'Nombre Comuna', 'COMUNA_NOMBRE', 'COMUNA', 'municipio'],
      code: ['codigo_comuna', 'Código Comuna 2018', 'Código Comuna', 'COMUNA_ID', 'CUT', 'commune_id'],
      province: ['codigo_provincia', 'Código Provincia', 'nombre_provincia', 'Nombre Provincia', 'PROVINCIA_NOMBRE'],
    },
  },
  {
    record: 'locality',
    aliases: {
      name: ['nombre_localidad', 'LOCALIDAD', 'NOM_LOCALIDAD', 'Entidad'],
      population: ['poblacion', 'personas', 'TOTAL_PERSONAS', 'Población total'],
    },
  },
];
