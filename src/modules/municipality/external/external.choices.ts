// The same words as the portfolio's, written again because a declaration enters no other module; a test keeps them together.

/** Stages of a project of others, as those of ours. */
export const externalStages = {
  profile: 'Perfil',
  prefeasibility: 'Prefactibilidad',
  feasibility: 'Factibilidad',
  design: 'Diseño',
  execution: 'Ejecución',
  operation: 'Operación',
} as const;

/** Sectors of a project of others, as those of ours. */
export const externalSectors = {
  sport: 'Deporte',
  roads: 'Vialidad',
  social: 'Social',
  urban: 'Desarrollo urbano',
  education: 'Educación',
  health: 'Salud',
  security: 'Seguridad',
  transport: 'Transporte',
  tourism: 'Turismo',
  environment: 'Medio ambiente',
  energy: 'Energía',
  water: 'Agua y saneamiento',
  culture: 'Cultura y patrimonio',
  economy: 'Economía y fomento',
  housing: 'Vivienda',
  justice: 'Justicia',
  communications: 'Comunicaciones',
  multisector: 'Multisectorial',
} as const;
