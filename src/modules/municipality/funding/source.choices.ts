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
