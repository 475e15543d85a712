import { fold } from '../../../parsing/fold.ts';
import type { CellReader, ImportKnowledge } from '../../../parsing/knowledge.ts';
import { doubted, refused, understood } from '../../../parsing/parsed.ts';
import { readRut } from '../../../parsing/rut.ts';
import type { organizationKinds } from './publicOrganization.record.ts';
import { whyNotOfInstitution } from './refuseWrong.ts';

type KindOfOrganization = keyof typeof organizationKinds;

const kinds: Readonly<Record<string, KindOfOrganization | null>> = {
  osc: 'community',
  'organizacion comunitaria': 'community',
  'junta de vecinos': 'community',
  municipalidad: 'municipality',
  municipio: 'municipality',
  'servicio publico': 'publicService',
  gore: 'regionalGovernment',
  'gobierno regional': 'regionalGovernment',
  universidad: 'university',
  empresa: 'company',
  fundacion: 'foundation',
  corporacion: 'foundation',
  ong: 'foundation',
  otros: null,
  otro: null,
};

/** What the lists of regional governments and of public buyers call the class of an institution. */
const readKind: CellReader = (text) => {
  const word = fold(text);
  const kind = kinds[word];
  if (kind !== undefined) return understood(kind);
  // A list of public buyers only marks which of them are municipalities.
  if (word === '1') return understood('municipality');
  return word === '0'
    ? doubted(
        'publicService',
        'El archivo sólo dice que es un organismo público que no es municipalidad: revise su clase.',
      )
    : undefined;
};

/** A RUT with its digit; that of a person is refused already at the review. */
const readRutOfInstitution: CellReader = (text) => {
  const read = readRut(text);
  const reason = read.ok ? whyNotOfInstitution(read.value) : undefined;
  return reason ? refused(reason) : read;
};

// The codes of the state say their class before their number: PE-MUN-…; a column of other codes is not taken for them.
const readStateCode: CellReader = (text) =>
  /^[A-Z]{2,4}-[A-Z]{2,6}-\w/i.test(text.trim())
    ? understood(text.trim().toUpperCase())
    : refused('No es un código del Codificador del Estado: los de municipalidades comienzan con PE-MUN.');

/** What the lists of others call the fields of an institution. */
export const publicOrganizationImport: ImportKnowledge = {
  record: 'publicOrganization',
  aliases: {
    name: ['nombre_original', 'nombre_institucion', 'Razón social', 'Nombre institución', 'Organismo', 'nombre'],
    rut: ['rut', 'rut_institucion', 'RUT organismo'],
    kind: ['tipo_institucion', 'es_municipalidad', 'Tipo de institución', 'Clase'],
    commune: ['comuna'],
    website: ['sitio web', 'página web', 'url'],
    stateCode: ['codigo_estado', 'Código codificador'],
  },
  readers: { kind: readKind, rut: readRutOfInstitution, stateCode: readStateCode },
  otherwise: ['name'],
};
