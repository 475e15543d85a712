import { keepPage } from './keepPage.ts';
import { fieldPage } from './places.ts';

/** The program that keeps the page of the field in the browser; it carries no data, so nobody needs to have entered. */
export const loader = (): Response =>
  new Response(`(${keepPage.toString()})(${JSON.stringify(fieldPage)});\n`, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'service-worker-allowed': fieldPage,
      'cache-control': 'no-cache',
    },
  });
