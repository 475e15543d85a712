import { Link } from 'react-router';

/** How the year of each funder goes: whether there is money left to ask for. */
export function MoneyLeft({ years }: { years: readonly { funder: string; says: string }[] }) {
  if (years.length === 0) return null;
  return (
    <section aria-labelledby="queda" className="stack" style={{ gap: 8 }}>
      <h2 id="queda">Cuánto le queda a quien financia</h2>
      <ul className="plain stack" style={{ gap: 8 }}>
        {years.map(({ funder, says }) => (
          <li key={funder}>
            <strong>{funder}.</strong> {says}
          </li>
        ))}
      </ul>
      <p className="small">
        <Link to="/fichas/funder-executions">Ejecución mensual</Link> ·{' '}
        <Link to="/fichas/funder-amendments">Modificaciones de su presupuesto</Link>
      </p>
    </section>
  );
}
