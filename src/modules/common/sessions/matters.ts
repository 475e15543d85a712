/** How a point is decided: which majority its matter needs. */
export const matters = {
  general: 'Mayoría de los presentes',
  inOffice: 'Mayoría de los en ejercicio',
  twoThirdsPresent: 'Dos tercios de los presentes',
  twoThirdsInOffice: 'Dos tercios de los en ejercicio',
  contract: 'Contrato o convenio sobre el umbral',
  contractBeyondTerm: 'Contrato que excede el período del alcalde',
  omitTender: 'Omitir la licitación por imprevisto urgente',
  regulatorPlan: 'Plan regulador comunal',
  none: 'Sin votación (cuenta o informe)',
} as const;

/** The key of a matter. */
export type Matter = keyof typeof matters;

/** Matters that only a municipality has. */
export const municipalMatters: readonly Matter[] = ['contract', 'contractBeyondTerm', 'omitTender', 'regulatorPlan'];
