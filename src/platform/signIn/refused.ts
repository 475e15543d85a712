/** Something about entering that a person can act on; the faces answer it with its status, at its field. */
export class SignInRefused extends Error {
  readonly status: number;
  readonly field: string | undefined;
  /** Seconds to wait before trying again. */
  readonly retryAfter: number | undefined;
  constructor(message: string, given: { status?: number; field?: string; retryAfter?: number } = {}) {
    super(message);
    this.name = 'SignInRefused';
    this.status = given.status ?? 422;
    this.field = given.field;
    this.retryAfter = given.retryAfter;
  }
}

/** The one answer to a wrong e-mail, a wrong password and a closed account. */
export const wrongEntry = (): SignInRefused =>
  new SignInRefused('El correo o la contraseña no coinciden. Revíselos e intente de nuevo.', { status: 401 });

/** The one answer to a wrong, late or used second factor. */
export const wrongFactor = (): SignInRefused =>
  new SignInRefused('El código no coincide o ya se usó. Espere el siguiente e intente de nuevo.', {
    status: 401,
    field: 'code',
  });

/** The link or the question to answer is no longer open. */
export const tooLate = (): SignInRefused =>
  new SignInRefused('Pasó demasiado tiempo. Ingrese de nuevo desde el comienzo.', { status: 401 });
