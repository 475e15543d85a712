import { showDate } from '../../../records/fields/date.ts';
import type { PortfolioReport } from './reportKind.ts';

/** The line under the title: the cut, what it compares with, the norm that asks for it. */
export const subtitleOf = ({ kind, cutOn, previousOn }: PortfolioReport): string =>
  [`Cifras al ${showDate(cutOn)}`, previousOn && `se compara con el ${showDate(previousOn)}`, kind.norm]
    .filter(Boolean)
    .join(' · ');
