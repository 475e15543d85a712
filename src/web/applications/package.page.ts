import { Readable } from 'node:stream';
import type { LoaderFunctionArgs } from 'react-router';
import { packageOf } from '../../modules/municipality/applications/index.ts';
import { atDesk } from '../page.ts';

/** The package of an application as a ZIP, with the folders of the BIP; it goes out while it is read. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk, house, params }) => {
    const { name, bytes } = await packageOf(desk, house.files, params.id ?? '');
    return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="postulacion.zip"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  });
