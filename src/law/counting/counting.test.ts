import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nationalValues } from '../nationalValues.ts';
import {
  businessDaysBefore,
  calendarOf,
  deadline,
  filedOn,
  firstOrdinarySessionAfter,
  firstWeekOf,
  halfMore,
  lastBusinessDayNotAfter,
  lastBusinessDayOf,
  nthBusinessDayOf,
  nthWeekdayOf,
  notifiedOn,
  regimeOfLocm,
  termOf,
} from '../index.ts';

const calendar = calendarOf();
const law = await nationalValues();
const fcm = { norm: 'DL 3.063 art. 61 bis', verified: true };

test('six working days from a notice on 10 September tell each day, each holiday and each norm', () => {
  const { on, steps, norms, verified } = deadline(termOf('habiles', 6), '2026-09-10', calendar, {
    startedBy: 'notificación',
  });
  assert.equal(on, '2026-09-21');
  assert.deepEqual(
    steps.map(({ on: day, kind, number, reason }) => [day.slice(8), kind, number ?? reason].join(' ')),
    [
      '10 start notificación',
      '11 counted 1',
      '12 skipped sábado',
      '13 skipped domingo',
      '14 counted 2',
      '15 counted 3',
      '16 counted 4',
      '17 counted 5',
      '18 skipped Independencia Nacional',
      '19 skipped Día de las Glorias del Ejército',
      '20 skipped domingo',
      '21 due 6',
    ],
  );
  assert.deepEqual(norms, ['Ley 19.880 art. 25', 'Ley 2.977 art. 1']);
  assert.equal(verified, true);
});

test('a last day that is not working is told as such, and the days passed until the next', () => {
  const { steps } = deadline(termOf('corridosAlHabil', 30), '2026-11-12', calendar);
  assert.deepEqual(
    steps.slice(-3).map(({ on, kind, number, reason }) => ({ on, kind, number, reason })),
    [
      { on: '2026-12-12', kind: 'rolled', number: 30, reason: 'sábado' },
      { on: '2026-12-13', kind: 'skipped', number: undefined, reason: 'domingo' },
      { on: '2026-12-14', kind: 'due', number: undefined, reason: undefined },
    ],
  );
});

test('a month whose first day counts ends the day before: a contract of twelve months from 1 March ends on 28 or 29 February', () => {
  const contract = { ...termOf('meses', 12), start: 'sameDay', end: 'sameDay' } as const;
  assert.equal(deadline(contract, '2026-03-01', calendar).on, '2027-02-28');
  assert.equal(deadline(contract, '2027-03-01', calendar).on, '2028-02-29');
  assert.equal(deadline({ ...contract, amount: 1 }, '2026-01-01', calendar).on, '2026-01-31');
});

test('where the law is silent the date stays and the count says that nobody has settled it', () => {
  const silent = deadline(termOf('locmCorridos', 20), '2026-11-02', calendar);
  assert.equal(silent.verified, false);
  assert.match(silent.doubts[0] ?? '', /domingo \(22 nov 2026\) y la norma no dice/);
  assert.equal(deadline(termOf('locmCorridos', 20), '2026-11-03', calendar).verified, true);
});

test('a tender that would close on a Sunday keeps its date and asks for another', () => {
  const { on, warnings } = deadline(termOf('compras', 10), '2026-11-12', calendar);
  assert.equal(on, '2026-11-22');
  assert.match(warnings[0] ?? '', /domingo.*fije otra fecha, que sea día hábil/);
});

test('an unverified holiday on the way marks the whole count', () => {
  const { verified, doubts } = deadline(termOf('habiles', 2), '2028-06-19', calendar);
  assert.equal(verified, false);
  assert.match(doubts[0] ?? '', /Pueblos Indígenas \(Ley 21\.357\): sin verificar/);
});

test('more time is refused when it passes half, is not a day, comes late or has no norm', () => {
  const ten = termOf('habiles', 10);
  const asking = (extension: object) => () =>
    deadline(ten, '2026-11-02', calendar, { extensions: [{ norm: 'Ley 19.880 art. 26', ...extension }] });
  assert.throws(asking({ amount: 6, atMostShare: 0.5 }), /no puede pasar de 5/);
  assert.throws(asking({ share: 0.05 }), /un día o más/);
  assert.throws(
    asking({ share: 0.5, decidedOn: '2026-11-17' }),
    /después de vencer el plazo \(16 nov 2026\).*no se amplía/,
  );
  assert.throws(asking({ share: 0.5, askedOn: '2026-11-17' }), /se pidió el 17 nov 2026/);
  assert.throws(asking({ share: 0.5, norm: ' ' }), /Indique la norma/);
  const granted = deadline(ten, '2026-11-02', calendar, { extensions: [halfMore({ decidedOn: '2026-11-16' })] });
  assert.equal(granted.on, '2026-11-23');
  assert.ok(granted.norms.includes('Ley 19.880 art. 26'));
});

test('an impossible date, amount, suspension or a term with no norm says what to mend', () => {
  assert.throws(() => deadline(termOf('habiles', 5), '2026-02-30', calendar), {
    field: 'from',
    message: /no es una fecha/,
  });
  assert.throws(() => deadline(termOf('habiles', 0), '2026-02-03', calendar), { field: 'amount' });
  assert.throws(() => deadline(termOf('habiles', 2.5), '2026-02-03', calendar), { field: 'amount' });
  assert.throws(() => deadline({ ...termOf('habiles', 5), norm: '' }, '2026-02-03', calendar), { field: 'norm' });
  assert.throws(() => deadline(termOf('horas', 48), '2026-02-03', calendar), {
    field: 'from',
    message: /fecha y hora/,
  });
  assert.throws(() => deadline(termOf('habiles', 5), '2040-12-29', calendar), /va de 2000 a 2040/);
  const backward = [{ from: '2026-02-09', to: '2026-02-05', reason: 'feria', norm: 'Decreto 1' }];
  assert.throws(() => deadline(termOf('habiles', 5), '2026-02-03', calendar, { suspensions: backward }), {
    field: 'suspensions',
  });
});

test('a certified letter counts as given on the third working day after the post office has it', () => {
  assert.equal(
    notifiedOn({ by: 'certifiedLetter', receivedAtPostOfficeOn: '2026-09-16' }, calendar, law).on,
    '2026-09-22',
  );
});

test('what the portal publishes counts as given 24 hours later, also on a Saturday', () => {
  const { on, at, norms } = notifiedOn({ by: 'portal', publishedAt: '2026-11-20T15:30' }, calendar, law);
  assert.deepEqual([on, at, norms], ['2026-11-21', '15:30', ['Ley 19.886 art. 10']]);
});

test('the days of a letter and the hours of the portal are those of the law of that day, and none is not guessed', () => {
  const longer = new Map(law);
  const letter = longer.get('ley19880.notificacion_carta');
  const [version] = letter?.versions ?? [];
  assert.ok(letter && version);
  longer.set(letter.id, { ...letter, versions: [{ ...version, value: 5 }] });
  assert.equal(
    notifiedOn({ by: 'certifiedLetter', receivedAtPostOfficeOn: '2026-09-16' }, calendar, longer).on,
    '2026-09-24',
  );
  longer.delete(letter.id);
  assert.throws(
    () => notifiedOn({ by: 'certifiedLetter', receivedAtPostOfficeOn: '2026-09-16' }, calendar, longer),
    /no está en los archivos/,
  );
});

test('a paper filed on a Sunday counts as filed at the first hour of Monday', () => {
  const filed = filedOn('2026-11-22', calendar);
  assert.deepEqual([filed.on, filed.at], ['2026-11-23', '00:00']);
  assert.equal(filedOn('2026-11-23', calendar).on, '2026-11-23');
});

test('days of a month: the fifth working day, the last one, the first week, the last Sunday', () => {
  assert.equal(nthBusinessDayOf('2026-09', 5, calendar, fcm).on, '2026-09-07');
  assert.equal(nthBusinessDayOf('2026-05', 1, calendar, fcm).on, '2026-05-04');
  assert.equal(lastBusinessDayOf('2026-10', calendar, fcm).on, '2026-10-30');
  assert.equal(firstWeekOf('2028-10', calendar, fcm).on, '2028-10-06');
  assert.equal(lastBusinessDayNotAfter('2027-04-30', calendar, fcm).on, '2027-04-30');
  assert.equal(lastBusinessDayNotAfter('2026-12-25', calendar, fcm).on, '2026-12-24');
  assert.equal(nthWeekdayOf('2028-10', 0, -1), '2028-10-29');
  assert.equal(nthWeekdayOf('2029-11', 0, 3), '2029-11-18');
  assert.throws(() => nthBusinessDayOf('2026-09', 40, calendar, fcm), /no tiene 40 días hábiles/);
});

test('the first ordinary session after a day passes the extraordinary ones; without sessions nobody guesses', () => {
  const rule = { norm: 'Ley 18.695 art. 81', verified: true };
  const sessions = [
    { on: '2026-11-26', kind: 'ordinary', name: 'Sesión ordinaria 33' },
    { on: '2026-11-23', kind: 'extraordinary' },
    { on: '2026-11-19', kind: 'ordinary' },
  ] as const;
  const count = firstOrdinarySessionAfter('2026-11-19', sessions, rule);
  assert.equal(count.on, '2026-11-26');
  assert.deepEqual(
    count.steps.map(({ kind }) => kind),
    ['start', 'skipped', 'due'],
  );
  assert.throws(
    () => firstOrdinarySessionAfter('2026-12-01', sessions, rule),
    /No hay una sesión ordinaria.*Agréguela/,
  );
});

test('papers for a session of Tuesday 22 September must arrive by Monday 14', () => {
  assert.equal(businessDaysBefore('2026-09-22', 5, calendar).on, '2026-09-14');
});

test('the law of municipalities counts working days, but for the articles that it names', () => {
  assert.deepEqual(['79 d', 'art. 82 letra c)', '82 a', 'Artículo 62', 'Título V', '153'].map(regimeOfLocm), [
    'locm',
    'locmCorridos',
    'locm',
    'locmCorridos',
    'locmCorridos',
    'locm',
  ]);
});
