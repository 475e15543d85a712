/** What a row must reach, as a multiple of the floor, and what it could. */
export interface Bar {
  must: number;
  moonshot: number;
  /** What is known of why it falls short, when it does; what was not measured is said as such. */
  cause: string;
}

/** The bars by operation and concurrency; rows without a bar are told without a judgement. */
export const bars: Readonly<Record<string, Bar>> = {
  'R1 c16': {
    must: 0.7,
    moonshot: 2,
    cause:
      'the list’s own statement: the kernel behind plain HTTP gives the same (0.59); page, total and names in one statement take 0.86 ms where their parts alone take 0.41; reading the page by narrow places first changed nothing',
  },
  'R2 c16': {
    must: 0.6,
    moonshot: 1,
    cause: 'the whole row is told with all its fields and names, and the children by the rights of who reads',
  },
  'R3 c16': { must: 0.8, moonshot: 1.5, cause: 'see the CPU column; not taken apart' },
  'A1 c1': {
    must: 1,
    moonshot: 20,
    cause: 'see the CPU column; the sums are read from an index of their own',
  },
  'X1 c1': { must: 0.8, moonshot: 2.5, cause: 'see the CPU column; not taken apart' },
  'W1 c16': {
    must: 0.4,
    moonshot: 0.7,
    cause:
      'in the database the largest part measured is the search column with its index (0.88 ms of an insert fell to 0.37 without it, before its words were told once); eight indexes fewer changed little (0.36); the rest was not taken apart',
  },
  'W2 c16': {
    must: 0.4,
    moonshot: 0.7,
    cause:
      'of 0.33 ms in the database the plain update takes 0.12, the event with its hash and link 0.08, the names of the answer 0.05, the lock 0.04, the change as JSON 0.03',
  },
};
