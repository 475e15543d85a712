import { data } from 'react-router';

export const loader = () => {
  throw data({ message: 'No hay ninguna página en esta dirección.' }, 404);
};

export default function MissingPage() {
  return null;
}
