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
