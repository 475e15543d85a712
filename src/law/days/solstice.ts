import type { LocalDate } from '../date.ts';

// Amplitude, phase and rate of the 24 periodic terms (Meeus, Astronomical Algorithms, table 27.C).
const terms: readonly (readonly [number, number, number])[] = [
  [485, 324.96, 1934.136],
  [203, 337.23, 32964.467],
  [199, 342.08, 20.186],
  [182, 27.85, 445267.112],
  [156, 73.14, 45036.886],
  [136, 171.52, 22518.443],
  [77, 222.54, 65928.934],
  [74, 296.72, 3034.906],
  [70, 243.58, 9037.513],
  [58, 119.81, 33718.147],
  [52, 297.17, 150.678],
  [50, 21.02, 2281.226],
  [45, 247.54, 29929.562],
  [44, 325.15, 31555.956],
  [29, 60.93, 4443.417],
  [18, 155.12, 67555.328],
  [17, 288.79, 4562.452],
  [16, 198.04, 62894.029],
  [14, 199.76, 31436.921],
  [12, 95.39, 14577.848],
  [12, 287.11, 31931.756],
  [12, 320.81, 34777.259],
  [9, 227.73, 1222.114],
  [8, 15.45, 16859.074],
];

const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);

/** The instant of the June solstice in milliseconds since 1970 (Meeus ch. 27: good to a minute between 1951 and 2050). */
export const juneSolsticeOf = (year: number): number => {
  const millennia = (year - 2000) / 1000;
  const mean =
    2451716.56767 +
    365241.62603 * millennia +
    0.00325 * millennia ** 2 +
    0.00888 * millennia ** 3 -
    0.0003 * millennia ** 4;
  const centuries = (mean - 2451545) / 36525;
  const anomaly = 35999.373 * centuries - 2.47;
  const correction = 1 + 0.0334 * cosine(anomaly) + 0.0007 * cosine(2 * anomaly);
  const periodic = terms.reduce((sum, [size, phase, rate]) => sum + size * cosine(phase + rate * centuries), 0);
  const julian = mean + (0.00001 * periodic) / correction;
  // The formula answers in dynamical time, about 70 seconds ahead of civil time in these decades.
  return (julian - 2440587.5) * 86_400_000 - 70_000;
};

/** The date of the June solstice in continental Chile, four hours behind Greenwich in June. */
export const winterSolsticeIn = (year: number): LocalDate =>
  new Date(juneSolsticeOf(year) - 4 * 3_600_000).toISOString().slice(0, 10);
