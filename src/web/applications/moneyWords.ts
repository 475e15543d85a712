/** `$ 180.000.000`. */
export const moneyWords = (pesos: number): string => `$\u00a0${pesos.toLocaleString('es-CL')}`;
