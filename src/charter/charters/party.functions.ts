import type { CharterFunction, CharterSource } from '../charter.ts';

// A statute differs from party to party: the source is its paraphrase in our domain pages, and each installation adds its
// own article.
const statute = (block: string): CharterSource => ({
  norm: 'Estatuto del partido (paráfrasis)',
  article: block,
  confidence: 'known',
});

const presidency = statute('Funciones del Presidente');
const vicePresidency = statute('Funciones de la Vicepresidenta de la Mujer');
const secretary = statute('Funciones del Secretario comunal');
const leaders = statute('Funciones de los dirigentes colegiados');
const development = statute('Funciones de la Secretaría de Desarrollo Comunal');
const social = statute('Funciones de la Secretaría de Asuntos Sociales');
const training = statute('Funciones de la Secretaría de Capacitación');
const electoral = statute('Funciones de la Secretaría Electoral');
const solidarity = statute('Funciones de la Secretaría de Solidaridad y Derechos Humanos');

/** Every function of the party's charter, in the order of the statute. */
export const functions = [
  {
    code: 'P1',
    label: 'Dirigir y representar al partido',
    does: 'Dirige y representa al partido en la comuna y mantiene el nexo con sus estructuras.',
    source: presidency,
  },
  {
    code: 'P2',
    label: 'Temas de la mujer',
    does: 'Incorpora los temas de la mujer al quehacer cotidiano del partido.',
    source: vicePresidency,
  },
  {
    code: 'P3',
    label: 'Reemplazar al Presidente',
    does: 'Reemplaza al Presidente en todas sus funciones.',
    source: vicePresidency,
  },
  {
    code: 'P4',
    label: 'Comunicaciones externas',
    does: 'Responde directamente por las comunicaciones externas.',
    source: vicePresidency,
  },
  {
    code: 'P5',
    label: 'Reemplazar a los cargos superiores',
    does: 'Reemplaza a los cargos unipersonales superiores.',
    source: secretary,
  },
  {
    code: 'P6',
    label: 'Organización',
    does: 'Responde directamente por la organización: militantes, núcleos, brigadas y reuniones.',
    source: secretary,
  },
  {
    code: 'P7',
    label: 'Finanzas',
    does: 'Responde directamente por las finanzas del partido en la comuna.',
    source: secretary,
  },
  {
    code: 'P8',
    label: 'Programas provinciales y regionales',
    does: 'Realiza el trabajo vinculado a los programas regionales y provinciales del partido.',
    source: leaders,
  },
  {
    code: 'P9',
    label: 'Cargos según capacidad',
    does: 'Asume con responsabilidad el cargo asignado según su capacidad política y técnica.',
    source: leaders,
  },
  {
    code: 'P10',
    label: 'Políticas de desarrollo',
    does: 'Conoce, elabora y promueve políticas sobre el desarrollo de la comuna.',
    source: development,
  },
  {
    code: 'P11',
    label: 'Seguir programas de desarrollo',
    does: 'Sigue los programas de desarrollo comunal.',
    source: development,
  },
  {
    code: 'P12',
    label: 'Vínculo con autoridades comunales',
    does: 'Se vincula con consejeros, alcaldes y concejales.',
    source: development,
  },
  {
    code: 'P13',
    label: 'Comisiones técnicas',
    does: 'Coordina comisiones técnicas para una pregunta y por un plazo.',
    source: development,
  },
  {
    code: 'P14',
    label: 'Seminarios de desarrollo comunal',
    does: 'Organiza seminarios, foros y escuelas sobre desarrollo comunal.',
    source: development,
  },
  {
    code: 'P15',
    label: 'Políticas de organizaciones sociales',
    does: 'Conoce, elabora y promueve políticas que fortalecen a las organizaciones sociales.',
    source: social,
  },
  {
    code: 'P16',
    label: 'Departamentos por frente o tema',
    does: 'Crea y coordina departamentos por frente o por tema.',
    source: social,
  },
  {
    code: 'P17',
    label: 'Organizaciones sociales y brigadas',
    does: 'Es la contraparte de las organizaciones sociales y de las brigadas comunales.',
    source: social,
  },
  {
    code: 'P18',
    label: 'Seguir a las secretarías sociales',
    does: 'Apoya, sigue y evalúa a las secretarías sociales comunales.',
    source: social,
  },
  {
    code: 'P19',
    label: 'Seminarios de asuntos sociales',
    does: 'Organiza seminarios, foros y escuelas sobre asuntos sociales.',
    source: social,
  },
  {
    code: 'P20',
    label: 'Políticas de capacitación',
    does: 'Elabora, promueve y apoya políticas de capacitación de dirigentes, núcleos y brigadas.',
    source: training,
  },
  {
    code: 'P21',
    label: 'Método de planificación',
    does: 'Asesora a las direcciones en métodos de planificación y sigue sus planes.',
    source: training,
  },
  {
    code: 'P22',
    label: 'Centro de documentación',
    does: 'Mantiene un centro de documentación política y técnica.',
    source: training,
  },
  { code: 'P23', label: 'Comisiones de apoyo', does: 'Crea las comisiones de apoyo que necesita.', source: training },
  {
    code: 'P24',
    label: 'Capacitación externa',
    does: 'Conoce los cursos y seminarios externos y motiva a los militantes a asistir.',
    source: training,
  },
  {
    code: 'P25',
    label: 'Catastro electoral',
    does: 'Mantiene al día el catastro de comunas, distritos y circunscripciones.',
    source: electoral,
  },
  { code: 'P26', label: 'Encuestas', does: 'Sigue y evalúa las encuestas de opinión.', source: electoral },
  {
    code: 'P27',
    label: 'Apoyo técnico a campañas',
    does: 'Apoya técnicamente las campañas de alcaldes, concejales y parlamentarios.',
    source: electoral,
  },
  {
    code: 'P28',
    label: 'Coordinaciones electorales',
    does: 'Mantiene una relación expedita con las coordinaciones electorales.',
    source: electoral,
  },
  {
    code: 'P29',
    label: 'Elecciones de organizaciones sociales',
    does: 'Apoya, a pedido, las elecciones de organizaciones sociales, sin datos partidarios.',
    source: electoral,
  },
  {
    code: 'P30',
    label: 'Solidaridad',
    does: 'Recoge las necesidades de dirigentes y compañeros en dificultad y obtiene ayuda.',
    source: solidarity,
  },
  {
    code: 'P31',
    label: 'Equipo de profesionales',
    does: 'Forma un equipo de profesionales que da apoyo legal, médico, social y otros.',
    source: solidarity,
  },
  {
    code: 'ADM1',
    label: 'Administrar la instalación',
    does: 'Mantiene las cuentas, los cargos, los permisos y el territorio de esta instalación.',
    source: { norm: 'Reglamento interno del partido', article: 'artículo por indicar', confidence: 'unverified' },
  },
] as const satisfies readonly CharterFunction[];

/** The code of a function of the party's charter. */
export type PartyFunction = (typeof functions)[number]['code'];
