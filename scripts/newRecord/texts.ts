import { posix } from 'node:path';
import { columnOf } from '../../src/records/record.ts';
import type { Order } from './order.ts';

const from = ({ folder }: Order, target: string): string => posix.relative(folder, target);

const list = (items: readonly string[]): string => items.map((item) => `'${item}'`).join(', ');

/** The declaration, with the one field that every record has. */
export const recordText = (
  order: Order,
): string => `import { text } from '${from(order, 'src/records/fields/text.ts')}';
import { defineRecord } from '${from(order, 'src/records/record.ts')}';

/** ${order.singular}: what we keep about each one. */
export const ${order.name} = defineRecord({
  name: '${order.name}',
  table: '${columnOf(order.name)}',
  label: ['${order.singular}', '${order.plural}'],
  serves: [${list(order.serves)}],
  fields: {
    name: text('Nombre', { required: true }),
  },
});
`;

/** A believable row, the same for tests, demonstration and documents. */
export const exampleText = ({ name, singular }: Order): string => `/** ${singular}: a believable one. */
export const ${name}Example = {
  name: '${singular} de Las Acacias',
};
`;

/** The first promises, over a real database. */
export const testText = (order: Order): string => `import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '${from(order, 'test/support/house.ts')}';
import { ${order.name}Example } from './${order.name}.example.ts';
import { ${order.name} } from './index.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
before(async () => {
  house = await houseForTest('${order.edition ?? 'municipality'}');
});
after(() => house.close());

test('who has the function writes «${order.singular}», reads it back and finds it by its name', async () => {
  const desk = house.store.for(actorWith(${order.name}.serves));
  const made = await desk.create(${order.name}, ${order.name}Example);
  assert.deepEqual(await desk.one(${order.name}, made.id), made);
  assert.equal((await desk.list(${order.name}, { q: ${order.name}Example.name })).total, 1);
});

test('without the function it is not written', async () => {
  const desk = house.store.for(actorWith(['CON1']));
  await assert.rejects(desk.create(${order.name}, ${order.name}Example), /No existe/);
});
`;
