/** The months as sentences write them. */
export const monthNames = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** `2026-01` → `enero de 2026`; `2026-01-15` → `15 de enero de 2026`. */
export const sayPeriod = (period: string): string => {
  const [year, month, day] = period.split('-');
  const named = `${monthNames[Number(month) - 1] ?? month} de ${year}`;
  return day === undefined ? named : `${Number(day)} de ${named}`;
};

/** Decimal text as Chile writes it: `39731.79` → `39.731,79`. */
export const sayDecimal = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** `34875500` → `$ 34.875.500`. */
export const sayPesos = (pesos: number): string =>
  `${pesos < 0 ? '-' : ''}$\u00a0${sayDecimal(String(Math.abs(pesos)))}`;
