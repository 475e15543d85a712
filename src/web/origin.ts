import type { FastifyRequest } from 'fastify';
import { Refused } from '../records/refused.ts';

/** A form sent from another site is refused: the browser itself says where a request comes from. */
export const refuseForeignWrites = (request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  if (isOurs(request)) return;
  throw new Refused('Este formulario vino de otro sitio. Vuelva a Cabildo y hágalo desde aquí.', undefined, 403);
};

const isOurs = ({ headers }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (headers.origin === undefined) return false;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
};
