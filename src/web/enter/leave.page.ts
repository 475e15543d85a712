import { type ActionFunctionArgs, redirect } from 'react-router';
import { endedCookie, tokenInCookie } from '../../platform/signIn/index.ts';
import { pageOf } from '../context.ts';

/** Ends the session of this browser. */
export const action = async ({ context, request }: ActionFunctionArgs) => {
  const { signIn, origin } = pageOf(context);
  const token = tokenInCookie(origin, request.headers.get('cookie'));
  if (token) await signIn?.leave(token);
  throw redirect('/ingresar', { headers: { 'set-cookie': endedCookie(origin) } });
};

export const loader = () => redirect('/');
