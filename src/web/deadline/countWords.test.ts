import assert from 'node:assert/strict';
import { test } from 'node:test';
import { businessDaysBefore, calendarOf, deadline, firstWeekOf, halfMore, termOf } from '../../law/index.ts';
import { caseIn, countOf } from './case.ts';
import { monthsOf } from './countWeeks.ts';
import { arrivedWords, dueWords, linesOf, ruleWords } from './countWords.ts';
import { paperOf } from './paper.ts';
import { nationalValues } from '../../law/nationalValues.ts';

const law = await nationalValues();
const calendar = calendarOf();
const six = deadline(termOf('habiles', 6), '2026-09-10', calendar, { startedBy: 'notificación' });
const told = (count: typeof six) => linesOf(count).map(({ days, words }) => `${days} · ${words}`);

test('six working days over Fiestas Patrias are told in eight lines, each skipped day with its reason', () => {
  assert.equal(dueWords(six), 'Vence el lun 21 sep 2026');
  assert.equal(ruleWords(six), '6 días hábiles desde el jue 10 sep 2026 (notificación)');
  assert.deepEqual(told(six), [
    'jue 10 sep · notificación: no se cuenta',
    'vie 11 sep · 1.º',
    'sáb 12 a dom 13 sep · sábado y domingo',
    'lun 14 a jue 17 sep · 2.º a 5.º',
    'vie 18 sep · Independencia Nacional',
    'sáb 19 sep · Día de las Glorias del Ejército',
    'dom 20 sep · domingo',
    'lun 21 sep · 6.º, vence',
  ]);
});

test('a long count joins its weeks, and still tells each holiday', () => {
  const lines = told(deadline(termOf('habiles', 120), '2026-03-10', calendar));
  assert.ok(lines.length < 30, `${lines.length} lines`);
  assert.equal(lines[1], 'mié 11 mar a jue 2 abr · 1.º a 17.º, sin sábados ni domingos');
  for (const holiday of ['Viernes Santo', 'Trabajo', 'Navales', 'San Pedro', 'Carmen', 'Asunción'])
    assert.ok(
      lines.some((line) => line.includes(holiday)),
      holiday,
    );
});

test('what is counted backward, extended or named by a rule is said so', () => {
  const before = businessDaysBefore('2026-09-22', 5, calendar);
  assert.equal(
    `${dueWords(before)}: ${ruleWords(before)}`,
    'A más tardar el lun 14 sep 2026: 5 días hábiles antes del mar 22 sep 2026 (sesión)',
  );
  const extended = deadline(termOf('habiles', 10), '2026-11-02', calendar, { extensions: [halfMore()] });
  assert.equal(ruleWords(extended), '10 días hábiles, con su ampliación, desde el lun 2 nov 2026');
  assert.match(
    ruleWords(firstWeekOf('2028-10', calendar, { norm: 'Ley 18.695 art. 82 a', verified: true })),
    /^ese día o el último día hábil anterior/,
  );
});

test('the calendar draws only the weeks of the count, and leaves the middle of a long one to the list', () => {
  const { months, left } = monthsOf(six);
  assert.deepEqual(
    months.map(({ month, weeks }) => [month, weeks.length]),
    [['2026-09', 3]],
  );
  assert.equal(left, 0);
  const long = monthsOf(deadline(termOf('habiles', 120), '2026-03-10', calendar));
  assert.deepEqual(
    long.months.map(({ month }) => month),
    ['2026-03', '2026-04', '2026-08', '2026-09'],
  );
  assert.equal(long.left, 3);
});

test('the certificate has a row for each day of the count, and says what is not verified', () => {
  const count = deadline(termOf('habiles', 2), '2028-06-19', calendar);
  const paper = paperOf(count, {
    institution: 'Municipalidad de Trehuelemu',
    place: '',
    termNorm: '',
    askedBy: 'Ana Pincheira, Directora SECPLAC',
    at: new Date('2026-11-21T12:00:00Z'),
  });
  const rows = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  assert.equal(rows.length, count.steps.length);
  assert.deepEqual(rows[1], [
    'mar 20 jun 2028',
    'No se cuenta: Día Nacional de los Pueblos Indígenas',
    'Ley 21.357, sin verificar',
  ]);
  const words = paper.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
  assert.match(words, /Norma que fija el plazo, según quien lo pide: no indicada \(sin verificar\)/);
  assert.match(words, /Sin verificar: 20 jun 2028, Día Nacional/);
});

test('a letter that reached the post office on a Wednesday opens the term on the third working day, and both are told', () => {
  const query = new URLSearchParams(
    'desde=2026-09-16&cantidad=5&regimen=habiles&llegada=carta&norma=Ley+19.880+art.+59',
  );
  const { count, arrived } = countOf(caseIn(query, { today: '2026-11-21', place: '' }), calendar, law);
  assert.ok(arrived);
  assert.equal(arrivedWords(arrived), 'El acto vale desde el mar 22 sep 2026 (Ley 19.880 art. 46)');
  assert.equal(told(arrived).at(-1), 'mar 22 sep · 3.º, se entiende notificado');
  assert.equal(dueWords(count), 'Vence el mar 29 sep 2026');
  assert.equal(count.verified, true);
});

test('what is published in the portal on a Friday afternoon counts as known on Saturday at that hour', () => {
  const query = new URLSearchParams('desde=2026-11-20&hora=15:30&cantidad=10&regimen=habiles&llegada=portal&norma=x');
  const { count, arrived } = countOf(caseIn(query, { today: '2026-11-21', place: '' }), calendar, law);
  assert.deepEqual([arrived?.on, arrived?.at, count.on], ['2026-11-21', '15:30', '2026-12-04']);
  query.delete('hora');
  assert.throws(() => countOf(caseIn(query, { today: '2026-11-21', place: '' }), calendar, law), { field: 'hour' });
});

test('a case of thousands of days is refused before it becomes a paper of a hundred pages', () => {
  const asking = (query: string) => () =>
    countOf(caseIn(new URLSearchParams(query), { today: '2026-11-21', place: '' }), calendar, law);
  assert.throws(asking('desde=2010-01-01&cantidad=3000&regimen=corridos'), {
    field: 'amount',
    message: /más de 800 días/,
  });
  assert.throws(
    asking('desde=2026-01-01&cantidad=10&suspendeDesde=2026-01-03&suspendeHasta=2039-01-01&suspendeNorma=x'),
    {
      field: 'amount',
    },
  );
});
