import { data } from 'react-router';

export const loader = () => data(null, 404);

export default function MissingPage() {
  return <h1>Esta página no existe</h1>;
}
