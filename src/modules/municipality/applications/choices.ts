/** What one asks money for: the stages of an initiative, as its own record names them. */
export const stages = {
  profile: 'Perfil',
  prefeasibility: 'Prefactibilidad',
  feasibility: 'Factibilidad',
  design: 'Diseño',
  execution: 'Ejecución',
  operation: 'Operación',
} as const;

/** What the reviewer answers, as the record of initiatives names it. */
export const results = {
  RS: 'RS Recomendado satisfactoriamente',
  AD: 'AD Admisible',
  CF: 'CF Continuidad favorable',
  FI: 'FI Falta información',
  OT: 'OT Objetado técnicamente',
  RE: 'RE Reevaluación',
  IN: 'IN Incumplimiento de normativa',
  NV: 'NV No vigente',
  inadmissible: 'Inadmisible',
  preadmissible: 'Preadmisible',
} as const;

export type Result = keyof typeof results;

/** How a paper of the checklist stands on a day. */
export const standings = {
  complete: 'Al día',
  expiring: 'Por vencer',
  expired: 'Vencido',
  missing: 'Falta',
  undecided: 'Por decidir',
  optional: 'Opcional, sin agregar',
  notApplicable: 'No corresponde',
} as const;

export type Standing = keyof typeof standings;

/** How sure we are of a rule; below confirmed it only warns. */
export const confidences = {
  confirmed: 'Verificada',
  likely: 'Sin verificar',
  doubtful: 'Sin verificar, dudosa',
} as const;
