import type { LoaderFunctionArgs } from 'react-router';
import { withLetterhead } from '../../modules/common/papers/index.ts';
import { extractFor } from '../../modules/party/members/index.ts';
import { paperPdf } from '../../platform/documents/index.ts';
import { atDesk } from '../page.ts';
import { paperResponse } from './paperResponse.ts';

/** The list that was approved, as a PDF with the name of who takes it on each page. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) =>
    paperResponse(
      new Uint8Array(await paperPdf(await withLetterhead(house, await extractFor(house, desk.actor, params.id ?? '')))),
      'nomina.pdf',
    ),
  );
