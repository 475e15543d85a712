/** Numbers that look like chance and repeat exactly for the same seed. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number, both limits included. */
  int(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the things. */
  pick<T>(things: readonly T[]): T;
  /** One of the things, each as likely as its weight says. */
  weighted<T>(things: readonly (readonly [thing: T, weight: number])[]): T;
  /** A number whose logarithm is normal: most are near the median and a few are very large. */
  logNormal(median: number, sigma: number): number;
}

/** Chance from a seed, by the mulberry32 sequence. */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(things: readonly T[]) => the(things[int(0, things.length - 1)]);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (things) => weightedPick(next(), things),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
  };
}

/** The thing itself, where it must exist; its absence is a bug. */
export function the<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('La demostración nombra algo que no existe.');
  return thing;
}

function weightedPick<T>(position: number, things: readonly (readonly [T, number])[]): T {
  let left = position * things.reduce((sum, [, weight]) => sum + weight, 0);
  const found = things.find(([, weight]) => {
    left -= weight;
    return left < 0;
  });
  return the(found ?? things.at(-1))[0];
}

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
