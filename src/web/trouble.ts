import type { FastifyReply, FastifyRequest } from 'fastify';
import { diskFullMessage, isDiskFull } from '../faces/diskFull.ts';
import { Refused } from '../records/refused.ts';
import { pageHeaders } from './headers.ts';
import { isDatabaseAway } from './page.ts';

interface Trouble {
  status: number;
  title: string;
  text: string;
}

const troubleOf = (error: unknown, number: string): Trouble => {
  if (error instanceof Refused)
    return { status: error.status, title: 'Esto no se puede hacer desde aquí', text: error.message };
  if (isDiskFull(error)) return { status: 507, title: 'No queda espacio en el disco', text: diskFullMessage };
  if (isDatabaseAway(error))
    return {
      status: 503,
      title: 'La base de datos no responde',
      text: 'Cabildo la está levantando. Esta página se recupera sola en unos segundos; lo que guardó antes sigue guardado.',
    };
  const text = `Lo que guardó antes sigue guardado; nada quedó a medias. Si se repite, avise al administrador citando el número ${number}.`;
  return { status: 500, title: 'Algo falló de nuestro lado', text };
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Answers what failed before any page could begin, as a page that stands alone; without database it asks again by itself. */
export const answerTrouble = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const number = String(request.id);
  const { status, title, text } = troubleOf(error, number);
  if (status === 500) console.error(`[${number}] ${request.method} ${request.url}`, error);
  const again = status === 503 && request.method === 'GET' ? '<meta http-equiv="refresh" content="4">' : '';
  for (const [name, value] of Object.entries(pageHeaders(''))) reply.header(name, value);
  if (status === 503) reply.header('retry-after', '4');
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>
<html lang="es-CL">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Cabildo</title>${again}
<style>:root{color-scheme:light dark}body{font:16px/1.45 system-ui,sans-serif;max-width:60ch;margin:12vh auto;padding:0 16px}h1{font-size:1.5rem}a{color:LinkText}</style></head>
<body><main><h1>${title}</h1><p role="status">${escaped(text)}</p><p><a href="${escaped(request.method === 'GET' ? request.url : '/')}">Intentar de nuevo</a></p></main></body>
</html>`);
};
