import './viewTabs.css';
import { NavLink, useSearchParams } from 'react-router';
import { withSameRows } from './sameRows.ts';

const views = [
  ['/fichas/initiatives', 'Lista'],
  ['/mapa', 'Mapa'],
  ['/cronograma', 'Cronograma'],
  ['/gasto', 'Gasto y avance'],
] as const;

/** The same initiatives as a list, on a map, in time and in money. */
export function ViewTabs() {
  const [search] = useSearchParams();
  return (
    <nav aria-label="Vistas de la cartera" className="view-tabs">
      {views.map(([to, label]) => (
        <NavLink key={to} to={withSameRows(to, search)} end className="button small">
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
