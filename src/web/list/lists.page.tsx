import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { RecordType } from '../../records/record.ts';
import { atDesk } from '../page.ts';
import { addressOf, listsFor } from '../shell/places.ts';
import { Title } from '../shell/Title.tsx';

const entry = (record: RecordType) => ({ to: addressOf(record), label: record.label[1] });

/** Pages made by hand that everyone with a post may open. */
const pages = [
  { to: '/valores-legales', label: 'Valores legales' },
  { to: '/plazos/calcular', label: 'Calcular un plazo' },
];

export const loader = (args: LoaderFunctionArgs) =>
  atDesk(args, async ({ house, desk }) => {
    const { mine, others } = listsFor(house.catalog, desk.actor);
    const inOrder = (records: readonly RecordType[]) =>
      records.map(entry).toSorted((a, b) => a.label.localeCompare(b.label, 'es'));
    return { mine: inOrder(mine), others: inOrder(others), thread: [{ name: 'Todas las fichas' }] };
  });

/** Every list that the person may open. */
export default function ListsPage() {
  const { mine, others } = useLoaderData<typeof loader>();
  return (
    <div className="stack" style={{ gap: 28 }}>
      <Title>Todas las fichas</Title>
      <h1>Todas las fichas</h1>
      <Lists title="De mis funciones" lists={mine} />
      <Lists title="Para consultar" lists={others} />
      <Lists title="Normas y cuentas" lists={pages} />
    </div>
  );
}

function Lists({ title, lists }: { title: string; lists: { to: string; label: string }[] }) {
  if (lists.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h2>{title}</h2>
      <ul className="plain checks">
        {lists.map(({ to, label }) => (
          <li key={to} style={{ padding: '4px 0' }}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
