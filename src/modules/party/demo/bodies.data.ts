/** One body of the demonstration's tree. */
export interface DemoBody {
  code: string;
  name: string;
  kind: 'leadership' | 'secretariat' | 'department' | 'cell' | 'brigade' | 'commission';
  level: 'national' | 'regional' | 'provincial' | 'communal' | 'territorial';
  parent?: string;
  /** The unit of the charter that it also is. */
  unit?: string;
  front?: string;
  territory?: string;
  constitutedOn?: string;
  mandate?: string;
  deliverable?: string;
  /** In months from the day of the demonstration: a commission always ends. */
  endsInMonths?: number;
}

const cell = (code: string, name: string, territory: string, constitutedOn: string): DemoBody => ({
  code: `nucleo-${code}`,
  name: `Núcleo ${name}`,
  kind: 'cell',
  level: 'territorial',
  parent: 'secretaria-comunal',
  territory,
  constitutedOn,
});

const department = (code: string, name: string, front: string): DemoBody => ({
  code: `departamento-${code}`,
  name: `Departamento de ${name}`,
  kind: 'department',
  level: 'communal',
  parent: 'asuntos-sociales',
  front,
  constitutedOn: '2025-04-12',
});

/** The bodies of the invented party, each after the one from which it hangs. */
export const demoBodies: readonly DemoBody[] = [
  { code: 'nacional', name: 'Dirección Nacional', kind: 'leadership', level: 'national' },
  { code: 'regional', name: 'Dirección Regional', kind: 'leadership', level: 'regional', parent: 'nacional' },
  { code: 'provincial', name: 'Dirección Provincial', kind: 'leadership', level: 'provincial', parent: 'regional' },
  {
    code: 'comunal',
    name: 'Dirección Comunal de Trehuelemu',
    kind: 'leadership',
    level: 'communal',
    parent: 'provincial',
    unit: 'direccion-comunal',
  },
  {
    code: 'secretaria-comunal',
    name: 'Secretaría Comunal',
    kind: 'secretariat',
    level: 'communal',
    parent: 'comunal',
    unit: 'secretaria-comunal',
  },
  {
    code: 'asuntos-sociales',
    name: 'Secretaría de Asuntos Sociales',
    kind: 'secretariat',
    level: 'communal',
    parent: 'comunal',
    unit: 'asuntos-sociales',
  },
  department('vivienda', 'Vivienda y Barrio', 'Vivienda'),
  department('trabajo', 'Trabajo y Sindicatos', 'Trabajo'),
  department('mayores', 'Personas Mayores', 'Personas mayores'),
  cell('las-acacias', 'Las Acacias', 'Unidad vecinal 3', '2019-05-18'),
  cell('el-boldo', 'El Boldo', 'Unidad vecinal 7', '2020-08-02'),
  cell('estacion', 'Estación', 'Unidad vecinal 1', '2018-03-10'),
  cell('rio-claro', 'Río Claro', 'Sector rural Río Claro', '2021-10-23'),
  cell('los-notros', 'Los Notros', 'Unidad vecinal 9', '2022-04-30'),
  cell('profesores', 'Profesores', 'Establecimientos de la comuna', '2019-11-16'),
  cell('salud', 'Trabajadores de la Salud', 'Consultorio y postas', '2023-06-24'),
  cell('alto-peumo', 'Alto Peumo', 'Sector rural Alto Peumo', '2024-09-07'),
  {
    code: 'brigada-juventud',
    name: 'Brigada de Juventud',
    kind: 'brigade',
    level: 'communal',
    parent: 'secretaria-comunal',
    front: 'Juventud',
    constitutedOn: '2023-03-25',
  },
  {
    code: 'brigada-medio-ambiente',
    name: 'Brigada de Medio Ambiente',
    kind: 'brigade',
    level: 'communal',
    parent: 'secretaria-comunal',
    front: 'Medio ambiente',
    constitutedOn: '2024-05-11',
  },
  {
    code: 'comision-agua-rural',
    name: 'Comisión de Agua Rural',
    kind: 'commission',
    level: 'communal',
    parent: 'comunal',
    constitutedOn: '2026-05-09',
    mandate: '¿Qué debe proponer el partido para los comités de agua rural que quedaron sin derechos inscritos?',
    deliverable: 'Propuesta escrita para el pleno',
    endsInMonths: 2,
  },
  {
    code: 'comision-cuidados',
    name: 'Comisión de Cuidados',
    kind: 'commission',
    level: 'communal',
    parent: 'comunal',
    constitutedOn: '2026-08-01',
    mandate: '¿Qué puede hacer la comuna por quienes cuidan?',
    deliverable: 'Política de cuidados',
    endsInMonths: 5,
  },
];
