import { fieldOf } from '../../../records/record.ts';
import { initiative } from '../initiatives/index.ts';
import { sectorName } from './asking.ts';
import type { OpenInitiative } from './openInitiative.ts';
import { phases } from './phases.ts';

/** One column of the open list of initiatives. */
export interface OpenColumn {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'date' | 'address';
  unit?: string;
  meaning: string;
  /** The only values that it takes. */
  values?: readonly string[];
  of(initiative: OpenInitiative, origin: string): string | number | null;
}

const choicesIn = (key: string): Readonly<Record<string, string>> => fieldOf(initiative, key)?.options ?? {};
const chosen = (key: string, value: string | null): string | null => value && (choicesIn(key)[value] ?? null);

/** Where the page of an initiative is. */
export const pageOf = ({ id }: Pick<OpenInitiative, 'id'>, origin: string): string =>
  `${origin}/portal/iniciativas/${id}`;

const pesos = { type: 'integer', unit: 'pesos chilenos' } as const;
const percent = { type: 'decimal', unit: '%' } as const;

/** The columns of the open list, in order; the dictionary and every form of the list are made from them. */
export const columns: readonly OpenColumn[] = [
  { name: 'id', type: 'text', meaning: 'Identificador que no cambia', of: ({ id }) => id },
  { name: 'nombre', type: 'text', meaning: 'Nombre de la iniciativa', of: ({ name }) => name },
  { name: 'codigo', type: 'text', meaning: 'Código BIP o el de la fuente', of: ({ code }) => code },
  {
    name: 'estado',
    type: 'text',
    meaning: 'En qué va, en palabras de la comunidad',
    values: Object.values(phases),
    of: ({ phase }) => phases[phase],
  },
  {
    name: 'etapa',
    type: 'text',
    meaning: 'Para qué se pide el dinero: estudiar, diseñar, ejecutar',
    values: Object.values(choicesIn('stage')),
    of: ({ stage }) => chosen('stage', stage),
  },
  {
    name: 'tipo',
    type: 'text',
    meaning: 'Proyecto, programa o estudio',
    values: Object.values(choicesIn('type')),
    of: ({ type }) => chosen('type', type),
  },
  {
    name: 'sector',
    type: 'text',
    meaning: 'Sector, como lo nombran las carteras regionales',
    values: Object.values(choicesIn('sector')),
    of: ({ sector }) => sector && sectorName(sector),
  },
  { name: 'descripcion', type: 'text', meaning: 'De qué se trata', of: ({ description }) => description },
  { name: 'unidad_responsable', type: 'text', meaning: 'Unidad municipal que responde', of: ({ unit }) => unit },
  { name: 'localidad', type: 'text', meaning: 'Localidad o sector de la comuna', of: ({ locality }) => locality },
  {
    name: 'unidad_vecinal',
    type: 'text',
    meaning: 'Unidad vecinal (Ley 19.418)',
    of: ({ neighbourhoodUnit }) => neighbourhoodUnit,
  },
  {
    name: 'latitud',
    type: 'decimal',
    unit: 'grados WGS 84',
    meaning: 'Latitud del lugar',
    of: ({ place }) => place?.coordinates[1] ?? null,
  },
  {
    name: 'longitud',
    type: 'decimal',
    unit: 'grados WGS 84',
    meaning: 'Longitud del lugar',
    of: ({ place }) => place?.coordinates[0] ?? null,
  },
  {
    name: 'beneficiarios',
    type: 'integer',
    unit: 'personas',
    meaning: 'Personas a las que sirve, según el proyecto',
    of: ({ beneficiaries }) => beneficiaries,
  },
  { name: 'fuente_principal', type: 'text', meaning: 'De dónde viene la mayor parte', of: ({ source }) => source },
  { name: 'costo_total', ...pesos, meaning: 'Cuánto cuesta en total', of: ({ amount }) => amount },
  { name: 'aprobado', ...pesos, meaning: 'Dinero aprobado, sumando fuentes y años', of: ({ approved }) => approved },
  { name: 'gastado', ...pesos, meaning: 'Dinero gastado, sumando fuentes y años', of: ({ spent }) => spent },
  { name: 'ano', type: 'integer', meaning: 'Año presupuestario', of: ({ year }) => year },
  { name: 'inicio', type: 'date', meaning: 'Día en que comienza', of: ({ startOn }) => startOn },
  { name: 'termino', type: 'date', meaning: 'Día en que debe terminar', of: ({ endOn }) => endOn },
  {
    name: 'avance_fisico',
    ...percent,
    meaning: 'Cuánto de la obra o del programa está hecho, según la última medición',
    of: ({ physicalProgress }) => physicalProgress,
  },
  {
    name: 'avance_financiero',
    ...percent,
    meaning: 'Cuánto de lo aprobado se ha gastado',
    of: ({ financialProgress }) => financialProgress,
  },
  { name: 'pagina', type: 'address', meaning: 'Su página en el portal', of: pageOf },
];
