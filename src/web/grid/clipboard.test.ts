import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initiative } from '../../modules/municipality/initiatives/initiative.record.ts';
import { readBlock, writeBlock, writeTable } from './block.ts';
import { placed, readClip } from './clipboard.ts';
import { columnsOf } from './columns.ts';
import { readTable } from './pastedTable.ts';
import { seriesOf } from './series.ts';

const columns = columnsOf(initiative);
const column = (key: string) => {
  const found = columns.find((one) => one.key === key);
  assert.ok(found, key);
  return found;
};

test('quotes, tabs and line breaks inside cells stay inside them', () => {
  assert.deepEqual(readBlock('"Sede ""Las Acacias""\nsegunda etapa"\t"con\ttab"\r\n12"\t'), [
    ['Sede "Las Acacias"\nsegunda etapa', 'con\ttab'],
    ['12"', ''],
  ]);
});

test('a column with an empty last cell keeps its last line', () => {
  assert.deepEqual(readClip({ text: 'a\r\n\r\n' }), [['a'], ['']]);
});

test('a table from a page or from Word keeps its cells, its breaks and the holes of merged cells', () => {
  const html = `<html><head><style>td{color:red}</style></head><body><!--StartFragment--><table>
    <tr><th colspan=2>Obra &amp; lugar</th><td rowspan="2">$&nbsp;1.234.567</td></tr>
    <tr><td>Plaza<br>El Roble</td><td><p>uno</p><p>dos</p></td></tr></table></body></html>`;
  assert.deepEqual(readTable(html), [
    ['Obra & lugar', '', '$ 1.234.567'],
    ['Plaza\nEl Roble', 'uno\ndos', ''],
  ]);
});

test('the plain text of a spreadsheet is taken, and its table only where the text lost its cells', () => {
  const html = '<table><tr><td>A</td><td>1.000</td></tr><tr><td>B</td><td>2.000</td></tr></table>';
  assert.deepEqual(readClip({ text: 'A\t1.000,4\r\nB\t2.000\r\n', html })[0], ['A', '1.000,4']);
  assert.deepEqual(readClip({ text: 'A\n1.000\nB\n2.000', html }), [
    ['A', '1.000'],
    ['B', '2.000'],
  ]);
  assert.deepEqual(readClip({ text: 'sin tabla', html: '<b>sin tabla</b>' }), [['sin tabla']]);
});

test('what goes to Excel is a figure, a day or a text, as it is in the grid', () => {
  const row = {
    id: 'plaza',
    version: 1,
    state: null,
    name: 'A & B\n<2>',
    code: '0123',
    amount: 1_234_567,
    startOn: '2026-11-21',
  };
  const some = [column('name'), column('code'), column('amount'), column('startOn')];
  assert.equal(writeBlock([row], some), '"A & B\n<2>"\t0123\t1234567\t21-11-2026');
  const html = writeTable([row], some);
  assert.match(html, /<td style="mso-number-format:'\\@'">0123<\/td>/);
  assert.match(html, /'dd\\-mm\\-yyyy'">2026-11-21<\/td>/);
  assert.deepEqual(readTable(html), [['A & B\n<2>', '0123', '1234567', '2026-11-21']]);
});

test('a first line of names says which columns are meant, and is not pasted', () => {
  const standing = [column('name'), column('sector'), column('amount')];
  const named = placed(
    [
      ['costo TOTAL', 'Nombre'],
      ['1.000', 'Plaza'],
    ],
    standing,
    1,
  );
  assert.deepEqual(
    named.columns.map((one) => one?.key),
    ['amount', 'name'],
  );
  assert.deepEqual(named.cells, [['1.000', 'Plaza']]);
  const plain = placed(
    [
      ['Nombre', 'otra cosa'],
      ['x', 'y'],
    ],
    standing,
    1,
  );
  assert.deepEqual([plain.cells.length, plain.columns.map((one) => one?.key)], [2, ['sector', 'amount']]);
});

test('a first line of names with one that is not shown is still not pasted; that column is left out and told', () => {
  const lines = [
    ['Nombre', 'Costo total', 'Término'],
    ['Plaza', '1.000', '1 dic 2027'],
  ];
  const { cells, columns: into, strange } = placed(lines, [column('name'), column('amount')], 0);
  assert.deepEqual(
    [cells.length, into.map((one) => one?.key), strange],
    [1, ['name', 'amount', undefined], ['Término']],
  );
});

test('figures, days, months and numbered texts go on as they began; the rest repeats', () => {
  assert.equal(seriesOf('money', [1_000, 1_500])?.(3), 2_500);
  assert.equal(seriesOf('number', [0.1, 0.2])?.(2), 0.3);
  assert.equal(seriesOf('date', ['2026-02-27', '2026-02-28'])?.(2), '2026-03-01');
  assert.equal(seriesOf('date', ['2026-01-31', '2026-03-31'])?.(3), '2026-07-31');
  assert.equal(seriesOf('date', ['2026-12-15', '2027-01-15'])?.(2), '2027-02-15');
  assert.equal(seriesOf('text', ['Etapa 09', 'Etapa 10'])?.(2), 'Etapa 11');
  assert.equal(seriesOf('money', [1, 2, 4]), undefined);
  assert.equal(seriesOf('text', ['norte', 'sur']), undefined);
  assert.equal(seriesOf('money', [7]), undefined);
  assert.equal(seriesOf('money', [7, null]), undefined);
});
