import './viewTabs.css';
import { NavLink, useSearchParams } from 'react-router';
import { withSameRows } from './sameRows.ts';
import type { View } from './views.ts';

/** The same rows in each of the ways in which this house shows them: as a list, on a map, in time and in money. */
export function ViewTabs({ views }: { views: readonly View[] }) {
  const [search] = useSearchParams();
  if (views.length === 0) return null;
  return (
    <nav aria-label="Otras vistas de estas filas" className="view-tabs">
      {views.map(({ to, label }) => (
        <NavLink key={to} to={withSameRows(to, search)} end className="button small">
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
