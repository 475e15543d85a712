import { buffer } from 'node:stream/consumers';
import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Actor } from '../../../charter/index.ts';
import { writeCsv } from '../../../platform/tabular/index.ts';
import { person } from '../posts/index.ts';
import { bringTerritory } from '../territory/index.ts';
import { applyImport, receiveFile, settled, undoImport, viewImport } from './index.ts';

/** A house of its own in which Ana brings files: she reviews them, applies them and takes them back. */
export const openWorkbench = async () => {
  const house = await houseForTest();
  await bringTerritory(house.store.house());
  const row = await house.store.house().create(person, { name: 'Ana Pincheira', email: 'ana@trehuelemu.cl' });
  const ana: Actor = { ...actorWith(['E2', 'E4', 'E5', 'E6']), person: row.id };
  const review = async (content: Buffer, name = 'planilla.csv', into = 'initiatives') => {
    const kept = await house.files.save(content);
    const run = await receiveFile(house, ana, into, { name, type: 'text/csv', kept });
    await settled(run.id);
    return run.id;
  };
  const apply = async (id: string) => {
    await applyImport(house, ana, id);
    await settled(id);
    return viewImport(house, ana, id);
  };
  const undo = async (id: string) => {
    await undoImport(house, ana, id);
    await settled(id);
    return viewImport(house, ana, id);
  };
  return { house, ana, desk: () => house.store.for(ana), review, apply, undo, close: () => house.close() };
};

/** A sheet of these titles and rows, as a file. */
export const sheet = (headers: string[], ...rows: string[][]): Promise<Buffer> => buffer(writeCsv(headers, rows));
