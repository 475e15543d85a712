/** True when nothing was written because the disk of the database or of the files has no room left. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '53100' || error.code === 'ENOSPC');

/** What a person is told then. */
export const diskFullMessage =
  'No queda espacio en el disco: nada se guardó. Lo que ya estaba se puede leer; avise al administrador.';
