import type { FastifyInstance } from 'fastify';
import type { Where } from '../law/index.ts';
import {
  calendarFacts,
  dayException,
  holidaysOfYear,
  isConfirmed,
  standingOf,
} from '../modules/common/calendarDays/index.ts';
import { dateInChile } from '../platform/clock.ts';
import { mayRead } from '../records/access.ts';
import { notFound, Refused } from '../records/refused.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

/** The holidays of a year: `GET /api/holidays?year=2027[&region=15]`; without region, those of the institution's commune. */
export const holidayRoute = (app: FastifyInstance): void => {
  app.get('/api/holidays', async (request) => {
    const desk = deskOf(request);
    if (!mayRead(desk.actor, dayException)) throw notFound();
    const parameters = parametersOf(request);
    const year = yearIn(parameters.get('year') ?? dateInChile(desk.now).slice(0, 4));
    const region = regionIn(parameters.get('region'));
    const facts = await calendarFacts(desk.sql);
    const place: Where = region ? { region } : facts;
    const standing = standingOf(facts, year);
    return {
      year,
      region: place.region ?? null,
      // A person looks through the institution's own list, never through that of another region.
      confirmed: !region && isConfirmed(standing),
      items: holidaysOfYear(year, place, facts.exceptions).map(({ on, name, norm, confidence, exception }) => ({
        on,
        name,
        norm,
        confidence,
        byHand: exception !== undefined,
      })),
    };
  });
};

const yearIn = (text: string): number => {
  const year = Number(text);
  if (!/^\d{4}$/.test(text) || year < 2000 || year > 2040)
    throw new Refused('El calendario de feriados va de 2000 a 2040: escriba el año como year=2027.', 'year');
  return year;
};

/** A region by its code of two figures, or none. */
export const regionIn = (text: string | null): string | undefined => {
  if (text === null || text === '') return undefined;
  if (!/^(0[1-9]|1[0-6])$/.test(text))
    throw new Refused('Escriba la región con su código de dos cifras, como region=15.', 'region');
  return text;
};
