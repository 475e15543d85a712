import { createHash } from 'node:crypto';

/** One initiative of the measured portfolio; places are indexes into the lists of the data set. */
export interface BenchInitiative {
  id: string;
  title: string;
  description: string;
  state: string;
  unit: number;
  source: number;
  locality: number;
  responsible: number;
  amount: number;
  startOn: string;
  endOn: string;
  /** Distinct for each row, so that newest first has one answer. */
  at: string;
  /** The marked words of its description. */
  words: readonly string[];
}

/** One milestone of an initiative, in the order of its page. */
export interface BenchMilestone {
  id: string;
  initiative: string;
  name: string;
  plannedOn: string;
  actualOn: string | null;
}

export interface Named {
  id: string;
  name: string;
}

/** The same portfolio for the floor and for Cabildo, always equal for the same size. */
export interface Dataset {
  units: Named[];
  sources: Named[];
  localities: Named[];
  people: Named[];
  initiatives: BenchInitiative[];
  milestones: BenchMilestone[];
}

/** The eight states in use; the first two are left to the writes. */
export const states = [
  'profiled',
  'formulation',
  'submitted',
  'observed',
  'recommended',
  'funded',
  'executing',
  'closed',
];
/** Each in about six of a hundred descriptions. */
export const commonWords = ['pavimentación', 'señalética', 'jardín', 'túnel', 'climatización', 'biblioteca'];
/** Each in exactly forty descriptions. */
export const rareWords = ['teleférico', 'ñandú', 'géiser', 'acuífero'];

const phrases = [
  'El proyecto considera la reposición completa de la infraestructura existente',
  'beneficia a las familias de los sectores rurales más alejados de la comuna',
  'responde a una petición de la junta de vecinos del año anterior',
  'contempla obras civiles, equipamiento menor y difusión a la comunidad',
  'mejora la accesibilidad universal según la ordenanza vigente',
  'incluye veredas, soleras, drenaje de aguas lluvias e iluminación peatonal',
  'requiere la autorización del comité y la opinión técnica del servicio',
  'permite ampliar el horario de atención y la seguridad de los niños',
  'se ejecutará en dos etapas para no interrumpir el tránsito del invierno',
  'cuenta con terreno municipal saneado y certificado de número',
  'prioriza mano de obra local y materiales de la región',
  'reduce la brecha detectada en el diagnóstico comunal de salud y educación',
  'su operación será financiada con recursos propios después de la recepción',
  'fue expuesta ante el concejo y cuenta con apoyo de las organizaciones',
];
const works = [
  'Reposición',
  'Construcción',
  'Mejoramiento',
  'Ampliación',
  'Conservación',
  'Habilitación',
  'Normalización',
];
const things = [
  'sede social',
  'multicancha',
  'posta rural',
  'escuela básica',
  'alcantarillado',
  'plaza',
  'puente mecano',
  'luminarias',
];
const places = [
  'Las Acacias',
  'El Roble',
  'Los Boldos',
  'Santa Inés',
  'Peñablanca',
  'Quebrada Honda',
  'San Andrés',
  'Lomas del Río',
];
const steps = [
  'Perfil terminado',
  'Ingreso al sistema',
  'Respuesta a observaciones',
  'Llamado a licitación',
  'Recepción de obras',
];
const firstNames = ['Ana', 'Benjamín', 'Carolina', 'Daniel', 'Elena', 'Felipe', 'Gloria', 'Héctor', 'Inés', 'Joaquín'];
const lastNames = ['Pincheira', 'Huenchul', 'Sepúlveda', 'Riquelme'];

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const idOf = (kind: string, index: number): string => {
  const hex = createHash('sha1').update(`${kind} ${index}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const named = (kind: string, count: number, name: (index: number) => string): Named[] =>
  Array.from({ length: count }, (_, index) => ({ id: idOf(kind, index), name: name(index) }));

const day = (from: number, days: number): string => new Date(from + days * 86_400_000).toISOString().slice(0, 10);

/** Makes the portfolio: `size` initiatives with three milestones each on average. */
export const makeDataset = (size: number): Dataset => {
  const random = randomFrom(20_261_121);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const rare = rareRows(size, below);
  const initiatives = Array.from({ length: size }, (_, index): BenchInitiative => {
    const words = [...commonWords.filter(() => random() < 0.06), ...(rare.get(index) ?? [])];
    const start = below(2_000);
    return {
      id: idOf('initiative', index),
      title: `${pick(works)} ${pick(things)} ${pick(places)} ${index + 1}`,
      description: describe(words, pick),
      state: pick(states),
      unit: below(12),
      source: below(6),
      locality: below(6),
      responsible: below(40),
      amount: 1_000_000 + below(900_000) * 1_000,
      startOn: day(Date.UTC(2021, 0, 1), start),
      endOn: day(Date.UTC(2021, 0, 1), start + 60 + below(700)),
      at: new Date(Date.UTC(2025, 0, 1) + index * 1_000 + below(900)).toISOString(),
      words,
    };
  });
  return {
    units: named('unit', 12, (index) => `Unidad de prueba ${index + 1}`),
    sources: named('source', 6, (index) => `Fondo de prueba ${index + 1}`),
    localities: named('locality', 6, (index) => `Sector de prueba ${index + 1}`),
    people: named('person', 40, (index) => `${firstNames[index % 10]} ${lastNames[Math.floor(index / 10)]}`),
    initiatives,
    milestones: initiatives.flatMap((initiative, index) => milestonesOf(initiative, index)),
  };
};

/** Which rows carry the rare words: forty each, never more than the rows there are. */
const rareRows = (size: number, below: (limit: number) => number): Map<number, string[]> => {
  const rows = new Map<number, string[]>();
  for (const word of rareWords) {
    const chosen = new Set<number>();
    while (chosen.size < 40) chosen.add(below(size));
    for (const index of chosen) rows.set(index, [...(rows.get(index) ?? []), word]);
  }
  return rows;
};

const describe = (words: readonly string[], pick: <T>(list: readonly T[]) => T): string => {
  const sentences: string[] = [];
  let length = 0;
  while (length < 560) {
    const sentence = pick(phrases);
    sentences.push(sentence);
    length += sentence.length + 2;
  }
  if (words.length > 0) sentences.splice(2, 0, `considera además ${words.join(', ')}`);
  return `${sentences.join('; ')}.`;
};

/** One to five, three on average, in the order of their dates. */
const milestonesOf = (initiative: BenchInitiative, index: number): BenchMilestone[] =>
  Array.from({ length: 1 + (index % 5) }, (_, step) => ({
    id: idOf(`milestone ${index}`, step),
    initiative: initiative.id,
    name: steps[step] ?? '',
    plannedOn: day(Date.parse(initiative.startOn), step * 45),
    actualOn: step < index % 3 ? day(Date.parse(initiative.startOn), step * 45 + 7) : null,
  }));
