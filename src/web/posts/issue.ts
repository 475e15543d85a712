import { signatureLabel } from '../../charter/index.ts';
import { institutionName } from '../../modules/whoActed.ts';
import type { AtDesk } from '../page.ts';
import type { Issued } from './paper.ts';

/** Who issues a paper from this page, and when. */
export const issuerOf = async ({ desk, house }: AtDesk): Promise<Issued> => {
  const [holding] = desk.actor.holdings;
  const by = [desk.actor.name, holding && signatureLabel(holding)].filter(Boolean).join(', ');
  return { institution: await institutionName(house), by, at: desk.now };
};

/** A PDF to keep, as the answer to who asked for it. */
export const pdfAnswer = (pdf: Uint8Array, name: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
