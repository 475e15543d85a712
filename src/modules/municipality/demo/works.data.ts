/** What an initiative can be about; its name is made of a process, this object and a place. */
export interface Work {
  sector: string;
  type: 'project' | 'programme' | 'study';
  processes: readonly string[];
  object: string;
  /** Programme of the plan it contributes to. */
  programme: string;
  mix: string;
  problem: string;
}

/** The sectors, with their weight in real portfolios. */
export const sectorWeights: readonly (readonly [sector: string, weight: number])[] = [
  ['sport', 15],
  ['roads', 9],
  ['social', 8],
  ['urban', 8],
  ['education', 7],
  ['health', 7],
  ['security', 7],
  ['transport', 6],
  ['tourism', 6],
  ['environment', 5],
  ['energy', 5],
  ['water', 5],
  ['culture', 5],
  ['economy', 4],
  ['multisector', 3],
];

const build = ['Construcción', 'Mejoramiento', 'Reposición'] as const;
const buy = ['Adquisición', 'Reposición'] as const;
const care = ['Conservación'] as const;
const run = ['Implementación'] as const;
const teach = ['Capacitación', 'Implementación'] as const;

type Row = readonly [object: string, processes: readonly string[], programme: string, mix: string];
const bySector: Readonly<Record<string, { problem: string; rows: readonly Row[] }>> = {
  sport: {
    problem: 'El recinto actual no permite practicar deporte todo el año ni de noche',
    rows: [
      ['cancha de fútbol', build, 'Recintos deportivos locales', 'local'],
      ['multicancha techada', build, 'Recintos deportivos locales', 'local'],
      ['camarines y graderías', build, 'Recintos deportivos locales', 'local'],
      ['gimnasio', care, 'Recintos deportivos locales', 'conservation'],
      ['estadio', ['Mejoramiento', 'Ampliación'], 'Recintos deportivos locales', 'building'],
      ['máquinas de ejercicio', ['Instalación'], 'Deporte para toda la vida', 'local'],
      ['escuelas deportivas', run, 'Deporte para toda la vida', 'programme'],
      ['liga rural de fútbol', run, 'Deporte para toda la vida', 'programme'],
      ['talleres de actividad física para personas mayores', run, 'Deporte para toda la vida', 'programme'],
    ],
  },
  roads: {
    problem: 'El camino se corta con las lluvias y el polvo del verano afecta a las viviendas',
    rows: [
      ['camino vecinal', ['Mejoramiento', 'Conservación'], 'Caminos rurales transitables', 'road'],
      ['puente menor', ['Reposición'], 'Caminos rurales transitables', 'road'],
      ['calzada y aguas lluvia', ['Construcción', 'Reposición'], 'Pavimentos y aceras seguras', 'road'],
      ['aceras', ['Reposición', 'Construcción', 'Conservación'], 'Pavimentos y aceras seguras', 'road'],
      ['pasarela peatonal', ['Construcción'], 'Pavimentos y aceras seguras', 'road'],
      ['vialidad rural', ['Diagnóstico'], 'Caminos rurales transitables', 'study'],
    ],
  },
  social: {
    problem: 'Las organizaciones se reúnen en un inmueble pequeño, sin baños accesibles y con techumbre deteriorada',
    rows: [
      ['sede social', build, 'Sedes sociales dignas', 'local'],
      ['centro diurno para personas mayores', ['Construcción', 'Habilitación'], 'Red comunal de cuidados', 'building'],
      ['sede de club de adulto mayor', build, 'Sedes sociales dignas', 'local'],
      ['rutas accesibles', ['Construcción'], 'Accesibilidad universal', 'local'],
      ['fondo de iniciativas vecinales', run, 'Fondo de iniciativas vecinales', 'programme'],
      ['apoyo a personas cuidadoras', run, 'Red comunal de cuidados', 'programme'],
      ['escuela de verano para niñas y niños', run, 'Infancia protegida', 'programme'],
    ],
  },
  urban: {
    problem: 'El espacio carece de iluminación, sombra y mobiliario, y los vecinos dejaron de usarlo',
    rows: [
      ['plaza', build, 'Plazas y parques de barrio', 'local'],
      ['parque urbano', ['Construcción', 'Mejoramiento'], 'Plazas y parques de barrio', 'building'],
      ['plaza de juegos inclusivos', ['Construcción'], 'Plazas y parques de barrio', 'local'],
      ['áreas verdes', ['Mejoramiento', 'Conservación'], 'Barrios recuperados', 'local'],
      ['plan maestro de barrio', ['Diagnóstico'], 'Barrios recuperados', 'study'],
    ],
  },
  education: {
    problem: 'Los recintos no cumplen la norma vigente y obligan a suspender clases en invierno',
    rows: [
      ['escuela rural', ['Mejoramiento', 'Ampliación', 'Conservación'], 'Escuelas seguras', 'building'],
      [
        'cubierta y servicios higiénicos de la escuela',
        ['Reposición', 'Conservación'],
        'Escuelas seguras',
        'conservation',
      ],
      ['sala cuna y jardín infantil', ['Construcción', 'Reposición'], 'Jardines y salas cuna', 'building'],
      ['furgón escolar', buy, 'Escuelas seguras', 'asset'],
      ['refuerzo de lectura temprana', run, 'Infancia protegida', 'programme'],
    ],
  },
  health: {
    problem: 'Los pacientes recorren largas distancias y la atención se da en recintos provisorios',
    rows: [
      [
        'posta de salud rural',
        ['Reposición', 'Mejoramiento', 'Conservación'],
        'Postas y estaciones médico-rurales',
        'building',
      ],
      ['estación médico-rural', ['Construcción', 'Reposición'], 'Postas y estaciones médico-rurales', 'local'],
      ['clínica dental móvil', buy, 'Móviles y equipamiento de salud', 'asset'],
      ['ambulancia', buy, 'Móviles y equipamiento de salud', 'asset'],
      ['salud mental comunitaria', run, 'Red comunal de cuidados', 'programme'],
      ['esterilización y cuidado de mascotas', run, 'Móviles y equipamiento de salud', 'programme'],
    ],
  },
  security: {
    problem: 'Los vecinos denuncian robos y consumo en sitios sin iluminación ni vigilancia',
    rows: [
      ['cámaras de televigilancia', ['Instalación', 'Ampliación'], 'Televigilancia y patrullaje preventivo', 'local'],
      ['vehículo de patrullaje preventivo', buy, 'Televigilancia y patrullaje preventivo', 'asset'],
      ['luminarias peatonales', ['Instalación', 'Reposición'], 'Entornos seguros', 'local'],
      ['cuartel de bomberos', ['Mejoramiento', 'Reposición'], 'Equipos de emergencia', 'building'],
      ['alarmas comunitarias', run, 'Entornos seguros', 'programme'],
      ['prevención de violencia en las familias', run, 'Entornos seguros', 'programme'],
    ],
  },
  transport: {
    problem: 'La espera se hace a la intemperie y los cruces no tienen señalización suficiente',
    rows: [
      ['refugios peatonales', ['Construcción', 'Reposición'], 'Señalización y seguridad vial', 'local'],
      ['señalización vial', ['Instalación', 'Reposición'], 'Señalización y seguridad vial', 'local'],
      ['ciclovía', ['Construcción'], 'Pavimentos y aceras seguras', 'road'],
      ['minibús municipal', buy, 'Móviles y equipamiento de salud', 'asset'],
      ['terminal rural', ['Mejoramiento', 'Conservación'], 'Señalización y seguridad vial', 'conservation'],
    ],
  },
  tourism: {
    problem: 'Los visitantes pasan de largo porque no hay dónde detenerse ni información del lugar',
    rows: [
      ['mirador', ['Construcción', 'Mejoramiento'], 'Rutas y miradores', 'local'],
      ['sendero interpretativo', ['Construcción', 'Mejoramiento'], 'Rutas y miradores', 'local'],
      ['balneario', ['Mejoramiento'], 'Rutas y miradores', 'local'],
      ['fiesta costumbrista', run, 'Promoción turística', 'programme'],
      ['ruta del vino y la greda', run, 'Promoción turística', 'programme'],
      ['plan de desarrollo turístico', ['Actualización'], 'Promoción turística', 'study'],
    ],
  },
  environment: {
    problem: 'Los microbasurales crecen y el estero arrastra residuos en cada crecida',
    rows: [
      ['punto limpio', ['Construcción', 'Mejoramiento'], 'Puntos limpios y reciclaje', 'local'],
      ['camión recolector', buy, 'Recolección y flota de aseo', 'asset'],
      ['borde de estero', ['Mejoramiento', 'Conservación'], 'Esteros y humedales', 'local'],
      ['contenedores de residuos', buy, 'Recolección y flota de aseo', 'asset'],
      ['compostaje domiciliario', run, 'Puntos limpios y reciclaje', 'programme'],
      ['arborización participativa', run, 'Arborización y vivero comunal', 'programme'],
    ],
  },
  energy: {
    problem: 'El alumbrado es insuficiente y su gasto crece cada año',
    rows: [
      ['alumbrado público led', ['Reposición', 'Ampliación', 'Mejoramiento'], 'Alumbrado público eficiente', 'local'],
      ['electrificación rural', ['Construcción', 'Ampliación'], 'Electrificación y energía solar', 'building'],
      ['paneles solares en recintos municipales', ['Instalación'], 'Electrificación y energía solar', 'local'],
    ],
  },
  water: {
    problem: 'Las familias se abastecen con camión aljibe y los pozos se agotan en verano',
    rows: [
      ['sistema de agua potable rural', ['Construcción', 'Ampliación', 'Mejoramiento'], 'Agua potable rural', 'water'],
      ['soluciones sanitarias', ['Construcción'], 'Alcantarillado y soluciones sanitarias', 'water'],
      ['planta de tratamiento', ['Reposición', 'Conservación'], 'Alcantarillado y soluciones sanitarias', 'water'],
      ['camión aljibe', buy, 'Equipos de emergencia', 'asset'],
      ['fuentes de agua subterránea', ['Diagnóstico'], 'Agua potable rural', 'study'],
    ],
  },
  culture: {
    problem: 'La comunidad no tiene un lugar propio para ensayar, exponer y guardar su memoria',
    rows: [
      [
        'biblioteca pública',
        ['Mejoramiento', 'Conservación', 'Ampliación'],
        'Centros culturales y bibliotecas',
        'building',
      ],
      ['centro cultural', ['Construcción', 'Habilitación'], 'Centros culturales y bibliotecas', 'building'],
      ['talleres de cantores y artesanos', run, 'Patrimonio campesino', 'programme'],
      ['orquesta juvenil', run, 'Centros culturales y bibliotecas', 'programme'],
      ['memoria campesina', ['Diagnóstico'], 'Patrimonio campesino', 'study'],
    ],
  },
  economy: {
    problem: 'Los pequeños productores venden sin puestos ni riego seguro y pierden parte de su cosecha',
    rows: [
      ['feria de productores', ['Construcción', 'Mejoramiento'], 'Feria y comercio local', 'local'],
      ['canal de riego', ['Mejoramiento', 'Conservación'], 'Riego y agricultura familiar', 'conservation'],
      ['maquinaria para asociaciones campesinas', buy, 'Riego y agricultura familiar', 'asset'],
      ['oficios y emprendimiento', teach, 'Oficios y emprendimiento', 'programme'],
      ['inserción laboral de jóvenes', run, 'Inserción laboral', 'programme'],
    ],
  },
  multisector: {
    problem: 'La atención se reparte en dependencias arrendadas y los datos no se comparten entre unidades',
    rows: [
      ['edificio consistorial', ['Mejoramiento', 'Conservación', 'Ampliación'], 'Edificios municipales', 'building'],
      ['motoniveladora', buy, 'Caminos rurales transitables', 'asset'],
      ['plan regulador comunal', ['Actualización'], 'Planificación y datos comunales', 'study'],
      ['catastro de bienes municipales', ['Actualización'], 'Planificación y datos comunales', 'study'],
      ['plan comunal de gestión del riesgo', ['Actualización'], 'Gestión del riesgo de desastres', 'study'],
    ],
  },
};

/** Every object, grouped by its sector and kind. */
export const works: readonly Work[] = Object.entries(bySector).flatMap(([sector, { problem, rows }]) =>
  rows.map(([object, processes, programme, mix]) => ({
    sector,
    object,
    processes,
    programme,
    mix,
    problem,
    type: typeOf(mix),
  })),
);

function typeOf(mix: string): Work['type'] {
  if (mix === 'programme') return 'programme';
  return mix === 'study' ? 'study' : 'project';
}
