import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { initiative } from '../../municipality/initiatives/index.ts';
import { bringInstitution } from '../institution/index.ts';
import { locality } from '../territory/index.ts';
import { actorWith } from '../../../../test/support/house.ts';
import { countsOf, receiveFile, reviewedRows, settled } from './index.ts';
import { openWorkbench, sheet } from './workbench.testing.ts';

const { house, ana, desk, review, apply, close } = await openWorkbench();
after(close);

const titles = ['Código', 'Nombre Iniciativa', 'Item Presupuestario', 'Estado Iniciativa'];
const school = 'REPOSICION CENTRO DE SALUD FAMILIAR, COMUNA DE PINTO';

test('an initiative that comes in a row for each assignment is one; the first row names it and the others are told', async () => {
  const id = await review(
    await sheet(
      titles,
      ['40010038', `${school} (OBRAS CIVILES)`, '31.02.004', 'EJECUCIÓN'],
      ['40010038', `${school} (EQUIPOS)`, '31.02.006', 'EJECUCIÓN'],
    ),
  );
  const [row] = await reviewedRows(house, id);
  assert.deepEqual([(await countsOf(house, id)).new, (await countsOf(house, id)).merged], [1, 1]);
  assert.deepEqual(
    row?.notes.map(({ column, value }) => [column, value]),
    [
      ['Nombre', `${school} (EQUIPOS)`],
      ['Imputación', '31.02.006'],
    ],
  );
  await apply(id);
  const [kept] = (await desk().list(initiative)).items;
  assert.deepEqual([kept?.name, kept?.budgetLine], [`${school} (OBRAS CIVILES)`, '31.02.004']);
});

test('two works that share a code by mistake are not taken for one', async () => {
  const id = await review(
    await sheet(
      titles,
      ['40010039', 'REPOSICION CANCHA DE FUTBOL TALQUIPEN', '31.02.004', 'EJECUCIÓN'],
      ['40010039', 'REPOSICION JARDIN INFANTIL ESTRELLITAS', '31.02.004', 'EJECUCIÓN'],
    ),
  );
  assert.equal((await countsOf(house, id)).refused, 1);
});

test('of a list of the whole country only the localities of the own commune are brought', async () => {
  await bringInstitution(house.store.house(), {
    name: 'Municipalidad de Pinto',
    edition: 'municipality',
    commune: '16106',
  });
  const analyst = { ...actorWith(['G4']), person: ana.person };
  const file = await sheet(
    ['codigo_comuna', 'localidad', 'habitantes'],
    ['16106', 'Recinto', '1.200'],
    ['16106', 'El Rosal', '300'],
    ['1101', 'Recinto', '30'],
    ['16101', 'Quinchamalí', '900'],
  );
  const kept = await house.files.save(file);
  const run = await receiveFile(house, analyst, 'localities', { name: 'localidades.csv', type: 'text/csv', kept });
  await settled(run.id);
  const { new: brought, aside, merged } = await countsOf(house, run.id);
  assert.deepEqual([brought, aside, merged], [2, 2, 0]);
  assert.equal((await house.store.house().list(locality)).total, 0, 'a review writes nothing');
});
