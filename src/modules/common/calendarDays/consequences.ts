import type { Consequence } from '../../../records/catalog.ts';
import { Refused } from '../../../records/refused.ts';
import { calendarConfirmation } from './calendarDays.record.ts';
import { calendarFacts } from './facts.ts';
import { asRead, holidaysOfYear } from './year.ts';

const [firstYear, lastYear] = ['2000', '2040'];

/** Refuses an exception that does not say where it holds, or stands outside the years that are computed. */
export const refuseUnplaced: Consequence = async (changes) => {
  for (const { after } of changes) {
    if (!after) continue;
    const year = String(after.day_on).slice(0, 4);
    if (year < firstYear || year > lastYear)
      throw new Refused(`El calendario de feriados va de ${firstYear} a ${lastYear}. Revise el día.`, 'dayOn');
    if (after.reach === 'region' && !after.region) throw new Refused('Elija la región en que rige.', 'region');
    if (after.reach === 'commune' && !after.commune) throw new Refused('Elija la comuna en que rige.', 'commune');
    if (after.reach !== 'region' && after.region)
      throw new Refused('Quite la región, o elija que rige en una región.', 'region');
    if (after.reach !== 'commune' && after.commune)
      throw new Refused('Quite la comuna, o elija que rige en una comuna.', 'commune');
  }
};

/** Keeps with a new confirmation who signed it, when, and the days as they were read. */
export const keepWhatWasConfirmed: Consequence = async (changes, desk) => {
  for (const { id, before, after } of changes) {
    if (!after || (before && !('year' in before && before.year !== after.year))) continue;
    const year = Number(after.year);
    if (String(year) < firstYear || String(year) > lastYear)
      throw new Refused(`El calendario de feriados va de ${firstYear} a ${lastYear}.`, 'year');
    const facts = await calendarFacts(desk.sql);
    const [event] = await desk.sql.rows<{ signed: string; at: string }>(
      'select signed, at from event where record = $1 and record_id = $2::uuid order by version desc limit 1',
      [calendarConfirmation.name, id],
    );
    await desk.derive(calendarConfirmation, id, {
      signed: event?.signed,
      confirmedAt: event?.at,
      days: asRead(holidaysOfYear(year, facts, facts.exceptions)),
    });
  }
};
