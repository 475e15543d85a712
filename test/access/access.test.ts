import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { catalogOf, charterOf } from '../../src/modules/index.ts';
import type { Edition } from '../../src/records/catalog.ts';
import { historyOf } from '../../src/faces/history.ts';
import { searchEverywhere } from '../../src/faces/searching.ts';
import { Refused } from '../../src/records/refused.ts';
import { plainQuery } from '../../src/records/query.ts';
import { actorWith, houseForTest } from '../support/house.ts';
import { type Answer, differences, expectedOf, noPost } from './cells.ts';
import { samplesIn } from './samples.ts';
import { linesOf, readTable, writeTable } from './table.ts';
import { tryingIn } from './trying.ts';

const controls = 50;

for (const edition of ['municipality', 'party'] as const) {
  let house: Awaited<ReturnType<typeof houseForTest>>;
  before(async () => {
    house = await houseForTest(edition);
  });
  after(() => house.close());
  const committed = readFileSync(join(import.meta.dirname, `matrix.${edition}.csv`), 'utf8');
  const expected = expectedFrom(edition, committed);
  const happened = new Map<string, Answer>();

  test(`${edition}: every record and action has its lines in the table, and no line is left over`, () => {
    assert.equal(
      committed,
      writeTable(linesOf(catalogOf(edition), charterOf(edition))),
      'run «npm run generate» and read what changed',
    );
  });

  test(`${edition}: what each function may do, in each state, is what the table says`, async () => {
    const trying = tryingIn(house);
    for (const [name, { cell }] of expected) happened.set(name, await trying.try(cell));
    assert.deepEqual(differences(expected, happened), []);
    assert.ok(happened.size > 500, `only ${happened.size} cells were tried`);
  });

  test(`${edition}: ${controls} cells changed at random in the table are each found out`, () => {
    const names = [...expected.keys()];
    for (let round = 0; round < controls; round += 1) {
      const name = names[Math.floor(Math.random() * names.length)] ?? '';
      const known = expected.get(name);
      assert.ok(known);
      const flipped = new Map(expected).set(name, {
        ...known,
        answer: known.answer === 'denied' ? 'allowed' : 'denied',
      });
      const found = differences(flipped, happened);
      assert.equal(found.length, 1);
      assert.ok(found[0]?.startsWith(`${name}:`));
    }
  });

  test(`${edition}: who holds no post reads nothing by any way`, async () => {
    const samples = samplesIn(house);
    const desk = house.store.for(actorWith([]));
    const asOf = '2030-01-01';
    for (const record of house.catalog.records) {
      const id = await samples.rowOf(record);
      const ways: Record<string, () => Promise<unknown>> = {
        list: () => desk.list(record),
        'list as of': () => desk.list(record, { asOf }),
        'list as text': () => desk.listText(record, plainQuery),
        groups: () => desk.groups(record, ['state']),
        one: () => desk.one(record, id),
        'one as of': () => desk.oneText(record, id, { asOf }),
        history: () => historyOf(desk, record, id),
      };
      for (const [way, read] of Object.entries(ways))
        await assert.rejects(
          read(),
          (error) => error instanceof Refused && error.status === 404,
          `${record.name} ${way}`,
        );
    }
    assert.deepEqual(await searchEverywhere(desk, house.catalog, 'Prueba'), []);
  });

  test(`${edition}: every function that the table names is carried by some post`, () => {
    const carried = new Set<string>(charterOf(edition).posts.flatMap(({ functions }) => functions));
    const named = readTable(committed).flatMap(({ functions }) => (functions === 'any post' ? [] : functions));
    assert.deepEqual(
      [...new Set(named)].filter((code) => !carried.has(code)),
      [],
    );
  });
}

function expectedFrom(edition: Edition, table: string) {
  const catalog = catalogOf(edition);
  const holders = [...charterOf(edition).functions.map(({ code }) => code), noPost];
  return expectedOf(readTable(table), holders, (name) =>
    Object.keys(catalog.workflowOf(catalog.record(name))?.states ?? {}),
  );
}
