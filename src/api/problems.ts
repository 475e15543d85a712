import { randomInt } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { diskFullMessage, isDiskFull } from '../faces/diskFull.ts';
import { isMeanwhile, meanwhileMessage } from '../faces/meanwhile.ts';
import { SignInRefused } from '../platform/signIn/index.ts';
import { Refused, Stale } from '../records/refused.ts';

/** An answer that something went wrong, as RFC 9457 says it. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  errors?: readonly { field: string; message: string }[];
  /** What the person wrote and what is stored now, after a stale change. */
  yours?: unknown;
  theirs?: unknown;
  /** Seconds to wait before trying again. */
  retryAfter?: number;
  /** The number to quote when it was our fault. */
  instance?: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'No se entiende lo enviado',
  401: 'Ingrese primero',
  404: 'No existe',
  409: 'Ya no corresponde',
  412: 'Cambió mientras tanto',
  413: 'Demasiado grande',
  415: 'Formato no aceptado',
  422: 'Revise los datos',
  429: 'Espere un momento',
  503: 'La base de datos no responde',
  507: 'Disco lleno',
};

/** The one place where an error becomes an answer. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Refused) return ofRefusal(error);
  if (error instanceof SignInRefused) return ofSignIn(error);
  if (isDatabaseAway(error))
    return problem(503, 'La base de datos no responde. Cabildo la está levantando: intente de nuevo en unos segundos.');
  if (isDiskFull(error)) return problem(507, diskFullMessage);
  if (isMeanwhile(error)) return problem(409, meanwhileMessage);
  if (isRequestFault(error))
    return problem(error.statusCode, requestFaults[error.code] ?? 'No se entiende lo enviado.');
  return ofBug(error);
};

const problem = (status: number, detail: string): Problem => ({
  status,
  title: titles[status] ?? 'No se puede',
  detail,
});

const ofRefusal = (error: Refused): Problem => ({
  ...problem(error.status, error.message),
  ...(error.errors.length > 0 ? { errors: error.errors } : {}),
  ...(error instanceof Stale ? { yours: error.yours, theirs: error.theirs } : {}),
});

const ofSignIn = ({ status, message, field, retryAfter }: SignInRefused): Problem => ({
  ...problem(status, message),
  ...(field ? { errors: [{ field, message }] } : {}),
  ...(retryAfter ? { retryAfter } : {}),
});

const ofBug = (error: unknown): Problem => {
  const number = String(randomInt(100_000, 1_000_000));
  console.error(`[error ${number}]`, error);
  const detail = `Algo falló de nuestro lado; nada quedó a medias. Si se repite, avise al administrador citando el número ${number}.`;
  return { status: 500, title: 'Error de Cabildo', detail, instance: `urn:cabildo:error:${number}` };
};

const awayCodes = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0\d|53300|08\d\d\d)$/;

const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const isSocket = 'syscall' in error ? /connect|write|read/.test(String(error.syscall)) : true;
  return (
    (awayCodes.test(code) && isSocket) ||
    /Connection terminated|timeout exceeded when trying to connect|not queryable/.test(error.message)
  );
};

const requestFaults: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'Lo enviado es demasiado grande.',
  FST_REQ_FILE_TOO_LARGE: 'El archivo es demasiado grande.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Envíe JSON (application/json).',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Falta el cuerpo JSON.',
};

const isRequestFault = (error: unknown): error is FastifyError & { statusCode: number } =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;

/** Answers an error in JSON. */
export const answerProblem = (error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const answer = problemOf(error);
  const wait = answer.retryAfter ?? (answer.status === 503 ? 2 : undefined);
  if (wait !== undefined) reply.header('retry-after', String(wait));
  return reply
    .code(answer.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...answer }));
};
