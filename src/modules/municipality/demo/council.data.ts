/** One thing that the concejo dealt with; people by their keys, posts by their codes. */
export interface CouncilPoint {
  title: string;
  matter: string;
  notes: string;
  text?: string;
  responsible?: string;
  /** Days to carry it out. */
  days?: number;
  against?: readonly string[];
  abstain?: readonly string[];
  barred?: { person: string; cause: string };
  rejected?: true;
}

const agreed = (
  title: string,
  matter: string,
  notes: string,
  text: string,
  responsible: string,
  days: number,
  votes: Pick<CouncilPoint, 'against' | 'abstain' | 'barred' | 'rejected'> = {},
): CouncilPoint => ({ title, matter, notes, text, responsible, days, ...votes });

/** What every session begins with. */
export const account: CouncilPoint = {
  title: 'Cuenta de la presidencia',
  matter: 'none',
  notes: 'La presidencia da cuenta de las reuniones de la semana y de la correspondencia recibida.',
};

/** What came before the concejo in a year, in the order in which it came. */
export const councilPoints: readonly CouncilPoint[] = [
  agreed(
    'Subvención al Club de Rayuela El Boldo',
    'general',
    'Dideco expone la rendición del año anterior, aprobada sin observaciones.',
    'Otorgar al Club de Rayuela El Boldo una subvención de $ 1.500.000 para implementación deportiva.',
    'director-daf',
    30,
  ),
  agreed(
    'Contrato de la reposición de la sede Las Acacias',
    'contract',
    'SECPLAC informa tres ofertas y la evaluación de cada una.',
    'Aprobar la contratación de la reposición de la sede social Las Acacias con la oferta mejor evaluada.',
    'director-secplac',
    20,
  ),
  agreed(
    'Modificación presupuestaria 4',
    'general',
    'Finanzas explica los mayores ingresos por permisos de circulación.',
    'Aprobar la modificación presupuestaria 4 por mayores ingresos.',
    'director-daf',
    10,
    { abstain: ['p38'] },
  ),
  agreed(
    'Ordenanza de ferias libres',
    'general',
    'Los concejales piden ampliar el horario de la feria de calle Los Notros.',
    'Aprobar la ordenanza de ferias libres con el horario que se indicó.',
    'director-juridico',
    45,
  ),
  agreed(
    'Comodato de la cancha de El Maitén',
    'general',
    'La directiva del club asiste y responde preguntas.',
    'Otorgar en comodato por cuatro años la cancha de El Maitén a la junta de vecinos.',
    'encargado-patrimonio',
    60,
    { barred: { person: 'p36', cause: 'Preside el club que la ocupa' } },
  ),
  agreed(
    'Patente de alcoholes en calle Central 220',
    'general',
    'Carabineros informó incidentes; la junta de vecinos se opone.',
    'Otorgar la patente solicitada para calle Central 220.',
    'director-daf',
    15,
    { against: ['p35', 'p36', 'p37', 'p41', 'p42'], rejected: true },
  ),
  agreed(
    'Postulación de la posta de Quilmo al FNDR',
    'general',
    'SECPLAC presenta el perfil y los costos de operación.',
    'Comprometer los costos de operación y mantención de la posta de Quilmo para su postulación.',
    'director-secplac',
    25,
  ),
  agreed(
    'Convenio de recolección que excede el período',
    'contractBeyondTerm',
    'Medio Ambiente explica el plazo de cinco años y el ahorro esperado.',
    'Aprobar el contrato de recolección por sesenta meses.',
    'director-dimao',
    40,
    { abstain: ['p41'] },
  ),
  agreed(
    'Metas de gestión del año',
    'general',
    'Control expone el cumplimiento del año anterior: 94 %.',
    'Aprobar las metas del programa de mejoramiento de la gestión.',
    'administrador-municipal',
    30,
  ),
  agreed(
    'Nombre de la plaza del sector norte',
    'general',
    'Los vecinos proponen «Plaza de las Tejedoras».',
    'Denominar «Plaza de las Tejedoras» a la plaza del sector norte.',
    'director-dom',
    50,
  ),
  agreed(
    'Imagen objetivo del plan regulador',
    'regulatorPlan',
    'La asesora urbanista muestra las tres alternativas y las observaciones del consejo de la sociedad civil.',
    'Aprobar la imagen objetivo de la modificación del plan regulador comunal.',
    'asesor-urbanista',
    30,
  ),
  agreed(
    'Omitir la licitación para reparar el puente El Manzano',
    'omitTender',
    'Obras informa el socavón del 3 y el riesgo para el transporte escolar.',
    'Omitir la propuesta pública para la reparación de emergencia del puente El Manzano.',
    'director-dom',
    15,
  ),
  agreed(
    'Beca municipal de transporte',
    'general',
    'Dideco propone 180 cupos; se pide priorizar los sectores rurales.',
    'Aprobar 180 becas municipales de transporte, con prioridad rural.',
    'director-dideco',
    60,
  ),
  agreed(
    'Plan comunal de seguridad, actualización',
    'general',
    'La directora expone los seis compromisos del año.',
    'Aprobar la actualización anual del plan comunal de seguridad pública.',
    'director-seguridad',
    10,
  ),
];

/** What the council of the civil society dealt with. */
export const cosocPoints: readonly CouncilPoint[] = [
  agreed(
    'Opinión sobre la cuenta pública',
    'general',
    'Se valora la inversión en sedes y se pide detalle por sector.',
    'Pronunciarse favorablemente sobre la cuenta pública, con las observaciones del acta.',
    'secretario-municipal',
    20,
  ),
  {
    title: 'Avance del plan de desarrollo comunal',
    matter: 'none',
    notes: 'SECPLAC presenta los objetivos atrasados y responde preguntas.',
  },
  agreed(
    'Observaciones al proyecto de presupuesto',
    'general',
    'Se pide mantener el fondo de iniciativas vecinales.',
    'Observar el proyecto de presupuesto en lo relativo al fondo de iniciativas vecinales.',
    'director-secplac',
    15,
  ),
  agreed(
    'Calendario de reuniones',
    'general',
    'Se acuerda sesionar en los sectores rurales dos veces al año.',
    'Aprobar el calendario de reuniones del próximo año.',
    'secretario-municipal',
    30,
  ),
];

/** What councillors asked to be informed of: who, what, which unit, how many days ago, and what was answered. */
export const councilRequests = [
  {
    by: 'p37',
    name: 'Gasto en arriendo de maquinaria',
    text: 'Detalle mensual del arriendo de maquinaria en el año.',
    unit: 'dom',
    ago: 4,
  },
  {
    by: 'p35',
    name: 'Luminarias apagadas en Villa Norte',
    text: 'Cuántas siguen apagadas y cuándo se reponen.',
    unit: 'dom',
    ago: 19,
  },
  {
    by: 'p41',
    name: 'Horas médicas en la posta de Quilmo',
    text: 'Horas ofrecidas y atendidas por mes.',
    unit: 'salud',
    ago: 12,
  },
  {
    by: 'p42',
    name: 'Subvenciones sin rendir',
    text: 'Organizaciones con rendición pendiente y monto.',
    unit: null,
    ago: 2,
  },
  {
    by: 'p36',
    name: 'Estado del convenio de la sede Las Acacias',
    text: 'Avance físico y saldo por rendir.',
    unit: 'secplac',
    ago: 40,
    answer:
      'El avance físico es de 62 % y el saldo por rendir es de $ 18.400.000; se adjuntó el informe de la inspección.',
  },
  {
    by: 'p38',
    name: 'Permisos en la costanera',
    text: 'Permisos precarios vigentes y derechos al día.',
    unit: 'secplac',
    ago: 65,
    answer: 'Hay once permisos vigentes; nueve tienen sus derechos al día. Se entregó la nómina.',
  },
] as const;
