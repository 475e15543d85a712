import type { ComponentProps } from 'react';
import { Link, useSearchParams } from 'react-router';

/** An address at the day that is looked at; unchanged when that is today. */
export const atDay = (to: string, asOf: string | null | undefined): string => {
  if (!asOf) return to;
  const [path = '', hash] = to.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}${hash === undefined ? '' : `#${hash}`}`;
};

/** A link to another thing as it stood on the day that is looked at. */
export function DayLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  const [search] = useSearchParams();
  return <Link to={atDay(to, search.get('asOf'))} {...rest} />;
}
