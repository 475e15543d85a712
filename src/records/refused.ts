/** What is wrong with one field, in Spanish. */
export interface FieldError {
  field: string;
  message: string;
}

/** Something that a person can act on; shown at its field, answered with a 4xx. All other errors are bugs. */
export class Refused extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  constructor(message: string, field?: string, status = 422, errors?: readonly FieldError[]) {
    super(message);
    this.name = 'Refused';
    this.status = status;
    this.errors = errors ?? (field ? [{ field, message }] : []);
  }
}

/** Several fields are wrong at once. */
export const refusedFields = (errors: readonly FieldError[]): Refused =>
  new Refused(
    errors.length === 1 ? (errors[0]?.message ?? '') : `Revise ${errors.length} campos.`,
    undefined,
    422,
    errors,
  );

/** The same answer for what does not exist and for what the person may not see. */
export const notFound = (): Refused => new Refused('No existe o no está a su alcance.', undefined, 404);

/** The row changed since the person read it; both versions go with the answer. */
export class Stale extends Refused {
  readonly yours: unknown;
  readonly theirs: unknown;
  constructor(yours: unknown, theirs: unknown) {
    super(
      'Otra persona guardó cambios mientras usted editaba. Revise ambas versiones y guarde de nuevo.',
      undefined,
      412,
    );
    this.name = 'Stale';
    this.yours = yours;
    this.theirs = theirs;
  }
}
