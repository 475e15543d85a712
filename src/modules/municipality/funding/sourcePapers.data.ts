import type { Applicability } from './appliesIf.ts';

/** What a source asks for: a known paper, and when. */
export interface KnownSourcePaper {
  paper: string;
  appliesIf?: Applicability;
  /** Absent: yes. */
  required?: false;
  validityDays?: number;
  issuer?: string;
}

/** The papers of a group of sources, with the norm that asks for them and how sure that is. */
export interface KnownList {
  sources: readonly string[];
  norm: string;
  confidence: 'confirmed' | 'likely' | 'doubtful';
  papers: readonly KnownSourcePaper[];
}

const land: readonly KnownSourcePaper[] = [
  { paper: 'Dominio vigente con hipotecas y gravámenes', appliesIf: 'ownLand' },
  { paper: 'Certificado de bien nacional de uso público', appliesIf: 'publicLand' },
  { paper: 'Certificado de camino vecinal', appliesIf: 'localRoad' },
  { paper: 'Comodato o usufructo inscrito', appliesIf: 'lentLand' },
];

const works: readonly KnownSourcePaper[] = [
  { paper: 'Fotografías y ubicación', appliesIf: 'drawn' },
  { paper: 'Especificaciones técnicas', appliesIf: 'works' },
  { paper: 'Planimetría', appliesIf: 'works' },
  { paper: 'Ingeniería, cálculo y mecánica de suelos', appliesIf: 'works', required: false },
  ...land,
  { paper: 'Permiso, anteproyecto o certificado de informes previos', appliesIf: 'works' },
  { paper: 'Factibilidad de agua, alcantarillado y electricidad', appliesIf: 'services' },
  { paper: 'Título y patente del proyectista', appliesIf: 'works' },
  { paper: 'Declaración de accesibilidad universal', appliesIf: 'building' },
];

const council: readonly KnownSourcePaper[] = [
  { paper: 'Certificado del concejo: operación y mantención', appliesIf: 'execution' },
  { paper: 'Certificado del concejo: aporte propio', appliesIf: 'cofinancing' },
  { paper: 'Certificado de no doble financiamiento' },
];

const money: readonly KnownSourcePaper[] = [
  { paper: 'Presupuesto por partidas' },
  { paper: 'Cronograma y programa de gasto' },
  { paper: 'Tres cotizaciones de equipos', appliesIf: 'equipment' },
];

/** Which papers each source asks for; what no guide of that source was read for stays unverified. */
export const knownLists: readonly KnownList[] = [
  {
    sources: ['FRIL'],
    norm: 'Guía FRIL 2025, Ñuble',
    confidence: 'likely',
    papers: [
      { paper: 'Oficio conductor' },
      { paper: 'Ficha IDI' },
      { paper: 'Diagnóstico o perfil' },
      ...works,
      { paper: 'Certificado de pertinencia del sector', appliesIf: 'sectoral' },
      { paper: 'Pertinencia de ingreso al SEIA', appliesIf: 'environment' },
      ...council,
      ...money,
      { paper: 'Actas de participación ciudadana', required: false },
    ],
  },
  {
    sources: ['FNDR'],
    norm: 'NIP y guía regional',
    confidence: 'likely',
    papers: [
      { paper: 'Oficio conductor' },
      { paper: 'Ficha IDI' },
      { paper: 'Diagnóstico o perfil' },
      { paper: 'Términos de referencia', appliesIf: 'design' },
      ...works,
      { paper: 'Certificado de pertinencia del sector', appliesIf: 'sectoral' },
      { paper: 'Pertinencia de ingreso al SEIA', appliesIf: 'environment' },
      ...council,
      ...money,
      { paper: 'Actas de participación ciudadana', required: false },
    ],
  },
  {
    sources: ['Circular 33'],
    norm: 'Guía Circular 33 2025, Ñuble',
    confidence: 'likely',
    papers: [
      { paper: 'Oficio conductor' },
      { paper: 'Ficha IDI' },
      { paper: 'Diagnóstico o perfil' },
      ...works,
      ...council,
      ...money,
    ],
  },
  {
    sources: ['PMU', 'PMB'],
    norm: 'Guía operativa SUBDERE',
    confidence: 'doubtful',
    papers: [
      { paper: 'Oficio conductor' },
      { paper: 'Diagnóstico o perfil' },
      ...works,
      ...council,
      { paper: 'Presupuesto por partidas' },
      { paper: 'Cronograma y programa de gasto' },
    ],
  },
  {
    sources: ['FNDR 8 %', 'FNDR programas', 'FNSP'],
    norm: 'Bases de cada concurso',
    confidence: 'doubtful',
    papers: [
      { paper: 'Oficio conductor' },
      { paper: 'Diagnóstico o perfil' },
      { paper: 'Términos de referencia', appliesIf: 'programme' },
      { paper: 'Presupuesto por partidas' },
      { paper: 'Cronograma y programa de gasto' },
      { paper: 'Tres cotizaciones de equipos', appliesIf: 'equipment' },
      { paper: 'Certificado de no doble financiamiento' },
    ],
  },
  {
    sources: ['Pavimentación Participativa'],
    norm: 'DS 114 de 1994 MINVU',
    confidence: 'likely',
    papers: [
      { paper: 'Oficio conductor' },
      { paper: 'Ingeniería, cálculo y mecánica de suelos' },
      { paper: 'Planimetría' },
      { paper: 'Presupuesto por partidas' },
      { paper: 'Certificado del concejo: aporte propio' },
      { paper: 'Actas de participación ciudadana' },
      { paper: 'Fotografías y ubicación' },
    ],
  },
];
