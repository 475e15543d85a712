/** Subtitles of the public budget (DS 854 of 2004, Hacienda), income first. */
export const subtitles: Readonly<Record<string, string>> = {
  s03: '03 Tributos sobre el uso de bienes y la realización de actividades',
  s05: '05 Transferencias corrientes',
  s06: '06 Rentas de la propiedad',
  s07: '07 Ingresos de operación',
  s08: '08 Otros ingresos corrientes',
  s09: '09 Aporte fiscal',
  s10: '10 Venta de activos no financieros',
  s11: '11 Venta de activos financieros',
  s12: '12 Recuperación de préstamos',
  s13: '13 Transferencias para gastos de capital',
  s14: '14 Endeudamiento',
  s15: '15 Saldo inicial de caja',
  s21: '21 Gastos en personal',
  s22: '22 Bienes y servicios de consumo',
  s23: '23 Prestaciones de seguridad social',
  s24: '24 Transferencias corrientes',
  s25: '25 Íntegros al fisco',
  s26: '26 Otros gastos corrientes',
  s29: '29 Adquisición de activos no financieros',
  s30: '30 Adquisición de activos financieros',
  s31: '31 Iniciativas de inversión',
  s32: '32 Préstamos',
  s33: '33 Transferencias de capital',
  s34: '34 Servicio de la deuda',
  s35: '35 Saldo final de caja',
};

/** The subtitle that a code begins with; null when there is none such. */
export const subtitleOf = (code: string): string | null => {
  const key = `s${code.slice(0, 2)}`;
  return Object.hasOwn(subtitles, key) ? key : null;
};

/** True where the money comes in; what one line gives to another is spending. */
export const isIncome = (code: string): boolean => Number(code.slice(0, 2)) < 20;
