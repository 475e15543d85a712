/** One funding source of the demonstration. */
export interface DemoSource {
  code: string;
  name: string;
  institution: string;
  /** Who looks at the file: it decides whether a RATE exists. */
  evaluation: 'sni' | 'regional' | 'none';
  account: string;
  /** Median amount in millions of pesos and spread of its logarithm; a ceiling piles amounts up below it. */
  median: number;
  sigma: number;
  ceiling?: number;
}

/** The sources, with invented amounts in the proportions of real portfolios. */
export const sources: readonly DemoSource[] = [
  {
    code: 'fndr',
    name: 'FNDR',
    institution: 'Gobierno Regional',
    evaluation: 'sni',
    account: '31.02.004',
    median: 520,
    sigma: 1.15,
  },
  {
    code: 'fril',
    name: 'FRIL',
    institution: 'Gobierno Regional',
    evaluation: 'regional',
    account: '33.03.125',
    median: 118,
    sigma: 0.45,
    ceiling: 190,
  },
  {
    code: 'circular33',
    name: 'Circular 33',
    institution: 'Gobierno Regional',
    evaluation: 'regional',
    account: '29.03',
    median: 165,
    sigma: 0.9,
  },
  {
    code: 'pmu',
    name: 'PMU',
    institution: 'SUBDERE',
    evaluation: 'none',
    account: '31.02.004',
    median: 52,
    sigma: 0.4,
    ceiling: 75,
  },
  {
    code: 'pmb',
    name: 'PMB',
    institution: 'SUBDERE',
    evaluation: 'none',
    account: '31.02.004',
    median: 150,
    sigma: 0.7,
  },
  {
    code: 'fndr8',
    name: 'FNDR 8 %',
    institution: 'Gobierno Regional',
    evaluation: 'none',
    account: '24.03',
    median: 16,
    sigma: 0.5,
    ceiling: 40,
  },
  {
    code: 'ppr',
    name: 'FNDR programas',
    institution: 'Gobierno Regional',
    evaluation: 'sni',
    account: '33.01',
    median: 210,
    sigma: 0.6,
  },
  {
    code: 'minvu',
    name: 'Sectorial MINVU',
    institution: 'SERVIU',
    evaluation: 'sni',
    account: '31.02.004',
    median: 240,
    sigma: 0.7,
  },
  {
    code: 'sectorial',
    name: 'Sectorial salud y educación',
    institution: 'Ministerio sectorial',
    evaluation: 'sni',
    account: '31.02.004',
    median: 300,
    sigma: 0.8,
  },
  {
    code: 'fnsp',
    name: 'FNSP',
    institution: 'Subsecretaría de Prevención del Delito',
    evaluation: 'none',
    account: '24.03',
    median: 45,
    sigma: 0.4,
  },
  {
    code: 'own',
    name: 'Recursos propios',
    institution: 'Municipalidad',
    evaluation: 'none',
    account: '31.02.004',
    median: 24,
    sigma: 0.7,
  },
];

/** Where each kind of work looks for money, as weights. */
export const sourceMixes: Readonly<Record<string, readonly (readonly [source: string, weight: number])[]>> = {
  local: [
    ['fril', 58],
    ['pmu', 12],
    ['fndr', 14],
    ['minvu', 4],
    ['own', 6],
    ['circular33', 6],
  ],
  road: [
    ['fril', 38],
    ['fndr', 26],
    ['minvu', 16],
    ['circular33', 16],
    ['own', 4],
  ],
  water: [
    ['pmb', 30],
    ['fndr', 32],
    ['fril', 34],
    ['own', 4],
  ],
  building: [
    ['fndr', 42],
    ['fril', 36],
    ['sectorial', 10],
    ['circular33', 12],
  ],
  conservation: [
    ['circular33', 74],
    ['fril', 18],
    ['own', 8],
  ],
  asset: [
    ['circular33', 88],
    ['own', 8],
    ['fndr', 4],
  ],
  programme: [
    ['fndr8', 58],
    ['ppr', 12],
    ['own', 18],
    ['fnsp', 12],
  ],
  study: [
    ['fndr', 45],
    ['pmb', 20],
    ['own', 35],
  ],
};
