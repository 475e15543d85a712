/** One node of the invented communal development plan: axis, objective or programme. */
export interface PlanNode {
  code: string;
  level: 'axis' | 'objective' | 'programme';
  parent?: string;
  name: string;
}

/** The plan of the demonstration. */
export const pladeco = {
  name: 'Plan de Desarrollo Comunal de Trehuelemu 2022–2030',
  from: '2022-04-01',
  to: '2031-01-01',
  agreement: 'Acuerdo N° 74 de 2022 del Concejo Municipal',
  decree: 'Decreto alcaldicio 812 de 2022',
} as const;

type Objective = readonly [name: string, ...programmes: string[]];
const axes: readonly (readonly [name: string, ...objectives: Objective[]])[] = [
  [
    'Territorio, conectividad y servicios básicos',
    [
      'Mejorar la conectividad vial y peatonal entre las localidades',
      'Caminos rurales transitables',
      'Pavimentos y aceras seguras',
      'Señalización y seguridad vial',
    ],
    [
      'Asegurar agua potable y saneamiento en el sector rural',
      'Agua potable rural',
      'Alcantarillado y soluciones sanitarias',
    ],
    [
      'Iluminar y electrificar los espacios de uso común',
      'Alumbrado público eficiente',
      'Electrificación y energía solar',
    ],
  ],
  [
    'Comunidad, cuidados y organizaciones',
    [
      'Fortalecer los lugares de encuentro de las organizaciones',
      'Sedes sociales dignas',
      'Fondo de iniciativas vecinales',
    ],
    [
      'Cuidar a las personas mayores, la infancia y las personas con discapacidad',
      'Red comunal de cuidados',
      'Infancia protegida',
      'Accesibilidad universal',
    ],
    [
      'Recuperar espacios públicos con participación de sus vecinos',
      'Plazas y parques de barrio',
      'Barrios recuperados',
    ],
  ],
  [
    'Educación, cultura y deporte',
    ['Mejorar la infraestructura y el equipamiento educacional', 'Escuelas seguras', 'Jardines y salas cuna'],
    [
      'Acercar la práctica deportiva a todas las localidades',
      'Recintos deportivos locales',
      'Deporte para toda la vida',
    ],
    ['Poner en valor el patrimonio y la creación local', 'Centros culturales y bibliotecas', 'Patrimonio campesino'],
  ],
  [
    'Salud y seguridad',
    [
      'Acercar la atención primaria a los sectores rurales',
      'Postas y estaciones médico-rurales',
      'Móviles y equipamiento de salud',
    ],
    ['Prevenir el delito y recuperar la confianza', 'Televigilancia y patrullaje preventivo', 'Entornos seguros'],
    ['Preparar a la comuna ante incendios y temporales', 'Gestión del riesgo de desastres', 'Equipos de emergencia'],
  ],
  [
    'Desarrollo económico y turismo',
    ['Apoyar a la pequeña agricultura y a sus mercados', 'Riego y agricultura familiar', 'Feria y comercio local'],
    ['Desarrollar un turismo rural con identidad', 'Rutas y miradores', 'Promoción turística'],
    ['Elevar las competencias y el empleo local', 'Oficios y emprendimiento', 'Inserción laboral'],
  ],
  [
    'Medio ambiente y buena gestión municipal',
    ['Reducir y valorizar los residuos', 'Puntos limpios y reciclaje', 'Recolección y flota de aseo'],
    ['Proteger esteros, humedales y bosque nativo', 'Esteros y humedales', 'Arborización y vivero comunal'],
    ['Modernizar la atención y la gestión municipal', 'Edificios municipales', 'Planificación y datos comunales'],
  ],
];

/** Every node of the plan, parents first; codes read 1, 1.1, 1.1.1. */
export const planNodes: readonly PlanNode[] = axes.flatMap(([name, ...objectives], index) => {
  const axis = `${index + 1}`;
  return [
    { code: axis, level: 'axis' as const, name },
    ...objectives.flatMap((objective, order) => objectiveNodes(axis, order, objective)),
  ];
});

function objectiveNodes(axis: string, order: number, [name, ...programmes]: Objective): PlanNode[] {
  const code = `${axis}.${order + 1}`;
  const nodes = programmes.map(
    (programme, place): PlanNode => ({
      code: `${code}.${place + 1}`,
      level: 'programme',
      parent: code,
      name: programme,
    }),
  );
  return [{ code, level: 'objective', parent: axis, name }, ...nodes];
}

/** The code of a programme by its name; a name that the plan does not have is a bug. */
export function programmeCode(name: string): string {
  const found = planNodes.find((node) => node.level === 'programme' && node.name === name);
  if (!found) throw new Error(`El PLADECO de la demostración no tiene el programa «${name}».`);
  return found.code;
}
