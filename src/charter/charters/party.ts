import {
  type Charter,
  type CharterPost,
  type CharterSubstitution,
  type CharterUnit,
  defineCharter,
} from '../charter.ts';
import { functions, type PartyFunction } from './party.functions.ts';

const statute = (article: string) => ({
  norm: 'Estatuto del partido (paráfrasis)',
  article,
  confidence: 'known' as const,
});

// The tree is recursive: an installation hangs more secretarías, departamentos, núcleos and brigadas from these.
const units: readonly CharterUnit[] = [
  { code: 'direccion-comunal', label: 'Dirección Comunal' },
  { code: 'secretaria-comunal', label: 'Secretaría Comunal', parent: 'direccion-comunal' },
  { code: 'vicepresidencia-mujer', label: 'Vicepresidencia de la Mujer', parent: 'direccion-comunal' },
  { code: 'desarrollo-comunal', label: 'Secretaría de Desarrollo Comunal', parent: 'direccion-comunal' },
  { code: 'asuntos-sociales', label: 'Secretaría de Asuntos Sociales', parent: 'direccion-comunal' },
  { code: 'capacitacion', label: 'Secretaría de Capacitación', parent: 'direccion-comunal' },
  { code: 'electoral', label: 'Secretaría Electoral', parent: 'direccion-comunal' },
  { code: 'solidaridad', label: 'Secretaría de Solidaridad y Derechos Humanos', parent: 'direccion-comunal' },
  { code: 'departamentos', label: 'Departamentos por frente o tema', parent: 'asuntos-sociales' },
  { code: 'profesionales', label: 'Equipo de profesionales', parent: 'solidaridad' },
  { code: 'nucleos', label: 'Núcleos', parent: 'secretaria-comunal' },
  { code: 'brigadas', label: 'Brigadas', parent: 'secretaria-comunal' },
];

const posts: readonly CharterPost<PartyFunction>[] = [
  {
    code: 'presidente',
    label: 'Presidente(a) comunal',
    kind: 'unipersonal',
    unit: 'direccion-comunal',
    functions: ['P1'],
    source: statute('Funciones del Presidente'),
  },
  {
    code: 'vicepresidenta-mujer',
    label: 'Vicepresidenta de la Mujer',
    kind: 'unipersonal',
    unit: 'vicepresidencia-mujer',
    functions: ['P2', 'P3', 'P4'],
    source: statute('Funciones de la Vicepresidenta de la Mujer'),
  },
  {
    code: 'secretario-comunal',
    label: 'Secretario(a) comunal',
    kind: 'unipersonal',
    unit: 'secretaria-comunal',
    functions: ['P5', 'P6', 'P7'],
    source: statute('Funciones del Secretario comunal'),
  },
  {
    code: 'dirigente-colegiado',
    label: 'Dirigente colegiado(a)',
    kind: 'collegiate',
    unit: 'direccion-comunal',
    functions: ['P8', 'P9'],
    source: statute('Funciones de los dirigentes colegiados'),
  },
  {
    code: 'secretario-desarrollo-comunal',
    label: 'Secretario(a) de Desarrollo Comunal',
    kind: 'collegiate',
    unit: 'desarrollo-comunal',
    functions: ['P8', 'P9', 'P10', 'P11', 'P12', 'P13', 'P14'],
    source: statute('Funciones de la Secretaría de Desarrollo Comunal'),
  },
  {
    code: 'secretario-asuntos-sociales',
    label: 'Secretario(a) de Asuntos Sociales',
    kind: 'collegiate',
    unit: 'asuntos-sociales',
    functions: ['P8', 'P9', 'P15', 'P16', 'P17', 'P18', 'P19'],
    source: statute('Funciones de la Secretaría de Asuntos Sociales'),
  },
  {
    code: 'secretario-capacitacion',
    label: 'Secretario(a) de Capacitación',
    kind: 'collegiate',
    unit: 'capacitacion',
    functions: ['P8', 'P9', 'P20', 'P21', 'P22', 'P23', 'P24'],
    source: statute('Funciones de la Secretaría de Capacitación'),
  },
  {
    code: 'secretario-electoral',
    label: 'Secretario(a) Electoral',
    kind: 'collegiate',
    unit: 'electoral',
    functions: ['P8', 'P9', 'P25', 'P26', 'P27', 'P28', 'P29'],
    source: statute('Funciones de la Secretaría Electoral'),
  },
  {
    code: 'secretario-solidaridad',
    label: 'Secretario(a) de Solidaridad y Derechos Humanos',
    kind: 'collegiate',
    unit: 'solidaridad',
    functions: ['P8', 'P9', 'P30', 'P31'],
    source: statute('Funciones de la Secretaría de Solidaridad y Derechos Humanos'),
  },
  // A professional of the roster sees only the cases referred to them, so the post carries P31 and not P30.
  {
    code: 'profesional-solidario',
    label: 'Profesional del equipo de apoyo',
    kind: 'collegiate',
    unit: 'profesionales',
    functions: ['P31'],
    source: statute('Funciones de la Secretaría de Solidaridad y Derechos Humanos'),
  },
  {
    code: 'encargado-sistema',
    label: 'Encargado(a) del sistema',
    kind: 'unipersonal',
    unit: 'secretaria-comunal',
    functions: ['ADM1'],
    source: { norm: 'Reglamento interno del partido', article: 'artículo por indicar', confidence: 'unverified' },
  },
];

// Nobody is named to replace the secretary, nor a collegiate leader: the gap is the statute's, and only an agreement fills it.
const substitutions: readonly CharterSubstitution[] = [
  {
    post: 'presidente',
    substitutes: ['vicepresidenta-mujer', 'secretario-comunal'],
    trigger: 'both',
    limit: 'statute.substitution.max',
    source: statute('Reemplazo del Presidente y de los cargos unipersonales superiores'),
  },
  {
    post: 'vicepresidenta-mujer',
    substitutes: ['secretario-comunal'],
    trigger: 'both',
    limit: 'statute.substitution.max',
    source: statute('Reemplazo de los cargos unipersonales superiores'),
  },
];

/** The communal leadership of a party: its unipersonal posts, and the secretarías of its collegiate leaders. */
export const party: Charter<PartyFunction> = defineCharter<PartyFunction>({
  edition: 'party',
  name: 'Dirección comunal de partido',
  units,
  posts,
  functions,
  substitutions,
  vacancies: [
    {
      posts: ['presidente', 'vicepresidenta-mujer', 'secretario-comunal'],
      term: 'statute.vacancy',
      does: 'la dirección comunal elige a quien lo provea',
    },
  ],
  exclusions: [
    {
      post: 'presidente',
      others: ['vicepresidenta-mujer', 'secretario-comunal'],
      source: { ...statute('un solo cargo unipersonal por persona'), confidence: 'unverified' },
    },
  ],
  origins: [],
  // The leadership of a comuna is elected by vote; what an agreement gives is for each statute to say.
  appointments: [
    {
      posts: ['presidente', 'vicepresidenta-mujer', 'secretario-comunal'],
      by: ['leadership'],
      how: '',
      source: { ...statute('Provisión de los cargos unipersonales vacantes'), confidence: 'unverified' },
    },
    {
      posts: posts
        .filter(({ code }) => code.startsWith('secretario-') && code !== 'secretario-comunal')
        .map(({ code }) => code),
      by: ['leadership'],
      how: '',
      source: statute('Asignación de las secretarías a los dirigentes colegiados'),
    },
  ],
});
export type { PartyFunction };
