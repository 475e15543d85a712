/** Invented institutions of the town and its region, with what each office sees. */
export const demoOrganizations: readonly {
  key: string;
  name: string;
  otherName?: string;
  kind: string;
  sphere?: 'public' | 'private';
  sector?: string;
  office?: { name: string; position: string; about: string; email: string };
}[] = [
  {
    key: 'gore',
    name: 'Gobierno Regional de la región inventada',
    otherName: 'GORE',
    kind: 'regionalGovernment',
    office: {
      name: 'División de Planificación, unidad de análisis',
      position: 'Analista de inversiones',
      about: 'FRIL y Circular 33: admisibilidad y observaciones.',
      email: 'analisis@gore.test',
    },
  },
  {
    key: 'seremi',
    name: 'SEREMI de Desarrollo Social y Familia',
    otherName: 'SEREMI MDSF',
    kind: 'publicService',
    sector: 'Inversión pública',
    office: {
      name: 'Área de inversiones',
      position: 'Analista sectorial',
      about: 'Resultado del análisis (RATE) y consultas del SNI.',
      email: 'inversiones@seremi.test',
    },
  },
  {
    key: 'vialidad',
    name: 'Dirección Provincial de Vialidad',
    kind: 'publicService',
    sector: 'Vialidad',
    office: {
      name: 'Unidad de conservación',
      position: 'Jefatura de conservación',
      about: 'Caminos de la red vial nacional y puentes.',
      email: 'conservacion@vialidad.test',
    },
  },
  { key: 'serviu', name: 'SERVIU de la región inventada', kind: 'publicService', sector: 'Vivienda' },
  {
    key: 'salud',
    name: 'Servicio de Salud Cordillera Baja',
    kind: 'publicService',
    sector: 'Salud',
    office: {
      name: 'Subdirección de recursos físicos',
      position: 'Jefatura de inversiones',
      about: 'Postas, CECOSF y comodatos.',
      email: 'recursos.fisicos@saludcordillera.test',
    },
  },
  { key: 'doh', name: 'Dirección de Obras Hidráulicas', otherName: 'DOH', kind: 'publicService', sector: 'Agua' },
  { key: 'slep', name: 'Servicio Local de Educación Valle del Trehue', kind: 'publicService', sector: 'Educación' },
  { key: 'universidad', name: 'Universidad del Trehue', kind: 'university', sphere: 'private' },
  { key: 'parque', name: 'Parque Fotovoltaico Los Maitenes SpA', kind: 'company', sector: 'Energía' },
  { key: 'inmobiliaria', name: 'Inmobiliaria Cerro Pidenhue Ltda.', kind: 'company', sector: 'Vivienda' },
  { key: 'avicola', name: 'Avícola Santa Elcira S.A.', kind: 'company', sector: 'Economía' },
  { key: 'maquis', name: 'Comité de Agua Potable Rural Los Maquis', kind: 'community', sector: 'Agua' },
];

/** What others prepare or build in the town; `checked` is how many days ago somebody asked. */
export const demoExternals: readonly {
  name: string;
  by: string;
  sphere: 'public' | 'private';
  sector: string;
  stage?: string;
  amount: number;
  source: string;
  at: readonly [longitude: number, latitude: number];
  locality: string;
  checked: number;
  moves: readonly ('evaluate' | 'approve' | 'execute' | 'finish' | 'withdraw')[];
  about: string;
  where?: string;
}[] = [
  {
    name: 'Reposición puente Coihue en ruta N-612',
    by: 'vialidad',
    sphere: 'public',
    sector: 'roads',
    stage: 'execution',
    amount: 2_840_000_000,
    source: 'Sectorial MOP',
    at: [-72.3141, -36.5463],
    locality: 'L03',
    checked: 24,
    moves: ['evaluate', 'approve', 'execute'],
    about: 'Puente de dos pistas con pasarela; corta el paso de camiones entre marzo y agosto.',
    where: 'Oficio 1.204 de Vialidad',
  },
  {
    name: 'Conservación camino Quebrada de las Yeguas',
    by: 'vialidad',
    sphere: 'public',
    sector: 'roads',
    stage: 'execution',
    amount: 612_000_000,
    source: 'Sectorial MOP',
    at: [-72.3669, -36.4671],
    locality: 'L06',
    checked: 131,
    moves: ['evaluate', 'approve'],
    about: 'Asfalto básico de 6,4 km.',
  },
  {
    name: 'Ampliación APR Los Maquis Bajos',
    by: 'doh',
    sphere: 'public',
    sector: 'water',
    stage: 'design',
    amount: 940_000_000,
    source: 'Sectorial MOP',
    at: [-72.2771, -36.4192],
    locality: 'L04',
    checked: 58,
    moves: ['evaluate'],
    about: 'Nueva captación y estanque para 180 arranques.',
  },
  {
    name: 'Normalización posta rural El Peral de Lucha',
    by: 'salud',
    sphere: 'public',
    sector: 'health',
    stage: 'design',
    amount: 780_000_000,
    source: 'Sectorial Salud',
    at: [-72.1991, -36.5799],
    locality: 'L05',
    checked: 147,
    moves: ['evaluate', 'approve'],
    about: 'Depende del comodato del terreno municipal.',
  },
  {
    name: 'Conjunto habitacional Nueva Esperanza II',
    by: 'serviu',
    sphere: 'public',
    sector: 'housing',
    stage: 'execution',
    amount: 6_150_000_000,
    source: 'DS 49',
    at: [-72.2351, -36.5041],
    locality: 'L01',
    checked: 12,
    moves: ['evaluate', 'approve', 'execute'],
    about: '142 viviendas; pide factibilidad de aguas lluvias.',
  },
  {
    name: 'Conservación Liceo Bicentenario de Trehuelemu',
    by: 'slep',
    sphere: 'public',
    sector: 'education',
    stage: 'execution',
    amount: 455_000_000,
    source: 'Sectorial Educación',
    at: [-72.2419, -36.4998],
    locality: 'L01',
    checked: 40,
    moves: ['evaluate', 'approve', 'execute', 'finish'],
    about: 'Techumbre y baños.',
  },
  {
    name: 'Parque fotovoltaico Los Maitenes (9 MW)',
    by: 'parque',
    sphere: 'private',
    sector: 'energy',
    amount: 8_900_000_000,
    source: 'Privado',
    at: [-72.1622, -36.4511],
    locality: 'L02',
    checked: 96,
    moves: ['evaluate'],
    about: 'Declaración de impacto ambiental en calificación; usa el camino del cementerio.',
    where: 'Expediente del SEIA',
  },
  {
    name: 'Loteo Mirador de Pidenhue, 86 sitios',
    by: 'inmobiliaria',
    sphere: 'private',
    sector: 'housing',
    amount: 3_400_000_000,
    source: 'Privado',
    at: [-72.2523, -36.4932],
    locality: 'L01',
    checked: 33,
    moves: ['evaluate', 'approve'],
    about: 'Permiso de la Dirección de Obras otorgado; falta la conexión sanitaria.',
  },
  {
    name: 'Ampliación planta avícola Santa Elcira',
    by: 'avicola',
    sphere: 'private',
    sector: 'economy',
    amount: 1_950_000_000,
    source: 'Privado',
    at: [-72.1842, -36.4556],
    locality: 'L02',
    checked: 210,
    moves: [],
    about: 'Anunciada en una reunión; no consta ingreso al SEIA.',
  },
];

/** Meetings of the last months, with what was promised: `due` counts from today. */
export const demoMeetings: readonly {
  name: string;
  with: string;
  ago: number;
  channel: string;
  theirs: string;
  ours: string;
  summary: string;
  external?: string;
  lobby?: { subject: string; folio?: string };
  promises: readonly { name: string; side: 'ours' | 'theirs'; due: number; kept?: string }[];
}[] = [
  {
    name: 'Desvíos durante la reposición del puente Coihue',
    with: 'vialidad',
    ago: 24,
    channel: 'visit',
    theirs: 'Jefatura de conservación y contratista',
    ours: 'SECPLAC y Dirección de Tránsito',
    summary: 'Se recorrió el desvío por Vega Honda: falta demarcar dos curvas antes de marzo.',
    external: 'Reposición puente Coihue en ruta N-612',
    promises: [
      { name: 'Enviar el plano de desvíos', side: 'theirs', due: -9, kept: 'Llegó por oficio con dos láminas.' },
      { name: 'Instalar señalética en Vega Honda', side: 'ours', due: 18 },
    ],
  },
  {
    name: 'Comodato para la posta de El Peral',
    with: 'salud',
    ago: 61,
    channel: 'video',
    theirs: 'Jefatura de inversiones',
    ours: 'SECPLAC y Asesoría Jurídica',
    summary: 'El servicio no puede postular la ejecución sin el comodato inscrito por cincuenta años.',
    external: 'Normalización posta rural El Peral de Lucha',
    promises: [
      { name: 'Llevar el comodato al concejo', side: 'ours', due: 11 },
      { name: 'Enviar el programa médico arquitectónico', side: 'theirs', due: -20 },
    ],
  },
  {
    name: 'Conexión vial del parque Los Maitenes',
    with: 'parque',
    ago: 15,
    channel: 'inPerson',
    theirs: 'Gerencia de desarrollo',
    ours: 'Alcaldía, SECPLAC y Dirección de Obras',
    summary: 'La empresa pide ocupar el camino del cementerio; se le pidió un estudio de tránsito.',
    external: 'Parque fotovoltaico Los Maitenes (9 MW)',
    lobby: { subject: 'Alcaldesa' },
    promises: [{ name: 'Entregar el estudio de tránsito', side: 'theirs', due: 30 }],
  },
  {
    name: 'Loteo Mirador de Pidenhue y aguas lluvias',
    with: 'inmobiliaria',
    ago: 48,
    channel: 'inPerson',
    theirs: 'Gerencia de proyectos',
    ours: 'Dirección de Obras y SECPLAC',
    summary: 'La inmobiliaria propone evacuar al estero: se pidió el informe de la DOH.',
    external: 'Loteo Mirador de Pidenhue, 86 sitios',
    lobby: { subject: 'Directora de Obras Municipales', folio: 'MU-TRE-0042' },
    promises: [],
  },
];

/** What the region proposed last May, and what the town said of each line. */
export const demoRegionalLines: readonly {
  name: string;
  service: string;
  sector: string;
  amount?: number;
  stance: 'agrees' | 'observes' | 'missing';
  observation?: string;
  external?: string;
}[] = [
  {
    name: 'Reposición puente Coihue en ruta N-612',
    service: 'Vialidad',
    sector: 'roads',
    amount: 1_900_000_000,
    stance: 'agrees',
    external: 'Reposición puente Coihue en ruta N-612',
  },
  {
    name: 'Conservación camino Quebrada de las Yeguas',
    service: 'Vialidad',
    sector: 'roads',
    amount: 612_000_000,
    stance: 'observes',
    observation: 'El tramo programado termina antes de la escuela: se pide llegar al km 7,1.',
    external: 'Conservación camino Quebrada de las Yeguas',
  },
  {
    name: 'Ampliación APR Los Maquis Bajos',
    service: 'Dirección de Obras Hidráulicas',
    sector: 'water',
    stance: 'missing',
    observation: 'Tiene diseño terminado y no figura: veintidós familias siguen con camión aljibe.',
    external: 'Ampliación APR Los Maquis Bajos',
  },
];

/** By what the town orders its ideas, approved by a decree. */
export const demoCriteria: readonly { name: string; weight: number; guide: string }[] = [
  { name: 'Riesgo que evita', weight: 35, guide: '0: ninguno. 3: daño a bienes. 5: vidas en peligro hoy.' },
  { name: 'Personas que se benefician', weight: 30, guide: '0: menos de 10. 3: un sector. 5: más de 1.000 personas.' },
  { name: 'Aporte al PLADECO', weight: 20, guide: '0: ningún objetivo. 5: cumple una meta del plan.' },
  { name: 'Se puede hacer pronto', weight: 15, guide: '0: falta terreno y diseño. 5: terreno propio y bajo costo.' },
];
