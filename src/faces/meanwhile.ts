const codes = ['40P01', '40001', '55P03'];

/** True when somebody else wrote the same things at that moment and the database let them go first: nothing was written. */
export const isMeanwhile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** What a person is told then. */
export const meanwhileMessage = 'Otra persona guardaba lo mismo en ese instante: guarde de nuevo.';
