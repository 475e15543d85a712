import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initiative } from '../../modules/municipality/initiatives/initiative.record.ts';
import { readBlock, writeBlock } from './block.ts';
import { type Column, columnsOf, moved, toggled, usualColumns, withWidth } from './columns.ts';
import { whyNotEditable } from './editing.ts';
import { nothingDone, redo, remember, undo } from './edits.ts';
import { aimOf, copiesDown, copiesInto, copiesRight } from './fill.ts';
import { chipsOf, rangeConditions } from './filters.ts';
import { intentOf } from './keyboard.ts';
import { readSettings, usualLook, writeSettings } from './look.ts';
import { conditionOfGroup, readQuestion, withConditions, withSortTurned, writeQuestion } from './question.ts';
import type { GridRow } from './row.ts';
import { blockOf, extendTo, moveTo, step } from './selection.ts';
import { afterwards, firstState } from './state.ts';
import { hungryStrand, lineAt, lineCount, rowsBetween, strandOf, wholeList, withPage } from './strands.ts';
import { heldSums } from './sums.ts';

const states = { profiled: 'Perfilada', submitted: 'Postulada', closed: 'Rendida y cerrada' };
const columns = columnsOf(initiative, states);
const column = (key: string): Column => {
  const found = columns.find((one) => one.key === key);
  if (!found) throw new Error(`no column ${key}`);
  return found;
};
const plaza = (number: number, more: object = {}): GridRow => ({
  id: `plaza-${number}`,
  version: 1,
  state: 'profiled',
  name: `Plaza ${number}`,
  amount: number * 1000,
  ...more,
});
const plazas = (first: number, last: number): GridRow[] =>
  Array.from({ length: last - first + 1 }, (_, index) => plaza(first + index));
const press = (key: string, held: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const ground = { record: initiative, states, closed: ['closed'], targets: {}, canWrite: true };

test('an address says which rows, and is written again as it was read', () => {
  const address =
    'filter[state]=submitted&filter[amount][gte]=1000&filter[unit][in]=a,b&q=plaza&sort=-amount&asOf=2026-06-30';
  assert.equal(writeQuestion(readQuestion(`?${address}&cursor=abc&panel=filtros`)), address);
});

test('a head that is pressed again turns the order around, and then leaves the usual one', () => {
  const once = withSortTurned(readQuestion(''), 'name');
  const twice = withSortTurned(once, 'name');
  assert.deepEqual([once.sort, twice.sort, withSortTurned(twice, 'name').sort], ['name', '-name', '']);
});

test('a filter takes the place of the one that its field had, and of no other', () => {
  const asked = readQuestion('?filter[state]=profiled&filter[year]=2026');
  const next = withConditions(asked, 'state', [{ operator: 'in', text: 'submitted,closed' }]);
  assert.equal(writeQuestion(next), 'filter[year]=2026&filter[state][in]=submitted,closed');
});

test('chips say filters in words', () => {
  const asked = readQuestion(
    '?filter[state][in]=submitted,closed&filter[amount][gte]=1500000&filter[source]=f1&filter[code][empty]=true',
  );
  const said = chipsOf(columns, asked, new Map([['f1', 'FNDR']])).map(
    (chip) => `${chip.column.field.label}: ${chip.words}`,
  );
  assert.deepEqual(said, [
    'Estado: Postulada o Rendida y cerrada',
    'Código: sin dato',
    'Fuente principal: FNDR',
    'Costo total: desde $\u00a01.500.000',
  ]);
});

test('a range is read as people write amounts, and says why when it cannot', () => {
  assert.deepEqual(rangeConditions(column('amount'), '$ 1.500.000', ''), {
    ok: true,
    conditions: [{ operator: 'gte', text: '1500000' }],
  });
  assert.equal(rangeConditions(column('amount'), 'mucho', '').ok, false);
});

test('rows that have not come keep their line, and those that came twice stand once', () => {
  const strand = withPage(wholeList(), { items: plazas(1, 3), next: 'x', total: 5, sums: {} });
  const both = withPage(strand, { items: plazas(3, 4), next: 'y', total: 5, sums: {} });
  assert.equal(lineCount([both]), 5);
  assert.equal(lineAt([both], 3)?.row?.name, 'Plaza 4');
  assert.deepEqual(lineAt([both], 4), { strand: 0, at: 4, row: undefined });
  assert.equal(lineAt([both], 5), undefined);
});

test('groups stand with their heads, and only open ones show their rows', () => {
  const group = (value: string, count: number) =>
    strandOf({ value, count, sums: {} }, conditionOfGroup('state', value));
  const open = {
    ...withPage(group('profiled', 2), { items: plazas(1, 2), next: null, total: 2, sums: {} }),
    isOpen: true,
  };
  const strands = [open, group('submitted', 7)];
  assert.equal(lineCount(strands), 4);
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => lineAt(strands, line)?.row?.name ?? 'head'),
    ['head', 'Plaza 1', 'Plaza 2', 'head'],
  );
  assert.deepEqual(
    rowsBetween(strands, 0, 3).map((row) => row.name),
    ['Plaza 1', 'Plaza 2'],
  );
});

test('what a line in view waits for is fetched before what stands further up', () => {
  const some = (items: GridRow[], next: string | null) => ({
    ...withPage(wholeList(), { items, next, total: 100, sums: {} }),
    group: { value: 'a', count: 100, sums: {} },
  });
  const strands = [some(plazas(1, 50), 'x'), some(plazas(51, 60), 'y')];
  assert.equal(hungryStrand(strands, 101, 140), 1);
  assert.equal(hungryStrand(strands, 0, 30), 0);
  assert.equal(hungryStrand([{ ...wholeList(), next: null }], 0, 30), undefined);
});

test('rows without a value are asked for as empty, those with a reference by its id', () => {
  assert.deepEqual(conditionOfGroup('source', null), { field: 'source', operator: 'empty', text: 'true' });
  assert.deepEqual(conditionOfGroup('source', { id: 'f1', name: 'FNDR' }), {
    field: 'source',
    operator: 'eq',
    text: 'f1',
  });
});

test('keys lead through the cells, up to the header and never outside', () => {
  const extent = { lines: 100, columns: 5, page: 20 };
  assert.deepEqual(step({ line: 0, column: 0 }, 'up', extent), { line: -1, column: 0 });
  assert.deepEqual(step({ line: 95, column: 4 }, 'pageDown', extent), { line: 99, column: 4 });
  assert.deepEqual(step({ line: 3, column: 4 }, 'right', extent), { line: 3, column: 4 });
  assert.deepEqual(step({ line: 3, column: 2 }, 'end', extent), { line: 99, column: 4 });
});

test('a block keeps its first corner whichever way it is held', () => {
  const held = extendTo(extendTo(moveTo({ line: 5, column: 3 }), { line: 9, column: 4 }), { line: 2, column: 1 });
  assert.deepEqual(blockOf(held), { top: 2, bottom: 5, left: 1, right: 3 });
});

test('keys mean what they mean in a spreadsheet', () => {
  assert.deepEqual(intentOf(press('a')), { do: 'edit', typed: 'a' });
  assert.deepEqual(intentOf(press('F2')), { do: 'edit' });
  assert.deepEqual(intentOf(press('End', { ctrlKey: true })), { do: 'move', motion: 'end' });
  assert.deepEqual(intentOf(press('ArrowDown', { shiftKey: true })), { do: 'extend', motion: 'down' });
  assert.deepEqual(intentOf(press('z', { ctrlKey: true })), { do: 'undo' });
  assert.equal(intentOf(press('c', { ctrlKey: true })), undefined);
  assert.deepEqual(intentOf(press('Tab', { shiftKey: true })), { do: 'advance', motion: 'left' });
  assert.deepEqual(intentOf(press('Enter')), { do: 'advance', motion: 'down' });
  assert.deepEqual(intentOf(press(' ', { shiftKey: true })), { do: 'selectRows' });
});

test('a block goes to Excel and comes back with its tabs, quotes and line breaks', () => {
  const rows = [plaza(1, { name: 'Sede "Las Acacias"\nsegunda etapa' }), plaza(2)];
  const text = writeBlock(rows, [column('name'), column('amount')]);
  assert.deepEqual(readBlock(text), [
    ['Sede "Las Acacias"\nsegunda etapa', '1000'],
    ['Plaza 2', '2000'],
  ]);
  assert.deepEqual(readBlock('a\tb\n\tc'), [
    ['a', 'b'],
    ['', 'c'],
  ]);
});

test('what was done is taken back in reverse and repeated in order', () => {
  const named = { id: 'plaza-1', field: 'name', before: 'Plaza', after: 'Plaza Norte' };
  const priced = { id: 'plaza-1', field: 'amount', before: 1, after: 2 };
  const back = undo(remember(remember(nothingDone, [named]), [priced, named]));
  assert.deepEqual(back?.changes[0], { ...named, before: 'Plaza Norte', after: 'Plaza' });
  assert.deepEqual(back && redo(back.past)?.changes, [priced, named]);
});

test('a late answer to an earlier question changes nothing', () => {
  const first = firstState(readQuestion(''), usualLook(columns));
  const asked = afterwards(first, { type: 'asked', question: readQuestion('?q=plaza'), look: first.look });
  const late = {
    type: 'pageCame',
    asked: first.asked,
    strand: 0,
    page: { items: plazas(1, 2), next: null, total: 2, sums: {} },
  } as const;
  assert.equal(afterwards(asked, late), asked);
});

test('the rows that come later keep the sum of the whole filter', () => {
  const first = firstState(readQuestion(''), usualLook(columns));
  const begin = { type: 'pageCame', asked: 0, strand: 0 } as const;
  const page = { items: plazas(1, 2), next: 'more', total: 4, sums: { amount: 10_000 } };
  const filled = afterwards(first, { ...begin, page });
  const later = afterwards(filled, { ...begin, page: { items: plazas(3, 4), next: null, total: 4, sums: {} } });
  assert.equal(later.sums.amount, 10_000);
});

test('a saved amount moves the sum of the filter at once', () => {
  const first = firstState(readQuestion(''), usualLook(columns));
  const filled = afterwards(first, {
    type: 'pageCame',
    asked: 0,
    strand: 0,
    page: { items: plazas(1, 2), next: null, total: 2, sums: { amount: 3000 } },
  });
  assert.equal(afterwards(filled, { type: 'rowCame', row: plaza(2, { amount: 5000, version: 2 }) }).sums.amount, 6000);
});

test('the rows that Ana holds are added up with what she has just typed', () => {
  const first = firstState(readQuestion(''), usualLook(columns));
  const filled = afterwards(first, {
    type: 'pageCame',
    asked: 0,
    strand: 0,
    page: { items: plazas(1, 3), next: null, total: 3, sums: {} },
  });
  const held = afterwards(filled, {
    type: 'selected',
    selection: { anchor: { line: 0, column: 0 }, active: { line: 1, column: 0 } },
  });
  const typed = afterwards(held, {
    type: 'edited',
    id: 'plaza-1',
    field: 'amount',
    edit: { status: 'saving', value: 9000, text: '9000' },
  });
  assert.deepEqual(heldSums(typed, ground, [column('amount')]), { count: 2, sums: { amount: 11000 } });
});

test('cells that nobody may edit say why', () => {
  const why = (key: string, row = plaza(1), more = {}, asOf = '') =>
    whyNotEditable({ ...ground, ...more }, asOf, column(key), row);
  assert.equal(why('name'), undefined);
  assert.match(why('approved') ?? '', /lo calcula Cabildo/);
  assert.match(why('state') ?? '', /acciones/);
  assert.match(why('name', plaza(1, { state: 'closed' })) ?? '', /Rendida y cerrada/);
  assert.match(why('name', plaza(1), {}, '2026-06-30') ?? '', /pasado/);
  assert.match(why('name', plaza(1), { canWrite: false }) ?? '', /no cambiarla/);
});

test('columns move, hide and grow, and the first one stays', () => {
  const usual = usualColumns(columns);
  assert.equal(usual[0]?.key, 'name');
  assert.ok(usual.some(({ key }) => key === 'amount'));
  assert.equal(moved(usual, 'state', -1)[0]?.key, 'name');
  assert.equal(moved(usual, 'state', 1)[2]?.key, 'state');
  assert.deepEqual(toggled(usual, column('name')), usual);
  assert.equal(toggled(usual, column('state')).length, usual.length - 1);
  assert.equal(withWidth(usual, 'name', 5)[0]?.width, 64);
});

test('a kept view reads as it was kept, without the columns that are gone', () => {
  const look = { ...usualLook(columns), group: 'state' };
  const kept = writeSettings({
    search: 'q=plaza',
    look: { ...look, columns: [...look.columns, { key: 'gone', width: 100 }] },
  });
  assert.deepEqual(readSettings(kept, columns), { search: 'q=plaza', look });
  assert.equal(readSettings('{"nonsense"', columns), undefined);
});

test('the corner reaches along the longer way, and nowhere inside what is held', () => {
  const held = { top: 2, bottom: 3, left: 1, right: 2 };
  assert.deepEqual(aimOf(held, { line: 9, column: 3 }), { top: 4, bottom: 9, left: 1, right: 2 });
  assert.deepEqual(aimOf(held, { line: 0, column: 1 }), { top: 0, bottom: 1, left: 1, right: 2 });
  assert.deepEqual(aimOf(held, { line: 4, column: 6 }), { top: 2, bottom: 3, left: 3, right: 6 });
  assert.deepEqual(aimOf(held, { line: 2, column: 0 }), { top: 2, bottom: 3, left: 0, right: 0 });
  assert.equal(aimOf(held, { line: 3, column: 1 }), undefined);
  assert.equal(aimOf(held, { line: -1, column: 1 }), undefined);
});

test('what is held repeats in turn, downwards and upwards', () => {
  const held = { top: 2, bottom: 3, left: 1, right: 1 };
  const lines = (aim: typeof held) => copiesInto(held, aim).map(({ from, to }) => [to.line, from.line]);
  assert.deepEqual(lines({ top: 4, bottom: 6, left: 1, right: 1 }), [
    [4, 2],
    [5, 3],
    [6, 2],
  ]);
  assert.deepEqual(lines({ top: 0, bottom: 1, left: 1, right: 1 }), [
    [0, 2],
    [1, 3],
  ]);
});

test('Ctrl D repeats the first line and Ctrl R the first column; a single cell takes its neighbour', () => {
  const block = { top: 1, bottom: 2, left: 3, right: 4 };
  assert.deepEqual(
    copiesDown(block).map(({ from, to }) => [from.line, to.line, to.column]),
    [
      [1, 2, 3],
      [1, 2, 4],
    ],
  );
  assert.deepEqual(
    copiesRight(block).map(({ from, to }) => [from.column, to.column, to.line]),
    [
      [3, 4, 1],
      [3, 4, 2],
    ],
  );
  const single = { top: 5, bottom: 5, left: 2, right: 2 };
  assert.deepEqual(copiesDown(single), [{ from: { line: 4, column: 2 }, to: { line: 5, column: 2 } }]);
  assert.deepEqual(copiesRight(single), [{ from: { line: 5, column: 1 }, to: { line: 5, column: 2 } }]);
  assert.deepEqual(copiesDown({ ...single, top: 0, bottom: 0 }), []);
  assert.deepEqual(intentOf(press('r', { ctrlKey: true })), { do: 'fillRight' });
  assert.equal(intentOf(press('R', { ctrlKey: true, shiftKey: true })), undefined);
});
