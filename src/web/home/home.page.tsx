import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { deskOf } from '../context.ts';
import { Refused } from '../../records/refused.ts';

export const loader = ({ context, request }: LoaderFunctionArgs) => {
  const desk = deskOf(context, request);
  if (!desk) throw new Refused('x');
  return { name: desk.actor.name };
};

export default function HomePage() {
  const { name } = useLoaderData<typeof loader>();
  return <h1>Mis funciones de {name}</h1>;
}
