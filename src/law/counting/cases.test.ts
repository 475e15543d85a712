import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Circumstances, calendarOf, deadline, halfMore, isRegime, termOf } from '../index.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/law/casos-de-plazos.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Caso'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const factsIn = (written: string): Circumstances => {
  const [, from, to] = /suspendido (\S+) a (\S+)/.exec(written) ?? [];
  const [, more] = /ampliado en (.+)/.exec(written) ?? [];
  const norm = 'Decreto alcaldicio 812';
  return {
    suspensions: from && to ? [{ from, to, reason: 'suspensión', norm }] : [],
    extensions: more ? [more === 'la mitad' ? halfMore() : { amount: Number(more), norm }] : [],
  };
};

test('the table that a lawyer signs has enough cases to be worth signing', () => assert.ok(rows.length >= 60));

for (const [says = '', way = '', amount, from = '', facts = '', where = '', due, norm] of rows)
  test(`${says}: ${amount} ${way} from ${from} end on ${due} (${norm})`, () => {
    assert.ok(isRegime(way), `${way} is a way of counting`);
    const calendar = calendarOf(where.length === 5 ? { commune: where } : where ? { region: where } : {});
    const count = deadline(termOf(way, Number(amount), norm), from, calendar, factsIn(facts));
    assert.equal(count.at ? `${count.on}T${count.at}` : count.on, due);
  });
