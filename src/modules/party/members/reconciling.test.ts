import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import { formatRut } from '../../../parsing/rut.ts';
import { person } from '../../common/posts/index.ts';
import { openSealed } from '../sealed/index.ts';
import { admit, memberByRun } from './keeping.ts';
import { member } from './member.record.ts';
import { rollDifference, rollReading } from './reconciliation.record.ts';
import { reconcile } from './reconciling.ts';
import { resolve } from './resolving.ts';

let house: Awaited<ReturnType<typeof houseForTest>>;
const gaston = actorWith(['P6'], undefined, 'Gastón Urrejola');
before(async () => {
  house = await houseForTest('party');
  const { id } = await house.store.house().create(person, { name: gaston.name });
  Object.assign(gaston, { person: id });
  const affiliated = { state: 'affiliated', movedOn: '2020-05-04', movedBy: 'service' } as const;
  const people = [
    { run: '11.111.111-1', name: 'Rosa Quezada Pérez', sex: 'female', affiliatedOn: '2020-05-04' },
    { run: '12.345.678-5', name: 'Luis Painemal Toro', sex: 'male', affiliatedOn: '2020-05-04' },
    { run: '9.876.543-3', name: 'Ana Lagos Ruz', sex: 'female', affiliatedOn: '2020-05-04' },
  ];
  for (const who of people) await admit(house, gaston, who, affiliated);
});
after(() => house.close());

const file = `RUN;DV;APELLIDOS;NOMBRES;SEXO;FECHA AFILIACION
11111111;1;Quezada Pérez;ROSA;F;04-05-2020
12345678;5;Painemal Toro;Luis;M;11-06-2021
7654321;6;Vera Soto;Julia;F;hace años
no es;x;;;;
`;
const brought = (text = file) => ({
  name: 'registro-octubre.csv',
  bytes: new TextEncoder().encode(text),
  cutOn: '2026-10-31',
  obtained: 'leadership',
});

test('the file of the electoral service leaves one difference of each kind, and who agrees is marked as seen', async () => {
  const { reading, notRead, undated } = await reconcile(house, gaston, brought());
  const { same, onlyHere, onlyThere, differ, name } = await house.store.for(gaston).one(rollReading, reading);
  assert.deepEqual(
    { same, onlyHere, onlyThere, differ, name },
    { same: 1, onlyHere: 1, onlyThere: 1, differ: 1, name: 'registro-octubre.csv' },
  );
  assert.deepEqual(
    notRead.map(({ row }) => row),
    [5],
  );
  assert.deepEqual(undated, [4], 'a date that is none is told, and not taken for silence');
  const rosa = await house.store.for(gaston).one(member, (await memberByRun(house, '11.111.111-1')) ?? '');
  assert.equal(rosa.reconciledOn, '2026-10-31');
});

test('the same file twice, a file learnt by a public post and a register of tomorrow are refused', async () => {
  await assert.rejects(reconcile(house, gaston, brought()), /ya se concilió/);
  await assert.rejects(reconcile(house, gaston, { ...brought(), obtained: 'publicPost' }), /cargo público no entra/);
  await assert.rejects(reconcile(house, gaston, { ...brought(), cutOn: '2090-01-01' }), /no ha llegado/);
  await assert.rejects(reconcile(house, gaston, brought('nombre;apellido\nRosa;Quezada\n')), /columna del RUN/);
});

test('nobody but who is responsible for organisation compares lists', async () => {
  await assert.rejects(reconcile(house, actorWith(['P1']), brought()), /No existe/);
});

const difference = async (kind: string): Promise<string> => {
  const filters = [{ field: 'kind', operator: 'eq' as const, value: kind }];
  const [row] = (await house.store.for(gaston).list(rollDifference, { filters })).items;
  assert.ok(row);
  return row.id;
};

test('each difference is resolved by a person with a reason: one leaves, one enters, one takes the date of the register', async () => {
  const gone = await difference('onlyHere');
  await assert.rejects(resolve(house, gaston, gone, 'added', 'x'), /Elija qué se decide/);
  await assert.rejects(resolve(house, gaston, gone, 'lost', ' '), /Escriba el motivo/);
  await resolve(house, gaston, gone, 'lost', 'Ana confirmó por teléfono que renunció.');
  await assert.rejects(resolve(house, gaston, gone, 'reported', 'otra vez'), /ya se resolvió/);
  await resolve(house, gaston, await difference('onlyThere'), 'added', 'Figura en el registro desde 2019.');
  await resolve(house, gaston, await difference('differs'), 'theirs', 'El registro manda en la fecha.');
  const desk = house.store.for(gaston);
  const stateOf = async (run: string) => (await desk.one(member, (await memberByRun(house, run)) ?? '')).state;
  assert.equal(await stateOf('9.876.543-3'), 'resigned');
  assert.equal(await stateOf('7.654.321-6'), 'affiliated');
  const luis = (await memberByRun(house, '12.345.678-5')) ?? '';
  const opened = await openSealed(house, gaston, {
    record: member,
    rows: [luis],
    fields: ['affiliatedOn'],
    purpose: 'keepUp',
  });
  assert.deepEqual(opened.get(luis), { affiliatedOn: '2021-06-11' });
});

test('once resolved, what the file said of the person is gone', async () => {
  const rows = await house.database.rows(`select 1 as one from sealed_value where record = 'rollDifference'`);
  assert.equal(rows.length, 0);
});

test('a file that lacks most of the affiliates is not compared until somebody says that it is the whole list', async () => {
  for (let number = 30_000_000; number < 30_000_020; number++)
    await admit(
      house,
      gaston,
      { run: formatRut(number), name: `Afiliada ${number}`, sex: 'female', affiliatedOn: '2020-05-04' },
      { state: 'affiliated', movedOn: '2020-05-04', movedBy: 'service' },
    );
  const other = brought('RUN;DV;APELLIDOS;NOMBRES\n30000000;2;de otra;comuna\n8765432;K;Soto;Pedro\n');
  await assert.rejects(reconcile(house, gaston, other), /parece incompleto o de otra comuna/);
  const { reading } = await reconcile(house, gaston, { ...other, isWhole: true });
  assert.ok(((await house.store.for(gaston).one(rollReading, reading)).onlyHere ?? 0) >= 19);
});
