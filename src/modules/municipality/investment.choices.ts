/** What one asks money for (SNI): each stage has its own request and its own result. */
export const stages = {
  profile: 'Perfil',
  prefeasibility: 'Prefactibilidad',
  feasibility: 'Factibilidad',
  design: 'Diseño',
  execution: 'Ejecución',
  operation: 'Operación',
} as const;

/** Items 01, 02 and 03 of subtítulo 31. */
export const types = { project: 'Proyecto', programme: 'Programa', study: 'Estudio básico' } as const;

/** Result of the technical and economic analysis (RATE) of the national investment system and of the funders. */
export const rateResults = {
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

export type RateResult = keyof typeof rateResults;

/** Sectors as the regional portfolios name them. */
export const sectors = {
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
