import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initiative } from '../../modules/municipality/initiatives/initiative.record.ts';
import { meet } from './answers.ts';
import { type ColourRule, judgeOf, readColours, whyNoRule } from './colours.ts';
import { columnsOf, standing } from './columns.ts';
import { edgeFrom } from './edge.ts';
import { cellKey, type Change, nothingDone, redo, remember, renamedPast, undo, wholeRow } from './edits.ts';
import { isSame, type Job, rebased, renamedJob, withChanges } from './jobs.ts';
import { usualLook } from './look.ts';
import { painterOf } from './painter.ts';
import { readQuestion } from './question.ts';
import { readied } from './ready.ts';
import type { GridRow } from './row.ts';
import { openGrid } from './store.ts';
import { isDraft, newRowsIn, rowById } from './strands.ts';

const columns = columnsOf(initiative);
const column = (key: string) => {
  const found = columns.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};
const plaza = (name: string, more: object = {}): GridRow => ({ id: 'plaza', version: 1, state: null, name, ...more });

/** Ana's grid with one row that the house has. */
const gridWith = (row: GridRow) => {
  const ground = { record: initiative, targets: {}, canWrite: true, canAdd: true };
  const grid = openGrid(ground, readQuestion(''), usualLook(columns));
  grid.happen({
    type: 'pageCame',
    asked: 0,
    strand: 0,
    page: { items: [row], next: null, total: 1, sums: { amount: 5 } },
  });
  return grid;
};
const jobOf = (changes: readonly Change[], isBack = false): Job => {
  const job = withChanges(new Map(), changes, isBack).get('plaza');
  assert.ok(job);
  return job;
};
const named = (before: string, after: string): Change => ({ id: 'plaza', field: 'name', before, after });

test('what waits for one row is written at once, from what the house had before the first change', () => {
  const job = jobOf([named('Plaza', 'Plaza Sur'), named('Plaza Sur', 'Plaza Norte')]);
  assert.deepEqual([...job.cells.values()], [named('Plaza', 'Plaza Norte')]);
  const after = rebased(new Map([['plaza', job]]), 'plaza', 'name', 'PLAZA');
  assert.equal(after.get('plaza')?.cells.get('name')?.before, 'PLAZA');
  assert.deepEqual([...renamedJob(after, 'plaza', 'p-2').keys()], ['p-2']);
});

test('an undo leaves a cell that another person has changed since, and takes back the others', () => {
  const row = plaza('Lo de Rosa', { version: 4, sector: 'social' });
  const grid = gridWith(row);
  const back = [named('Lo de Ana', 'Plaza'), { id: 'plaza', field: 'sector', before: 'social', after: 'sport' }];
  const ready = readied(grid, jobOf(back, true), row, undefined);
  assert.ok('row' in ready);
  assert.deepEqual(ready.row, { id: 'plaza', version: 4, values: { sector: 'sport' } });
  assert.equal(rowById(grid.state().strands, 'plaza')?.name, 'Lo de Rosa');
  assert.equal(grid.state().edits.has(cellKey('plaza', 'name')), false);
  const only = readied(grid, jobOf([named('Lo de Ana', 'Plaza')], true), row, undefined);
  assert.deepEqual('settled' in only && only.settled.kept, 1);
});

test('a cell that both wrote is shown in both versions, and one that only Ana wrote goes on', () => {
  const grid = gridWith(plaza('Plaza'));
  const job = jobOf([named('Plaza', 'Lo de Ana'), { id: 'plaza', field: 'year', before: null, after: 2027 }]);
  const theirs = plaza('Lo de Rosa', { version: 2, year: null });
  const { again } = meet(grid, job, theirs);
  assert.deepEqual([...(again?.cells.keys() ?? [])], ['year']);
  const edit = grid.state().edits.get(cellKey('plaza', 'name'));
  assert.equal(edit?.status === 'conflict' && edit.theirs.name, 'Lo de Rosa');
});

test('what both wrote alike is no conflict', () => {
  const grid = gridWith(plaza('Plaza'));
  const met = meet(grid, jobOf([named('Plaza', 'Igual')]), plaza('Igual', { version: 2 }));
  assert.deepEqual([met.written, met.refused, met.again], [1, 0, undefined]);
});

test('taking back a new row removes it only while nobody else touched it', () => {
  const row = plaza('Nueva', { version: 3 });
  const removal = { id: 'plaza', field: wholeRow, before: { name: 'Nueva' }, after: null };
  const touched = readied(gridWith(row), jobOf([removal], true), row, 2);
  assert.equal('settled' in touched && touched.settled.kept, 1);
  const own = readied(gridWith(row), jobOf([removal], true), row, 3);
  assert.deepEqual('row' in own && own.row, { id: 'plaza', version: 3, remove: true });
});

test('steps are taken back under the id that the house gave, and many of them in order', () => {
  const birth: Change = { id: 'nueva-1', field: wholeRow, before: null, after: { name: 'Nueva' } };
  const past = renamedPast(
    remember(remember(nothingDone, [birth]), [{ ...named('a', 'b'), id: 'nueva-1' }]),
    'nueva-1',
    'p-9',
  );
  const first = undo(past);
  const second = first && undo(first.past);
  assert.deepEqual(
    first?.changes.map(({ id, after }) => [id, after]),
    [['p-9', 'a']],
  );
  assert.deepEqual(
    second?.changes.map(({ id, field, after }) => [id, field, after]),
    [['p-9', wholeRow, null]],
  );
  assert.equal(second && undo(second.past), undefined);
  assert.equal(second && redo(second.past)?.changes[0]?.id, 'p-9');
});

test('a new row waits below the others until the house has it, and counts from then on', () => {
  const grid = gridWith(plaza('Plaza'));
  const draft: GridRow = { id: 'nueva-1', version: 0, state: null, amount: 7 };
  grid.happen({ type: 'rowsBegan', rows: [draft] });
  assert.ok(newRowsIn(grid.state().strands).every(isDraft));
  const job: Job = { id: 'nueva-1', does: 'create', cells: new Map(), isBack: false, tries: 0 };
  const missing = readied(grid, job, draft, undefined);
  assert.ok('settled' in missing);
  const edit = grid.state().edits.get(cellKey('nueva-1', 'name'));
  assert.match(edit?.status === 'refused' ? edit.message : '', /Falta «Nombre»/);
  grid.happen({
    type: 'rowBorn',
    id: 'nueva-1',
    row: { id: 'p-9', version: 1, state: 'profiled', name: 'Nueva', amount: 7 },
  });
  assert.deepEqual([grid.state().total, grid.state().sums.amount], [2, 12]);
  assert.ok(grid.state().edits.has(cellKey('p-9', 'name')));
});

test('two values are the same by what they say: a row that is referred to is its id', () => {
  assert.ok(isSame({ id: 'u1', name: 'SECPLAC' }, { id: 'u1', name: 'Secpla' }));
  assert.ok(isSame(null, undefined));
  assert.ok(!isSame('', 0));
});

test('Ctrl and an arrow go to the edge of what is filled', () => {
  const filled = [true, true, false, false, true, true];
  const from = (place: number, by: 1 | -1) => edgeFrom(place, by, 5, (at) => filled[at] === true);
  assert.deepEqual([from(0, 1), from(1, 1), from(2, 1), from(4, 1), from(5, 1)], [1, 4, 4, 5, 5]);
  assert.deepEqual([from(5, -1), from(4, -1), from(0, -1)], [4, 1, 0]);
});

const rule = (more: Partial<ColourRule>): ColourRule => ({
  field: 'endOn',
  test: 'under',
  text: 'hoy + 30',
  paint: 'late',
  wholeRow: false,
  ...more,
});

test('a rule compares days with today, figures as figures, and names as they are read', () => {
  const holds = (some: Partial<ColourRule>, value: unknown) => {
    const one = rule(some);
    return judgeOf(one, column(one.field), '2026-11-21')(value);
  };
  assert.deepEqual(
    ['2026-12-20', '2026-12-21', null].map((day) => holds({}, day)),
    [true, false, false],
  );
  assert.ok(holds({ test: 'over', text: '21-11-2026' }, '2026-11-22'));
  assert.deepEqual(
    [900, 1_500_000].map((amount) => holds({ field: 'amount', test: 'over', text: '1.000.000' }, amount)),
    [false, true],
  );
  assert.ok(holds({ field: 'unit', test: 'equals', text: 'secplac' }, { id: 'u1', name: 'SECPLAC' }));
  assert.ok(holds({ field: 'sector', test: 'empty', text: '' }, null));
  assert.match(whyNoRule(rule({ text: 'mañana' }), column('endOn'), '2026-11-21') ?? '', /fecha/);
  assert.equal(whyNoRule(rule({}), column('endOn'), '2026-11-21'), undefined);
});

test('the first rule that holds paints, and a painted row is signed once', () => {
  const rules = [rule({ wholeRow: true }), rule({ field: 'name', test: 'contains', text: 'plaza', paint: 'ok' })];
  const paint = painterOf(rules, columns, '2026-11-21');
  const late = plaza('Plaza', { endOn: '2026-01-01' });
  assert.deepEqual([paint?.(late, 0, 'name')?.paint, paint?.(late, 0, 'name')?.isSigned], ['late', true]);
  assert.equal(paint?.(late, 3, 'sector')?.isSigned, false);
  assert.equal(paint?.(plaza('Plaza'), 0, 'name')?.paint, 'ok');
  assert.equal(paint?.(plaza('Plaza'), 3, 'sector'), undefined);
  assert.deepEqual(readColours([rules[0], { field: 'gone' }, 'x', { ...rules[1], field: 'gone' }], columns), [
    rules[0],
  ]);
});

test('columns that stay in sight know how far from the edge', () => {
  const look = { ...usualLook(columns), frozen: 2 };
  const [first, second, third] = standing(columns, look);
  assert.deepEqual([first?.left, second?.left, third?.left], [0, first?.width, undefined]);
});
