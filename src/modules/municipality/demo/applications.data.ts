/** What the reviewer said on a day, counted from today. */
export interface DemoResult {
  on: number;
  rate: 'RS' | 'AD' | 'FI' | 'OT';
  document: string;
  amount?: number;
  observations?: readonly DemoObservation[];
}

/** One observation and how it was answered, if it was. */
export interface DemoObservation {
  name: string;
  text?: string;
  /** Name of the kind of paper that it is about. */
  paper?: string;
  answer?: string;
  answered?: number;
}

/** One contact with the office that looks at it. */
export interface DemoContact {
  on: number;
  office: string;
  channel: 'telephone' | 'mail' | 'meeting' | 'platform';
  answer: string;
  next?: readonly [action: string, on: number];
}

/** An invented application; its days are counted from the day on which the demonstration is told. */
export interface DemoApplication {
  name: string;
  code: string;
  description: string;
  stage: 'design' | 'execution';
  type: 'project' | 'programme';
  sector: string;
  objective: string;
  locality: string;
  neighbourhood?: string;
  beneficiaries: number;
  source: string;
  amount: number;
  contribution?: number;
  person: string;
  begun: number;
  /** Kinds of papers that are not there yet. */
  missing: readonly string[];
  /** Kinds issued so many days before today, instead of a few days before it was begun. */
  issued?: Readonly<Record<string, number>>;
  land?: 'ownLand' | 'publicLand' | 'localRoad' | 'lentLand';
  /** When it was asked to be signed; the letter is signed here, or outside with that number. */
  letter?: number;
  outside?: string;
  /** When it went in, where and with which number. */
  sent?: readonly [on: number, platform: string, reference: string];
  reentered?: readonly [on: number, reference: string];
  results?: readonly DemoResult[];
  contacts?: readonly DemoContact[];
  funded?: readonly [on: number, act: string];
  refused?: readonly [on: number, reason: string];
  actualCost?: number;
}

const title = 'Dominio vigente con hipotecas y gravámenes';
const pictures = 'Fotografías y ubicación';
const budget = 'Presupuesto por partidas';
const upkeep = 'Certificado del concejo: operación y mantención';
const permit = 'Permiso, anteproyecto o certificado de informes previos';
const water = 'Factibilidad de agua, alcantarillado y electricidad';

/** A dozen applications in different moments of their lives. */
export const demoApplications: readonly DemoApplication[] = [
  {
    name: 'Construcción multicancha techada Villa Nueva Esperanza',
    code: '40712001-3',
    description:
      'La villa no tiene dónde practicar deporte en invierno. Se construye una multicancha techada de 640 m² con iluminación y graderías. La usarán la escuela y cuatro clubes.',
    stage: 'execution',
    type: 'project',
    sector: 'sport',
    objective: '3.2',
    locality: 'L01',
    neighbourhood: 'UV06',
    beneficiaries: 2_100,
    source: 'fril',
    amount: 214_000_000,
    person: 'p09',
    begun: -230,
    missing: [],
    land: 'publicLand',
    letter: -212,
    outside: 'Oficio 188 de la Alcaldía',
    sent: [-208, 'Plataforma del Gobierno Regional', 'FRIL-2026-0142'],
    results: [
      {
        on: -176,
        rate: 'FI',
        document: 'Correo de la DIPIR con ficha de observaciones',
        observations: [
          {
            name: 'El certificado de bien nacional de uso público no identifica el lote',
            paper: 'Certificado de bien nacional de uso público',
            answer: 'Se adjunta un nuevo certificado de la Dirección de Obras con rol, plano y deslindes del lote.',
            answered: -160,
          },
          {
            name: 'El presupuesto no desglosa gastos generales y utilidades',
            text: 'Las partidas 3.1 a 3.6 vienen con precio unitario sin análisis. Separe gastos generales, utilidades e IVA.',
            paper: budget,
            answer:
              'Se reingresa el presupuesto con análisis de precios unitarios, gastos generales de 14 % y utilidades de 10 %.',
            answered: -158,
          },
        ],
      },
      { on: -121, rate: 'RS', document: 'Ficha de resultado FRIL-2026-0142' },
    ],
    reentered: [-155, 'FRIL-2026-0142-R1'],
    contacts: [
      {
        on: -140,
        office: 'DIPIR, Gobierno Regional',
        channel: 'telephone',
        answer: 'La revisión de las respuestas está asignada.',
        next: ['Preguntar por la fecha del resultado', -128],
      },
    ],
    funded: [-60, 'Acuerdo 512 del consejo regional'],
  },
  {
    name: 'Reposición luminarias sector oriente de Trehuelemu',
    code: '40712044-7',
    description:
      'El alumbrado del sector oriente tiene más de veinte años y falla la mitad de las noches. Se reponen 312 luminarias por equipos LED con telegestión. Baja el consumo y mejora la seguridad.',
    stage: 'execution',
    type: 'project',
    sector: 'energy',
    objective: '1.3',
    locality: 'L01',
    neighbourhood: 'UV05',
    beneficiaries: 3_900,
    source: 'fndr',
    amount: 386_000_000,
    person: 'p08',
    begun: -110,
    missing: ['Ingeniería, cálculo y mecánica de suelos'],
    land: 'publicLand',
    letter: -92,
    outside: 'Oficio 401 de la Alcaldía',
    sent: [-88, 'BIP', 'Ingreso SNI 88213'],
    results: [
      {
        on: -40,
        rate: 'FI',
        document: 'Oficio 1.204 de la SEREMI de Desarrollo Social y Familia',
        observations: [
          {
            name: 'Falta el cálculo luminotécnico de las vías secundarias',
            text: 'Acompañe el estudio según la clasificación de vías vigente, con memoria y archivo editable.',
            paper: 'Especificaciones técnicas',
          },
          {
            name: 'El presupuesto no incluye el retiro de las luminarias existentes',
            paper: budget,
          },
          {
            name: 'El certificado de operación y mantención no indica el costo anual',
            paper: upkeep,
            answer:
              'Se adjunta certificado del concejo con costo mensual y anual de operación y mantención y la vida útil de los equipos.',
            answered: -12,
          },
        ],
      },
    ],
    contacts: [
      {
        on: -9,
        office: 'SEREMI de Desarrollo Social y Familia',
        channel: 'meeting',
        answer: 'El analista acepta el estudio luminotécnico en formato de la distribuidora.',
        next: ['Enviar el estudio luminotécnico al analista', 6],
      },
    ],
  },
  {
    name: 'Mejoramiento Escuela Puente Coihue',
    code: '40712058-7',
    description:
      'La escuela atiende a 180 estudiantes en salas sin aislación. El diseño considera envolvente térmica, baños accesibles y un comedor. Lo pidió la comunidad escolar en el diagnóstico del plan.',
    stage: 'design',
    type: 'project',
    sector: 'education',
    objective: '3.1',
    locality: 'L03',
    neighbourhood: 'UV09',
    beneficiaries: 240,
    source: 'fndr',
    amount: 74_000_000,
    person: 'p10',
    begun: -170,
    missing: [],
    land: 'ownLand',
    letter: -150,
    outside: 'Oficio 296 de la Alcaldía',
    sent: [-146, 'BIP', 'Ingreso SNI 87650'],
    results: [
      {
        on: -81,
        rate: 'FI',
        document: 'Oficio 977 de la SEREMI de Desarrollo Social y Familia',
        observations: [
          {
            name: 'El programa de recintos no coincide con la capacidad autorizada',
            paper: 'Términos de referencia',
            answer: 'Se corrigió el programa de recintos con la resolución de capacidad vigente.',
            answered: -30,
          },
          {
            name: 'Falta el pronunciamiento del sector Educación',
            text: 'Se requiere certificado de pertinencia del servicio que administra el establecimiento.',
            paper: 'Certificado de pertinencia del sector',
          },
        ],
      },
    ],
    contacts: [
      {
        on: -14,
        office: 'Departamento de Educación',
        channel: 'mail',
        answer: 'El certificado está en firma.',
        next: ['Retirar el certificado de pertinencia', 2],
      },
    ],
  },
  {
    name: 'Reposición sede social Las Acacias',
    code: '40712075-7',
    description:
      'La sede actual fue declarada inhabitable después de los temporales. Se repone con 180 m², cocina y baños accesibles. La ocupan la junta de vecinos, un club de personas mayores y un taller infantil.',
    stage: 'execution',
    type: 'project',
    sector: 'social',
    objective: '2.1',
    locality: 'L01',
    neighbourhood: 'UV02',
    beneficiaries: 1_450,
    source: 'fril',
    amount: 186_500_000,
    person: 'p08',
    begun: -38,
    missing: [water, upkeep, 'Certificado de no doble financiamiento', 'Declaración de accesibilidad universal'],
    land: 'ownLand',
    issued: { [title]: -46, [pictures]: -163 },
    contacts: [
      {
        on: -10,
        office: 'DIPIR, Gobierno Regional',
        channel: 'mail',
        answer: 'El llamado recibe hasta las 14:00 del último día.',
        next: ['Pedir el certificado de operación y mantención al concejo', 3],
      },
    ],
  },
  {
    name: 'Construcción plaza de juegos Población Ferroviaria',
    code: '40712080-3',
    description:
      'El sitio junto a la línea férrea se usa como botadero. Se construye una plaza con juegos inclusivos, sombra e iluminación. La priorizó el consejo vecinal.',
    stage: 'execution',
    type: 'project',
    sector: 'urban',
    objective: '2.3',
    locality: 'L01',
    neighbourhood: 'UV03',
    beneficiaries: 980,
    source: 'fril',
    amount: 142_000_000,
    person: 'p09',
    begun: -74,
    missing: [permit],
    land: 'ownLand',
    issued: { [title]: -75 },
  },
  {
    name: 'Mejoramiento cancha El Peral de Lucha',
    code: '40712093-5',
    description:
      'La cancha de tierra se inunda cada invierno. Se mejora con drenaje, cierre perimetral y camarines. La administrará el club deportivo local.',
    stage: 'execution',
    type: 'project',
    sector: 'sport',
    objective: '3.2',
    locality: 'L05',
    neighbourhood: 'UV11',
    beneficiaries: 610,
    source: 'fril',
    amount: 98_700_000,
    contribution: 4_000_000,
    person: 'p12',
    begun: -33,
    missing: [],
    land: 'ownLand',
    letter: -4,
  },
  {
    name: 'Conservación postas rurales de Vega Honda y Las Totoras',
    code: '40712101-0',
    description:
      'Las dos postas tienen cubiertas dañadas e instalaciones eléctricas fuera de norma. Se conservan sin ampliar superficie. Siguen atendiendo durante la obra.',
    stage: 'execution',
    type: 'project',
    sector: 'health',
    objective: '4.1',
    locality: 'L10',
    beneficiaries: 1_660,
    source: 'circular33',
    amount: 131_000_000,
    person: 'p10',
    begun: -60,
    missing: [],
    land: 'ownLand',
    letter: -16,
  },
  {
    name: 'Construcción centro comunitario Santa Elcira',
    code: '40712116-8',
    description:
      'Santa Elcira creció al doble en diez años y no tiene un lugar de encuentro. Se construye un centro de 420 m² con sala multiuso y biblioteca. Funcionará también como albergue.',
    stage: 'execution',
    type: 'project',
    sector: 'social',
    objective: '2.1',
    locality: 'L02',
    neighbourhood: 'UV07',
    beneficiaries: 4_180,
    source: 'fndr',
    amount: 612_000_000,
    person: 'p12',
    begun: -320,
    missing: [],
    land: 'ownLand',
    letter: -300,
    outside: 'Oficio 95 de la Alcaldía',
    sent: [-296, 'BIP', 'Ingreso SNI 84410'],
    results: [{ on: -262, rate: 'RS', document: 'Ficha RATE 40712116', amount: 598_000_000 }],
    actualCost: 689_500_000,
    contacts: [
      {
        on: -22,
        office: 'DIPLADE, Gobierno Regional',
        channel: 'telephone',
        answer: 'Entra a la comisión de inversiones del próximo mes.',
        next: ['Confirmar la tabla de la comisión', 9],
      },
    ],
  },
  {
    name: 'Ampliación red de agua potable Quebrada de las Yeguas',
    code: '40712122-2',
    description:
      'Cuarenta y dos familias se abastecen con camión aljibe. Se amplía la red en 5,4 km con un nuevo estanque. La operará el comité de agua potable rural.',
    stage: 'execution',
    type: 'project',
    sector: 'water',
    objective: '1.2',
    locality: 'L06',
    neighbourhood: 'UV12',
    beneficiaries: 160,
    source: 'fndr',
    amount: 455_000_000,
    person: 'p08',
    begun: -200,
    missing: ['Pertinencia de ingreso al SEIA'],
    land: 'localRoad',
    letter: -182,
    outside: 'Oficio 230 de la Alcaldía',
    sent: [-178, 'BIP', 'Ingreso SNI 86902'],
    results: [
      {
        on: -130,
        rate: 'OT',
        document: 'Oficio 610 de la SEREMI de Desarrollo Social y Familia',
        observations: [
          {
            name: 'La fuente no asegura el caudal del horizonte de diseño',
            text: 'El derecho de aprovechamiento cubre 60 % de la demanda proyectada: revise la fuente antes de postular.',
          },
        ],
      },
    ],
  },
  {
    name: 'Adquisición camión aljibe para emergencias',
    code: '40712137-0',
    description:
      'El camión actual tiene dieciocho años y pasa un tercio del año en reparación. Se repone por uno de 15.000 litros. Atiende a 310 familias en verano.',
    stage: 'execution',
    type: 'project',
    sector: 'water',
    objective: '4.3',
    locality: 'L01',
    beneficiaries: 1_100,
    source: 'circular33',
    amount: 168_000_000,
    contribution: 42_000_000,
    person: 'p10',
    begun: -190,
    missing: [],
    letter: -170,
    outside: 'Oficio 251 de la Alcaldía',
    sent: [-166, 'BIP', 'Ficha 40712137'],
    results: [{ on: -120, rate: 'AD', document: 'Oficio 88 de la DIPIR' }],
  },
  {
    name: 'Mejoramiento veredas calle Los Notros',
    code: '40712149-4',
    description:
      'Las veredas están quebradas y no tienen rebajes. Se reponen 1.150 m² con rutas accesibles hasta el consultorio. Es la calle con más caídas del centro.',
    stage: 'execution',
    type: 'project',
    sector: 'roads',
    objective: '1.1',
    locality: 'L01',
    neighbourhood: 'UV01',
    beneficiaries: 2_600,
    source: 'pmu',
    amount: 58_900_000,
    person: 'p09',
    begun: -85,
    missing: [],
    land: 'publicLand',
    letter: -58,
    sent: [-52, 'SUBDERE en Línea', 'Folio 1-C-2026-2210'],
    contacts: [
      {
        on: -25,
        office: 'Unidad regional SUBDERE',
        channel: 'platform',
        answer: 'En revisión técnica.',
        next: ['Revisar el estado en la plataforma', -8],
      },
      {
        on: -6,
        office: 'Unidad regional SUBDERE',
        channel: 'telephone',
        answer: 'Piden precisar el ancho de las rutas accesibles por correo; no observan formalmente.',
        next: ['Enviar el plano con los anchos', 4],
      },
    ],
  },
  {
    name: 'Programa de talleres de oficios para mujeres rurales',
    code: '40712155-9',
    description:
      'En seis localidades no hay capacitación a menos de una hora. El programa ofrece talleres de costura, conservas y reparación de bicicletas. Participan 120 mujeres.',
    stage: 'execution',
    type: 'programme',
    sector: 'economy',
    objective: '5.3',
    locality: 'L07',
    beneficiaries: 120,
    source: 'fndr8',
    amount: 18_500_000,
    person: 'p12',
    begun: -160,
    missing: [],
    letter: -140,
    outside: 'Oficio 301 de la Alcaldía',
    sent: [-136, 'Plataforma del Gobierno Regional', 'FNDR8-2026-0077'],
    refused: [-70, 'Quedó en lista de espera, sin cupo en el concurso.'],
  },
];
