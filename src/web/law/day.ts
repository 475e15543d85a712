import { isLocalDate } from '../../law/index.ts';
import { dateInChile } from '../../platform/clock.ts';

/** The day that the page is asked for: the one chosen, the shell's past day, or today. */
export const dayAsked = (url: URL, now: Date): { day: string; today: string; wrong?: string } => {
  const today = dateInChile(now);
  const asked = url.searchParams.get('dia') ?? url.searchParams.get('asOf') ?? '';
  if (asked === '' || isLocalDate(asked)) return { day: asked || today, today };
  return { day: today, today, wrong: `«${asked}» no es una fecha del calendario: se muestra hoy.` };
};
