/** One rendition; its days are counted from today. */
export interface DemoRendition {
  drafted: number;
  /** Percent of what was agreed. */
  share: number;
  submitted?: number;
  observed?: { at: number; by: number; text: string };
  answered?: { at: number; text: string };
  accepted?: number;
}

/** An invented convenio; its days are counted from the day on which the demonstration is told. */
export interface DemoConvenio {
  name: string;
  kind: 'financing' | 'mandate' | 'collaboration';
  object: string;
  /** Which work of the town it finances. */
  work?: { of: string; state: string };
  parties: { mandator: string; technicalUnit: string; financialUnit: string };
  treatment?: 'outside' | 'inside' | 'paidByMandator';
  resolution: string;
  signed: number;
  approved?: number;
  begun?: number;
  ends: number;
  called?: number;
  ended?: number;
  remittances?: readonly { at: number; share: number; kind?: 'returned' }[];
  renditions?: readonly DemoRendition[];
  amendment?: { at: number; ends: number; resolution: string };
  reports?: readonly { at: number; moved: boolean }[];
}

/** A report each month, on the days between two; every third one without movement. */
const monthly = (from: number, to: number): { at: number; moved: boolean }[] =>
  Array.from({ length: Math.floor((to - from) / 30.5) + 1 }, (_, index) => ({
    at: Math.round(from + index * 30.5),
    moved: index % 3 !== 2,
  }));

const ours = 'Municipalidad de Trehuelemu';
const regional = 'Gobierno Regional';

/** Convenios in every mood: running well, observed, about to lose its money, about to end, ended with something to give back. */
export const demoConvenios: readonly DemoConvenio[] = [
  {
    name: 'Transferencia FRIL',
    kind: 'financing',
    object: 'Ejecutar la obra con recursos del fondo regional de iniciativa local.',
    work: { of: 'fril', state: 'executing' },
    parties: { mandator: regional, technicalUnit: ours, financialUnit: ours },
    treatment: 'outside',
    resolution: 'Resolución exenta 412',
    signed: -290,
    approved: -276,
    begun: -276,
    called: -250,
    ends: 12,
    amendment: { at: -40, ends: 132, resolution: 'Resolución exenta 1.180' },
    remittances: [
      { at: -230, share: 30 },
      { at: -120, share: 30 },
      { at: -45, share: 20 },
    ],
    renditions: [
      { drafted: -175, share: 18, submitted: -168, accepted: -140 },
      {
        drafted: -110,
        share: 22,
        submitted: -104,
        observed: { at: -95, by: -85, text: 'Falta el comprobante de pago del estado 2.' },
        answered: { at: -88, text: 'Se adjunta el comprobante.' },
        accepted: -70,
      },
      {
        drafted: -30,
        share: 15,
        submitted: -24,
        observed: { at: -9, by: 6, text: 'La factura 318 no indica el código de la obra.' },
      },
    ],
    reports: monthly(-253, -8),
  },
  {
    name: 'Transferencia FRIL',
    kind: 'financing',
    object: 'Ejecutar la obra con recursos del fondo regional de iniciativa local.',
    work: { of: 'fril', state: 'funded' },
    parties: { mandator: regional, technicalUnit: ours, financialUnit: ours },
    treatment: 'outside',
    resolution: 'Resolución exenta 1.344',
    signed: -48,
    approved: -36,
    begun: -34,
    ends: 210,
    reports: [{ at: -5, moved: false }],
  },
  {
    name: 'Convenio mandato FNDR',
    kind: 'mandate',
    object: 'El Gobierno Regional mandata la licitación, la contratación y la inspección de la obra.',
    work: { of: 'fndr', state: 'executing' },
    parties: { mandator: regional, technicalUnit: ours, financialUnit: regional },
    treatment: 'paidByMandator',
    resolution: 'Resolución afecta 61',
    signed: -420,
    approved: -380,
    begun: -380,
    called: -350,
    ends: 38,
    reports: monthly(-374, -38),
  },
  {
    name: 'Transferencia PMU',
    kind: 'financing',
    object: 'Ejecutar la obra con recursos del programa de mejoramiento urbano.',
    work: { of: 'pmu', state: 'closed' },
    parties: { mandator: 'SUBDERE', technicalUnit: ours, financialUnit: ours },
    treatment: 'inside',
    resolution: 'Resolución exenta 88',
    signed: -520,
    approved: -505,
    begun: -505,
    called: -480,
    ends: -60,
    ended: -58,
    remittances: [
      { at: -460, share: 50 },
      { at: -300, share: 50 },
    ],
    renditions: [
      { drafted: -330, share: 48, submitted: -320, accepted: -290 },
      { drafted: -120, share: 49, submitted: -110, accepted: -75 },
    ],
    reports: monthly(-490, -70),
  },
  {
    name: 'Colaboración con la universidad: asesoría en eficiencia energética de edificios municipales',
    kind: 'collaboration',
    object: 'Estudiantes en práctica miden el consumo de las escuelas; la municipalidad da transporte y acceso.',
    parties: { mandator: 'Universidad del Valle Central', technicalUnit: ours, financialUnit: ours },
    resolution: 'Decreto alcaldicio 2.204',
    signed: -640,
    approved: -630,
    begun: -630,
    ends: 65,
  },
];
