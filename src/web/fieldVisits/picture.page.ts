import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from 'react-router';
import { visitPhotograph } from '../../modules/municipality/fieldVisits/index.ts';
import { atDesk } from '../page.ts';

/** A photograph of a visit, to be seen in its page by who may read it; whatever its bytes are, they are shown as a picture or not at all. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, params }) => {
    const { file } = await desk.one(visitPhotograph, params.id ?? '');
    return new Response(Readable.toWeb(await house.files.read(file.id)) as ReadableStream, {
      headers: {
        'content-type': 'image/jpeg',
        'content-length': String(file.size),
        'x-content-type-options': 'nosniff',
        // What a file is never changes: its page may show it again without asking.
        'cache-control': 'private, max-age=86400, immutable',
      },
    });
  });
