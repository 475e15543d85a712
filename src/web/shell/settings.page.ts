import { type ActionFunctionArgs, redirect } from 'react-router';
import { safeReturn } from '../page.ts';

const known: Readonly<Record<string, readonly string[]>> = {
  riel: ['abierto', 'cerrado'],
  densidad: ['comoda', 'compacta'],
};

/** Keeps how a person likes the pages in their browser, and goes back to where they were. */
export const action = async ({ request }: ActionFunctionArgs) => {
  const form = await request.formData();
  const headers = new Headers();
  for (const [name, values] of Object.entries(known)) {
    const value = form.get(name);
    if (typeof value === 'string' && values.includes(value))
      headers.append('set-cookie', `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax`);
  }
  const from = request.headers.get('referer');
  const back = from && URL.canParse(from) ? new URL(from) : undefined;
  throw redirect(safeReturn(back ? back.pathname + back.search : null, '/'), { headers });
};
