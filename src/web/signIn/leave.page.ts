import { type ActionFunctionArgs, redirect } from 'react-router';
import { endedCookie } from '../../platform/signIn/index.ts';
import { doorOf } from './door.ts';

export const loader = () => redirect('/cuenta');

export const action = async (args: ActionFunctionArgs) => {
  const { signIn, token } = doorOf(args);
  if (token) await signIn.leave(token);
  return redirect('/ingresar', { headers: { 'set-cookie': endedCookie(signIn.origin) } });
};
