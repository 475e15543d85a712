/**
 * Trehuelemu: a commune that does not exist, in the shape of a small one of the inner Ñuble.
 * Every name, person, figure and coordinate of this folder is invented.
 */
export const town = {
  name: 'Trehuelemu',
  municipality: 'Municipalidad de Trehuelemu',
  /** No real commune has this code: 99 is no region. */
  code: '99901',
  region: 'Región inventada (a la manera de Ñuble)',
  population: 31_480,
  /** Degrees; the demonstration's places are all inside. */
  box: { south: -36.62, north: -36.38, west: -72.42, east: -72.06 },
} as const;

/** A town, village or hamlet of the commune. */
export interface Locality {
  code: string;
  name: string;
  kind: 'urban' | 'village' | 'rural';
  population: number;
  latitude: number;
  longitude: number;
}

/** A unidad vecinal: the smallest territory that the municipality works with. */
export interface Neighbourhood {
  code: string;
  name: string;
  locality: string;
}

/** Its twelve localities; the first is the seat. */
export const localities: readonly Locality[] = [
  { code: 'L01', name: 'Trehuelemu', kind: 'urban', population: 14_210, latitude: -36.5012, longitude: -72.2405 },
  { code: 'L02', name: 'Santa Elcira', kind: 'village', population: 4_180, latitude: -36.4536, longitude: -72.1817 },
  { code: 'L03', name: 'Puente Coihue', kind: 'village', population: 2_960, latitude: -36.5471, longitude: -72.3129 },
  {
    code: 'L04',
    name: 'Los Maquis Bajos',
    kind: 'village',
    population: 1_870,
    latitude: -36.4189,
    longitude: -72.2764,
  },
  { code: 'L05', name: 'El Peral de Lucha', kind: 'rural', population: 1_420, latitude: -36.5806, longitude: -72.1994 },
  {
    code: 'L06',
    name: 'Quebrada de las Yeguas',
    kind: 'rural',
    population: 1_130,
    latitude: -36.4664,
    longitude: -72.3672,
  },
  {
    code: 'L07',
    name: 'Rincón de Amolanas',
    kind: 'rural',
    population: 1_260,
    latitude: -36.5287,
    longitude: -72.1386,
  },
  { code: 'L08', name: 'Cerro Pidenhue', kind: 'rural', population: 940, latitude: -36.4073, longitude: -72.1309 },
  {
    code: 'L09',
    name: 'Estación Lomas Coloradas',
    kind: 'rural',
    population: 1_180,
    latitude: -36.5923,
    longitude: -72.2691,
  },
  { code: 'L10', name: 'Vega Honda', kind: 'rural', population: 870, latitude: -36.4395, longitude: -72.2223 },
  { code: 'L11', name: 'Las Totoras', kind: 'rural', population: 790, latitude: -36.5588, longitude: -72.3861 },
  { code: 'L12', name: 'San Ramiro del Alto', kind: 'rural', population: 670, latitude: -36.4802, longitude: -72.0925 },
];

/** Its eighteen unidades vecinales. */
export const neighbourhoods: readonly Neighbourhood[] = [
  { code: 'UV01', name: 'Centro', locality: 'L01' },
  { code: 'UV02', name: 'Las Acacias', locality: 'L01' },
  { code: 'UV03', name: 'Población Ferroviaria', locality: 'L01' },
  { code: 'UV04', name: 'Villa Los Aromos', locality: 'L01' },
  { code: 'UV05', name: 'Bellavista Norte', locality: 'L01' },
  { code: 'UV06', name: 'Villa Nueva Esperanza', locality: 'L01' },
  { code: 'UV07', name: 'Santa Elcira Centro', locality: 'L02' },
  { code: 'UV08', name: 'Población El Molino', locality: 'L02' },
  { code: 'UV09', name: 'Puente Coihue', locality: 'L03' },
  { code: 'UV10', name: 'Los Maquis Bajos', locality: 'L04' },
  { code: 'UV11', name: 'El Peral de Lucha', locality: 'L05' },
  { code: 'UV12', name: 'Quebrada de las Yeguas', locality: 'L06' },
  { code: 'UV13', name: 'Rincón de Amolanas', locality: 'L07' },
  { code: 'UV14', name: 'Cerro Pidenhue', locality: 'L08' },
  { code: 'UV15', name: 'Estación Lomas Coloradas', locality: 'L09' },
  { code: 'UV16', name: 'Vega Honda', locality: 'L10' },
  { code: 'UV17', name: 'Las Totoras', locality: 'L11' },
  { code: 'UV18', name: 'San Ramiro del Alto', locality: 'L12' },
];
