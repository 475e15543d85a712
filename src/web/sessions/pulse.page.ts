import type { LoaderFunctionArgs } from 'react-router';
import { pulseOf } from '../../modules/common/sessions/index.ts';
import { atDesk } from '../page.ts';

/** A few letters that change when the session does. */
export const loader = (args: LoaderFunctionArgs) =>
  atDesk(
    args,
    async ({ desk, params }) =>
      new Response(await pulseOf(desk, params.id ?? ''), {
        headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
      }),
  );
