/** A unit of account in which norms write amounts. */
export type Unit = 'UTM' | 'UF';

/** Every published series that the house keeps; only the first two turn amounts into pesos. */
export type Series = Unit | 'UF_MONTH' | 'IPC' | 'IPC_CHANGE';

/** What a series is: each of its values belongs to a month or to a day. */
export interface SeriesFacts {
  name: string;
  /** With its article, as a sentence names it. */
  called: string;
  each: 'month' | 'day';
  /** Who says it, and by which norm. */
  norm: string;
  /** What the value counts. */
  counts: string;
}

/** The series in the order in which people look for them. */
export const series: Readonly<Record<Series, SeriesFacts>> = {
  UTM: {
    name: 'UTM',
    called: 'la UTM',
    each: 'month',
    norm: 'Código Tributario (DL 830), art. 8 N° 10; la publica el Servicio de Impuestos Internos',
    counts: 'pesos',
  },
  UF: {
    name: 'UF',
    called: 'la UF',
    each: 'day',
    norm: 'Ley 18.840, art. 35 N° 9; la publica el Banco Central',
    counts: 'pesos',
  },
  // The monthly table of the Banco Central gives the mean of the month: it is the value of no day, and no amount is turned with it.
  UF_MONTH: {
    name: 'UF, promedio del mes',
    called: 'el promedio mensual de la UF',
    each: 'month',
    norm: 'Estadística del Banco Central; no sirve para convertir una obligación',
    counts: 'pesos',
  },
  IPC: {
    name: 'IPC, índice',
    called: 'el IPC',
    each: 'month',
    norm: 'Índice general del Instituto Nacional de Estadísticas',
    counts: 'puntos',
  },
  IPC_CHANGE: {
    name: 'IPC, variación mensual',
    called: 'la variación del IPC',
    each: 'month',
    norm: 'Variación mensual publicada por el Instituto Nacional de Estadísticas',
    counts: '%',
  },
};

/** The month `YYYY-MM` or the day `YYYY-MM-DD` whose value serves on a date. */
export const periodOn = (of: Series, on: string): string => (series[of].each === 'day' ? on : on.slice(0, 7));
