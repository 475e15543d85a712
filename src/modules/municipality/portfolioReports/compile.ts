import { join } from 'node:path';
import { dateInChile } from '../../../platform/clock.ts';
import type { Desk } from '../../../records/desk.ts';
import { Refused } from '../../../records/refused.ts';
import { institution } from '../../common/institution/index.ts';
import { runReports } from '../accountability/index.ts';
import { dayAway } from './figures.ts';
import type { Ask, PortfolioReport, ReportKind } from './reportKind.ts';

const folder = join(import.meta.dirname, 'reports');

/** A report of this kind as of the end of a day; today's are those of this moment. @throws Refused for a day to come */
export const compileReport = async (desk: Desk, kind: ReportKind, cutOn: string): Promise<PortfolioReport> => {
  if (cutOn > dateInChile(desk.now)) throw new Refused('Ese día aún no llega: elija hoy o un día anterior.', 'al', 400);
  const previousOn = kind.comparedDays === undefined ? null : dayAway(cutOn, -kind.comparedDays);
  const ask: Ask = (files, since) =>
    runReports(
      desk,
      files,
      { asOf: cutOn, previous: since && previousOn ? previousOn : undefined },
      { folder, dated: kind.dated },
    );
  const [own] = (await desk.list(institution, { limit: 1 })).items;
  return {
    kind,
    cutOn,
    previousOn,
    institution: own?.name ?? 'Municipalidad',
    compiledAt: desk.now.toISOString(),
    parts: await kind.write(ask, { cutOn, previousOn }),
  };
};
