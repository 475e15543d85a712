import { type LoaderFunctionArgs, redirect } from 'react-router';

/** The page of a session is the one made for it. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/sesiones/${encodeURIComponent(params.id ?? '')}`);
