import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { calendarOf, holidaysOf } from '../index.ts';
import { easterOf } from './easter.ts';
import { knownYears } from './known.example.ts';
import { juneSolsticeOf } from './solstice.ts';

const datesOf = (year: number, place = {}) => holidaysOf(year, place).map(({ on }) => on);
const isHoliday = (on: string, place = {}) => datesOf(Number(on.slice(0, 4)), place).includes(on);

test('each year gives exactly the holidays that fell on a working week, as the country kept them', () => {
  for (const [year, expected] of Object.entries(knownYears)) {
    const calendar = calendarOf();
    const given = datesOf(Number(year)).filter((on) => ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay()));
    assert.deepEqual(
      given.map((on) => on.slice(5)),
      expected.split(' '),
      `working-week holidays of ${year}`,
    );
    for (const on of given) assert.equal(calendar.isBusinessDay(on), false, on);
  }
});

test('each law is felt from its first year and not the year before', () => {
  const changes: [string, before: string, after: string][] = [
    ['Corpus Christi ends with Ley 20.148', '2006-06-12', '2007-06-04'],
    ['Día de la Unidad Nacional ends with Ley 19.793', '2001-09-03', '2002-09-02'],
  ];
  for (const [law, last, gone] of changes) {
    assert.equal(isHoliday(last), true, `${law}: ${last}`);
    assert.equal(isHoliday(gone), false, `${law}: ${gone}`);
  }
  const beginnings: [string, notYet: string, first: string][] = [
    ['16 de julio, Ley 20.148', '2006-07-16', '2007-07-16'],
    ['lunes 17 de septiembre, Ley 20.215', '2001-09-17', '2007-09-17'],
    ['viernes 20 de septiembre, Ley 20.215', '2002-09-20', '2013-09-20'],
    ['31 de octubre, Ley 20.299', '2007-10-31', '2008-10-31'],
    ['lunes 2 de enero, Ley 20.983', '2012-01-02', '2017-01-02'],
    ['viernes 17 de septiembre, Ley 20.983', '2004-09-17', '2021-09-17'],
    ['solsticio, Ley 21.357', '2020-06-20', '2021-06-21'],
  ];
  for (const [law, notYet, first] of beginnings) {
    assert.equal(isHoliday(notYet), false, `${law}: ${notYet}`);
    assert.equal(isHoliday(first), true, `${law}: ${first}`);
  }
});

test('what common packages get wrong is right here', () => {
  for (let year = 2000; year <= 2040; year += 1) {
    const easter = easterOf(year);
    const names = holidaysOf(year).map(({ name }) => name);
    assert.ok(names.includes('Sábado Santo'), `Sábado Santo ${year}`);
    assert.ok(!holidaysOf(year).some(({ on, name }) => on === easter && !name.includes('leccion')), `Easter ${year}`);
    assert.ok(!isHoliday(`${year}-12-31`), `31 December ${year} is for banks alone`);
  }
  assert.deepEqual(
    ['2017-10-27', '2018-11-02', '2023-10-27', '2028-10-27', '2029-11-02'].map((on) => isHoliday(on)),
    [true, true, true, true, true],
    'Iglesias Evangélicas: Tuesday goes to the Friday before, Wednesday to the Friday after',
  );
  assert.equal(isHoliday('2019-10-12'), true, '12 October stays on a Saturday');
  assert.equal(isHoliday('2018-10-15'), true, '12 October on a Friday goes to Monday');
});

test('a regional or communal holiday is kept there and nowhere else', () => {
  const arica = { region: '15' };
  assert.deepEqual(
    [isHoliday('2026-06-07', arica), isHoliday('2026-06-07'), isHoliday('2012-06-07', arica)],
    [true, false, false],
  );
  assert.equal(isHoliday('2026-08-20', { commune: '16101' }), true, 'Chillán');
  assert.equal(isHoliday('2026-08-20', { commune: '16103' }), true, 'Chillán Viejo');
  assert.equal(isHoliday('2026-08-20', { region: '16' }), false, 'the rest of Ñuble');
  assert.equal(isHoliday('2013-08-20', { commune: '16101' }), false, 'before Ley 20.768');
  assert.equal(isHoliday('2018-01-16', { commune: '13101' }), true, 'the papal visit, by the region of the commune');
  assert.equal(isHoliday('2018-01-16', { region: '05' }), false);
  assert.equal(isHoliday('2017-09-21', { commune: '10201' }), true, 'Castro, in the province of Chiloé');
  assert.equal(isHoliday('2017-09-21', { commune: '10101' }), false, 'Puerto Montt, in the same region');
});

test('the day before and the day of Ley 19.880: Saturday stops being a working day', () => {
  const calendar = calendarOf();
  assert.equal(calendar.isBusinessDay('2003-05-24'), true);
  assert.equal(calendar.isBusinessDay('2003-05-31'), false);
  assert.deepEqual(calendar.whyNot('2003-05-31'), { reason: 'sábado', norm: 'Ley 19.880 art. 25', verified: true });
});

test('an exception by hand makes a holiday or a working day, with its own reason and norm, only where it reaches', () => {
  const fire = {
    on: '2026-11-24',
    kind: 'holiday',
    reason: 'Emergencia por incendio',
    norm: 'Ley 21.999',
    region: '09',
  } as const;
  const worked = { on: '2026-12-08', kind: 'working', reason: 'Feriado suspendido', norm: 'Ley 21.998' } as const;
  const there = calendarOf({ region: '09', exceptions: [fire, worked] });
  assert.deepEqual(there.whyNot('2026-11-24'), { reason: fire.reason, norm: fire.norm, verified: true });
  assert.equal(there.isBusinessDay('2026-12-08'), true);
  assert.equal(there.holidayOn('2026-12-08'), undefined);
  assert.equal(calendarOf({ region: '13', exceptions: [fire] }).isBusinessDay('2026-11-24'), true);
});

test('a day still computed is unverified until a person confirms its year', () => {
  assert.equal(calendarOf().whyNot('2028-06-20')?.verified, false);
  assert.equal(calendarOf({ confirmedYears: [2028] }).whyNot('2028-06-20')?.verified, true);
});

test('a date out of the calendar is refused with the way out', () => {
  assert.throws(() => calendarOf().isBusinessDay('1999-12-31'), /va de 2000 a 2040/);
  assert.throws(() => calendarOf().isBusinessDay('2041-01-01'), /va de 2000 a 2040/);
  assert.throws(() => calendarOf().isBusinessDay('2026-02-30'), /no es una fecha del calendario/);
});

test('the solstice is computed to the minutes that the almanacs publish', () => {
  const published = [
    '2020-06-20T21:44Z',
    '2024-06-20T20:51Z',
    '2025-06-21T02:42Z',
    '2026-06-21T08:24Z',
    '2027-06-21T14:11Z',
    '2028-06-20T20:02Z',
    '2029-06-21T01:48Z',
    '2030-06-21T07:31Z',
  ];
  for (const instant of published) {
    const away = Math.abs(juneSolsticeOf(Number(instant.slice(0, 4))) - Date.parse(instant));
    assert.ok(away < 3 * 60_000, `${instant} is ${Math.round(away / 1000)} s away`);
  }
});

const shared = process.env.CABILDO_SHARED ?? join(import.meta.dirname, '../../../../shared');
const table = join(shared, 'data/calendar/feriados_chile_2010_2035.csv');

test('an independent table agrees in every holiday but in its known errors', {
  skip: !existsSync(table) && 'the shared table of holidays is not here',
}, () => {
  const lines = readFileSync(table, 'utf8').trim().split('\n').slice(1);
  // Its errors: Easter Sunday is no holiday, 31 December is for banks.
  const theirs = lines
    .map((line) => line.split(','))
    .filter(([, name, kind]) => kind === 'public' && name !== 'Pascua');
  const elections = /[Ee]lecci|[Pp]lebiscito|vuelta/;
  const missing = theirs.filter(([on = '']) => !isHoliday(on)).map(([on, name]) => `${on} ${name}`);
  const known = new Set(theirs.map(([on]) => on));
  const extra: string[] = [];
  for (let year = 2010; year <= 2035; year += 1)
    for (const { on, name } of holidaysOf(year))
      if (!known.has(on) && name !== 'Sábado Santo' && !elections.test(name)) extra.push(`${on} ${name}`);
  // What it forgets: days set by a law for once, and the Monday that Ley 20.215 gave in 2012.
  const forgotten = ['2010-09-17', '2010-09-20', '2012-09-17', '2017-04-19'];
  assert.deepEqual({ missing, extra: extra.map((line) => line.slice(0, 10)) }, { missing: [], extra: forgotten });
});
