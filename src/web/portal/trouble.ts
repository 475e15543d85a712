import { Refused } from '../../records/refused.ts';
import { frame, type PortalGround } from './frame.ts';
import { html, type Html } from './html.ts';

/** The same answer for what there is not and for what is not published. */
export const noSuchPage = (): Refused =>
  new Refused('No hay nada publicado en esta dirección. Puede que se haya retirado.', undefined, 404);

const titles: Readonly<Record<number, string>> = {
  400: 'No se entiende lo que pide la dirección',
  404: 'No está publicado',
  429: 'Espere un momento',
};

/** A page that says what is wrong and where to go. */
export const troublePage = (ground: PortalGround, { message, status }: Refused): Html => {
  const title = titles[status] ?? 'No se puede';
  return frame(
    ground,
    { title, place: 'none' },
    html`<h1>${title}</h1><p role="status">${message}</p><p><a href="/portal">Ver todas las iniciativas</a></p>`,
  );
};
