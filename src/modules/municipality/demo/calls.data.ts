/** An invented call: its days are counted from the day on which the demonstration is told. */
export interface DemoCall {
  source: string;
  name: (year: number) => string;
  /** When somebody wrote it down, when it opens and when it closes. */
  announced: number;
  opens: number;
  closes: number;
  budget?: number;
  note?: string;
  resolved?: { after: number; result: string };
}

/** Calls around today: one that closes soon, others with time, some ahead, one that waits for its result. */
export const demoCalls: readonly DemoCall[] = [
  {
    source: 'FRIL',
    name: (year) => `FRIL ${year}, primer llamado`,
    announced: -190,
    opens: -180,
    closes: -140,
    budget: 900_000_000,
    resolved: { after: -95, result: 'El consejo regional aprobó dos iniciativas de la comuna.' },
  },
  {
    source: 'FNSP',
    name: (year) => `FNSP ${year}, proyectos de prevención`,
    announced: -70,
    opens: -60,
    closes: -18,
    budget: 120_000_000,
  },
  {
    source: 'FRIL',
    name: (year) => `FRIL ${year}, segundo llamado`,
    announced: -45,
    opens: -30,
    closes: 7,
    budget: 1_000_000_000,
    note: 'Ingreso por la plataforma del gobierno regional hasta las 14:00 del último día.',
  },
  {
    source: 'Circular 33',
    name: (year) => `Circular 33 ${year}, activos no financieros`,
    announced: -30,
    opens: -12,
    closes: 26,
    budget: 450_000_000,
  },
  {
    source: 'FNDR 8 %',
    name: (year) => `FNDR 8 % ${year}, cultura y deporte`,
    announced: -6,
    opens: 17,
    closes: 47,
    budget: 80_000_000,
  },
  {
    source: 'Espacios Públicos',
    name: (year) => `Espacios Públicos ${year}`,
    announced: -10,
    opens: 33,
    closes: 75,
  },
  {
    source: 'Pavimentación Participativa',
    name: (year) => `Pavimentación Participativa ${year}`,
    announced: -3,
    opens: 58,
    closes: 118,
  },
];
