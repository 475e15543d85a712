import type { BipFolder } from './papers.choices.ts';

/** A kind of paper as guides describe it; what was read only in a regional guide is not sure for others. */
export interface KnownPaper {
  name: string;
  folder: BipFolder;
  issuer?: string;
  /** Days since it is issued. */
  validityDays?: number;
  details?: string;
  norm?: string;
  confidence: 'confirmed' | 'likely' | 'doubtful';
}

const regionalGuide = 'Guías 2025 del Gobierno Regional de Ñuble; cada región tiene las suyas';

/** The papers of an application, in the order in which they are usually asked for. */
export const knownPapers: readonly KnownPaper[] = [
  {
    name: 'Oficio conductor',
    folder: 'letters',
    issuer: 'Alcaldía',
    details:
      'Al gobernador regional o a SUBDERE, con el nombre igual al de la ficha, el código BIP, el vínculo con la estrategia regional y con el objetivo del PLADECO, la tipología y el año presupuestario.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Ficha IDI',
    folder: 'preinvestment',
    issuer: 'SECPLAC, en el BIP',
    details: 'La del año presupuestario al que se postula, firmada.',
    norm: 'Normas de inversión pública del año',
    confidence: 'confirmed',
  },
  {
    name: 'Diagnóstico o perfil',
    folder: 'preinvestment',
    issuer: 'SECPLAC',
    details: 'Problema, población, oferta y demanda, alternativas y evaluación; o perfil simplificado.',
    norm: 'Normas de inversión pública del año',
    confidence: 'confirmed',
  },
  {
    name: 'Fotografías y ubicación',
    folder: 'annexes',
    issuer: 'SECPLAC',
    validityDays: 180,
    details: 'Cuatro o más fotografías del lugar, archivo KML o KMZ y coordenadas UTM.',
    norm: regionalGuide,
    confidence: 'likely',
  },
  {
    name: 'Especificaciones técnicas',
    folder: 'specifications',
    issuer: 'Profesional proyectista y director SECPLAC',
    details: 'Firmadas por el profesional y por el director.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Términos de referencia',
    folder: 'specifications',
    issuer: 'SECPLAC',
    details: 'Objetivos, etapas, productos, plazos y equipo del estudio o del programa.',
    norm: 'Normas de inversión pública del año',
    confidence: 'likely',
  },
  {
    name: 'Presupuesto por partidas',
    folder: 'budget',
    issuer: 'SECPLAC',
    details:
      'En planilla y en PDF: cubicaciones, gastos generales, utilidades e IVA; análisis de precios unitarios si lo piden.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Planimetría',
    folder: 'drawings',
    issuer: 'Profesional proyectista',
    details: 'Ubicación, arquitectura, especialidades, topografía e imagen del proyecto.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Ingeniería, cálculo y mecánica de suelos',
    folder: 'drawings',
    issuer: 'Profesional proyectista',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Dominio vigente con hipotecas y gravámenes',
    folder: 'land',
    issuer: 'Conservador de Bienes Raíces',
    validityDays: 60,
    details: 'De un terreno municipal, con su escritura. Algunas guías lo piden de 30 días.',
    norm: regionalGuide,
    confidence: 'likely',
  },
  {
    name: 'Certificado de bien nacional de uso público',
    folder: 'land',
    issuer: 'Dirección de Obras Municipales',
    details: 'O la concesión o autorización de quien lo administra.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Certificado de camino vecinal',
    folder: 'land',
    issuer: 'Dirección de Obras o Vialidad',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Comodato o usufructo inscrito',
    folder: 'land',
    issuer: 'Conservador de Bienes Raíces',
    details: 'Inscrito, con prohibición de vender.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Permiso, anteproyecto o certificado de informes previos',
    folder: 'annexes',
    issuer: 'Dirección de Obras Municipales',
    details: 'O un informe técnico de que no necesita permiso.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Factibilidad de agua, alcantarillado y electricidad',
    folder: 'annexes',
    issuer: 'Empresa sanitaria y empresa eléctrica',
    details: 'Con certificado SEC cuando corresponde.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Certificado de pertinencia del sector',
    folder: 'letters',
    issuer:
      'Servicio del sector: IND, SEREMI de Educación, Servicio de Salud, DOH, SERVIU, Vialidad, SERNATUR, Energía o DGA',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Pertinencia de ingreso al SEIA',
    folder: 'annexes',
    issuer: 'Servicio de Evaluación Ambiental',
    norm: 'DS 40 de 2012 del Ministerio del Medio Ambiente, art. 26',
    confidence: 'likely',
  },
  {
    name: 'Certificado del concejo: operación y mantención',
    folder: 'letters',
    issuer: 'Secretaría Municipal',
    details: 'Número y fecha de la sesión, costo mensual y anual y vida útil.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Certificado del concejo: aporte propio',
    folder: 'letters',
    issuer: 'Secretaría Municipal',
    details: 'Número y fecha de la sesión y monto del aporte.',
    confidence: 'likely',
  },
  {
    name: 'Certificado de no doble financiamiento',
    folder: 'letters',
    issuer: 'Alcaldía',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Actas de participación ciudadana',
    folder: 'annexes',
    issuer: 'SECPLAC y organizaciones',
    confidence: 'likely',
  },
  {
    name: 'Título y patente del proyectista',
    folder: 'annexes',
    issuer: 'Profesional proyectista',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Tres cotizaciones de equipos',
    folder: 'equipment',
    issuer: 'Proveedores',
    validityDays: 180,
    norm: regionalGuide,
    confidence: 'likely',
  },
  {
    name: 'Cronograma y programa de gasto',
    folder: 'spending',
    issuer: 'SECPLAC',
    details: 'Carta Gantt y flujo de gasto por mes.',
    norm: regionalGuide,
    confidence: 'confirmed',
  },
  {
    name: 'Declaración de accesibilidad universal',
    folder: 'annexes',
    issuer: 'Profesional proyectista',
    norm: 'DS 50 de 2015 del Ministerio de Vivienda y Urbanismo',
    confidence: 'confirmed',
  },
];
