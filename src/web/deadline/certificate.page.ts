import type { LoaderFunctionArgs } from 'react-router';
import { signatureLabel } from '../../charter/index.ts';
import { institutionOf } from '../../modules/common/institution/index.ts';
import { withLetterhead } from '../../modules/common/papers/index.ts';
import { paperPdf } from '../../platform/documents/index.ts';
import { Refused } from '../../records/refused.ts';
import { type AtDesk, atDesk } from '../page.ts';
import { calculated } from './calculator.ts';
import { paperOf } from './paper.ts';

/** The count of the case in the address, as a PDF to print or file. */
export const loader = (args: LoaderFunctionArgs) => atDesk(args, certificate);

const certificate = async (page: AtDesk): Promise<Response> => {
  const { asked, count, arrived, problem } = await calculated(page);
  if (!count) throw new Refused(problem?.message ?? 'Falta el plazo que se quiere certificar.', problem?.field);
  const { actor, now } = page.desk;
  const [holding] = actor.holdings;
  const institution = await institutionOf(page.house.database);
  const paper = paperOf(count, {
    institution: institution?.name ?? 'Cabildo',
    place: asked.place,
    arrived,
    termNorm: asked.norm,
    askedBy: [actor.name, holding && signatureLabel(holding)].filter(Boolean).join(', '),
    at: now,
  });
  return new Response(new Uint8Array(await paperPdf(await withLetterhead(page.house, paper))), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="plazo-${count.on}.pdf"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
};
