/** Whose money it is. */
export const origins = {
  national: 'Nacional',
  regional: 'Regional',
  municipal: 'Municipal',
  private: 'Privada o internacional',
} as const;

/** Who says whether an initiative is good enough. */
export const evaluators = {
  mdsf: 'Ministerio de Desarrollo Social y Familia',
  gore: 'Gobierno regional',
  subdere: 'SUBDERE',
  serviu: 'SERVIU o SEREMI de Vivienda',
  sector: 'Servicio o ministerio del sector',
  municipality: 'La propia municipalidad',
  donor: 'Quien dona',
} as const;

/** How one asks for the money. */
export const intakes = {
  calls: 'Por llamados',
  continuous: 'Todo el año',
  formula: 'No se postula',
} as const;

/** Whether the ceiling itself may still be asked for. */
export const reaches = { upTo: 'Hasta ese monto', below: 'Menos de ese monto' } as const;

/** Days of the month that follows what is accounted for. */
export const renditionUnits = { businessDays: 'días hábiles', calendarDays: 'días corridos' } as const;

/** Stages of an initiative that a source pays; the same words as the initiative's. */
export const stages = {
  profile: 'Perfil',
  prefeasibility: 'Prefactibilidad',
  feasibility: 'Factibilidad',
  design: 'Diseño',
  execution: 'Ejecución',
  operation: 'Operación',
} as const;

/** Types of initiative that a source pays. */
export const types = { project: 'Proyecto', programme: 'Programa', study: 'Estudio básico' } as const;

/** Sectors that a source pays; none said, all. */
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
