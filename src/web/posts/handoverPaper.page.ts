import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from 'react-router';
import { handOverPage } from '../../modules/handOver/index.ts';
import { notFound } from '../../records/refused.ts';
import { atDesk } from '../page.ts';

/** The hand-over as it was issued, for those whom it concerns: who leaves and who receives may read it though they keep no records. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk, params }) => {
    const { row } = await handOverPage(house, desk.actor, params.id ?? '');
    const { form } = params;
    const stored = form === 'pdf' || form === 'docx' ? row[form] : null;
    if (!stored) throw notFound();
    return new Response(Readable.toWeb(await house.files.read(stored.id)) as ReadableStream, {
      headers: {
        'content-type': stored.type,
        'content-disposition': `attachment; filename="${stored.name}"`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
