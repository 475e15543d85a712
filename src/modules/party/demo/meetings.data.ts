/** One thing that the dirección comunal dealt with; people by their names, posts by their codes. */
export interface LeadershipPoint {
  title: string;
  notes: string;
  text?: string;
  responsible?: string;
  /** Days to carry it out. */
  days?: number;
  against?: readonly string[];
  abstain?: readonly string[];
}

/** What the invented leadership dealt with in half a year, in its order. */
export const leadershipPoints: readonly LeadershipPoint[] = [
  {
    title: 'Calendario de escuelas de formación',
    notes: 'Capacitación propone tres jornadas; se pide una en horario vespertino.',
    text: 'Aprobar tres jornadas de formación, una de ellas en horario vespertino.',
    responsible: 'secretario-capacitacion',
    days: 45,
  },
  {
    title: 'Propuesta de política de espacios públicos',
    notes: 'Desarrollo Comunal presenta el diagnóstico y las fuentes.',
    text: 'Encargar la redacción de la propuesta de política de espacios públicos.',
    responsible: 'secretario-desarrollo-comunal',
    days: 60,
  },
  {
    title: 'Encargados de mesa y de local',
    notes: 'Electoral informa los locales sin encargado.',
    text: 'Designar encargados en los locales que faltan, con dos reemplazantes cada uno.',
    responsible: 'secretario-electoral',
    days: 30,
    abstain: ['Aníbal Reinoso Tapia'],
  },
  {
    title: 'Cuenta de la tesorería',
    notes: 'La secretaría informa ingresos y gastos del trimestre, con sus respaldos.',
  },
  {
    title: 'Red de apoyo jurídico de los sábados',
    notes: 'Solidaridad ofrece dos profesionales; se pide llevar registro de las atenciones, sin nombres.',
    text: 'Abrir la atención jurídica los sábados en la sede, con registro de cantidades.',
    responsible: 'secretario-solidaridad',
    days: 20,
  },
  {
    title: 'Vocería para el presupuesto participativo',
    notes: 'La vicepresidenta propone voceras por sector.',
    text: 'Nombrar voceras por sector para el presupuesto participativo.',
    responsible: 'vicepresidenta-mujer',
    days: 15,
    against: ['Emilio Garcés Ovalle'],
  },
];
