import type { Desk } from '../../../records/desk.ts';
import { communes, provinces, regions } from './communes.ts';
import { commune, province, region } from './territory.record.ts';

/** Writes the regions, provinces and communes of Chile into an empty institution, all or nothing. */
export const bringTerritory = (desk: Desk): Promise<void> =>
  desk.together(async (inside) => {
    const ids = new Map<string, string>();
    for (const { code, name } of regions) ids.set(code, (await inside.create(region, { code, name })).id);
    for (const { code, name, region: parent } of provinces)
      ids.set(code, (await inside.create(province, { code, name, region: ids.get(parent) })).id);
    for (const { code, name, province: parent } of communes)
      await inside.create(commune, { code, name, province: ids.get(parent) });
  });
