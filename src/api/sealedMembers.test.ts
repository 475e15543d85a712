import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ServedParty, servedParty } from '../../test/support/servedParty.ts';
import { formatRut } from '../parsing/rut.ts';

let served: ServedParty;
before(async () => {
  served = await servedParty({ withPages: false });
});
after(() => served.close());

const run = formatRut(41_000_123);
const rosa = { state: 'affiliated', run, name: 'Rosa Quezada', sex: 'female', phone: '+56 9 5555 0101' };

const ask = async (address: string, body?: unknown) => {
  const cookie = `${served.cookie.name}=${served.cookie.value}`;
  const answer = await fetch(served.url + address, {
    headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, body: await answer.json() };
};

test('a program opens a sheet, finds it by RUN and by a word of the name, and says for what each time', async () => {
  const made = await ask('/api/sealed/members', rosa);
  assert.equal(made.status, 201);
  for (const search of [run, 'quezada']) {
    const found = await ask(`/api/sealed/members?purpose=attend&search=${encodeURIComponent(search)}`);
    assert.equal(found.body.items[0].who.name, 'Rosa Quezada');
  }
  const one = await ask(`/api/sealed/members/${made.body.id}?purpose=attend&fields=phone`);
  assert.equal(one.body.phone, '+56 9 5555 0101');
  assert.equal(one.body.name, undefined);
  assert.equal((await ask(`/api/sealed/members/${made.body.id}`)).status, 422);
  assert.equal((await ask(`/api/sealed/members/${made.body.id}?purpose=gossip`)).status, 422);
  const [reads] = await served.house.database.rows<{ count: number }>('select count(*) as count from sealed_read');
  assert.equal(reads?.count, 3);
});

test('the generic addresses of members tell no name, and refuse to filter, sort or group by one', async () => {
  const list = await ask('/api/members');
  assert.equal(list.body.total, 1);
  assert.ok(!JSON.stringify(list.body).includes('Rosa'));
  for (const address of ['/api/members?sort=name', '/api/members?filter[run]=1', '/api/members/groups?by=sex'])
    assert.ok((await ask(address)).status >= 400, address);
  assert.deepEqual((await ask('/api/search?q=Quezada')).body.items, []);
});

test('what is wrong in a new sheet is told at its field', async () => {
  assert.deepEqual((await ask('/api/sealed/members', { ...rosa, run: '1-1' })).body.errors[0].field, 'run');
  assert.deepEqual((await ask('/api/sealed/members', { ...rosa, mood: 'x' })).body.errors[0].field, 'mood');
  assert.equal((await ask('/api/sealed/members', rosa)).status, 409);
});
