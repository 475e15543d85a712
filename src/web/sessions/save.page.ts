import type { ActionFunctionArgs } from 'react-router';
import { atDesk } from '../page.ts';
import { deedOf, doInSession } from './session.action.ts';

/** Takes one small save of a session from its page, and answers what came of it. */
export const action = (args: ActionFunctionArgs) =>
  atDesk(args, async (page) => {
    const form = await args.request.formData();
    return Response.json(await doInSession(page, deedOf(form)));
  });
