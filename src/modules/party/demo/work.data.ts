/** Programmes of wider levels with their goals, in the invented party. */
export const upperProgrammes = [
  {
    name: 'Escuela regional de dirigentes',
    level: 'regional',
    area: 'training',
    owner: 'Secretaría Regional de Capacitación',
    goals: ['Formar a 40 dirigentes por comuna', 'Una escuela rural por provincia'],
  },
  {
    name: 'Agua para el campo',
    level: 'provincial',
    area: 'development',
    owner: 'Dirección Provincial',
    goals: ['Una propuesta de agua rural por comuna'],
  },
  {
    name: 'Apoderados en cada mesa',
    level: 'national',
    area: 'electoral',
    owner: 'Secretaría Nacional Electoral',
    goals: ['Un apoderado por mesa', 'Un coordinador por local'],
  },
  {
    name: 'Frentes con voz propia',
    level: 'national',
    area: 'fronts',
    owner: 'Secretaría Nacional de Frentes Sociales',
    goals: ['Un encuentro de frentes al año'],
  },
  {
    name: 'Voceros locales',
    level: 'regional',
    area: 'communications',
    owner: 'Secretaría Regional de Comunicaciones',
    goals: ['Dos voceros por comuna'],
  },
] as const;

/** What each secretaría sets itself: by whose post, for which goal of which programme, or why for none. */
export const communalGoals = [
  {
    post: 'secretario-capacitacion',
    unit: 'capacitacion',
    area: 'training',
    name: 'Formar a 40 dirigentes antes de diciembre',
    serves: 'Formar a 40 dirigentes por comuna',
    target: '40',
    reportIn: 12,
    reached: '27 de 40',
  },
  {
    post: 'secretario-desarrollo-comunal',
    unit: 'desarrollo-comunal',
    area: 'development',
    name: 'Presentar la propuesta de agua rural',
    serves: 'Una propuesta de agua rural por comuna',
    target: '1 propuesta',
    reportIn: 20,
    reached: 'Tres núcleos consultados de cinco',
  },
  {
    post: 'secretario-electoral',
    unit: 'electoral',
    area: 'electoral',
    name: 'Completar los apoderados de Trehuelemu',
    serves: 'Un apoderado por mesa',
    target: '38 mesas',
    reportIn: 8,
  },
  {
    post: 'secretario-desarrollo-comunal',
    unit: 'desarrollo-comunal',
    area: 'development',
    name: 'Catastro de caminos interiores malos',
    why: 'Nace de los núcleos rurales: ningún programa superior trata de caminos.',
    target: '12 localidades',
    reportIn: 30,
  },
  {
    post: 'secretario-asuntos-sociales',
    unit: 'asuntos-sociales',
    area: 'fronts',
    name: 'Reunir a las dirigentas vecinales',
  },
] as const;

/** Competencies of the catalogue, each with who shows what of it; `how` says how it is known. */
export const competencies = [
  {
    name: 'Título en el área social o de salud',
    kind: 'technical',
    demand: 'required',
    shown: [
      { person: 'Noemí Sagredo Labra', says: 'Trabajadora social, 2009', how: 'verified' },
      { person: 'Irma Valdebenito Roa', says: 'Técnica en enfermería, 2001', how: 'declared' },
    ],
  },
  {
    name: 'Horas disponibles a la semana',
    kind: 'availability',
    demand: 'required',
    shown: [
      { person: 'Noemí Sagredo Labra', says: '6 horas', how: 'declared' },
      { person: 'Aníbal Reinoso Tapia', says: '20 horas', how: 'declared' },
      { person: 'Irma Valdebenito Roa', says: '4 horas', how: 'declared' },
    ],
  },
  {
    name: 'Conoce los sectores rurales',
    kind: 'territory',
    demand: 'desirable',
    shown: [{ person: 'Aníbal Reinoso Tapia', says: 'Dirigente de agua potable rural, 2015 a 2022', how: 'verified' }],
  },
  {
    name: 'Mapudungun',
    kind: 'language',
    shown: [{ person: 'Aníbal Reinoso Tapia', says: 'Lo habla', how: 'declared' }],
  },
] as const;

/** A post for which names are on the table. */
export const openAssignment = {
  post: 'profesional-solidario',
  decideIn: 18,
  candidates: [
    {
      person: 'Noemí Sagredo Labra',
      proposedBy: 'Secretaría de Solidaridad',
      statement: 'Atender los casos de cuidado de personas mayores.',
    },
    {
      person: 'Aníbal Reinoso Tapia',
      proposedBy: 'Núcleos rurales',
      statement: 'Visitar cada quince días los sectores sin locomoción.',
    },
    { person: 'Irma Valdebenito Roa', proposedBy: 'Ella misma', statement: 'Operativos de salud los sábados.' },
  ],
} as const;
