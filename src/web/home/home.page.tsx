import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { atDesk } from '../page.ts';

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ desk }) => ({ name: desk.actor.name, thread: [] }));

export default function HomePage() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>Mis funciones de {name}</h1>;
}
