/** What a row must reach, as a multiple of the floor, and what it could. */
export interface Bar {
  must: number;
  moonshot: number;
  /** Why it falls short, when it does: what was measured, not what is guessed. */
  cause: string;
}

/** The bars by operation and concurrency; rows without a bar are told without a judgement. */
export const bars: Readonly<Record<string, Bar>> = {
  'R1 c16': {
    must: 0.7,
    moonshot: 2,
    cause: 'the database writes the JSON of 50 rows and the names, and the router and the session add to each request',
  },
  'R2 c16': {
    must: 0.6,
    moonshot: 1,
    cause:
      'a row of Cabildo has three times the columns of the floor’s, and the router and the session add to each request',
  },
  'R3 c16': {
    must: 0.8,
    moonshot: 1.5,
    cause: 'the words are looked for with and without accents, which reads the index twice',
  },
  'A1 c1': {
    must: 1,
    moonshot: 20,
    cause: 'the sums are made over all rows each time, like the floor’s; no kept summary yet',
  },
  'X1 c1': {
    must: 0.8,
    moonshot: 2.5,
    cause: 'each cell is quoted and looked at for formulas by an SQL expression; the floor’s COPY does neither',
  },
  'W1 c16': {
    must: 0.4,
    moonshot: 0.7,
    cause:
      'a row has 13 indexes, the words with and without accents and an event with the whole row in a chain of hashes',
  },
  'W2 c16': {
    must: 0.4,
    moonshot: 0.7,
    cause: 'the row is written again in 13 indexes, and its event with the whole row in a chain of hashes',
  },
};
