import type { Desk } from '../../../records/desk.ts';
import { newId } from '../../../records/id.ts';
import { ipcByYear, ufByMonth, utmByYear } from './figures.data.ts';
import { unitValue } from './units.record.ts';

const sources = {
  UTM: 'Banco Central de Chile, «Indicadores de reajustabilidad» (UTM)',
  UF: 'Banco Central de Chile, valor diario de la UF',
  IPC: 'Banco Central de Chile, «IPC serie empalmada» (INE)',
};

/** The day on which the newest of these figures was read: history of a demonstration says so. */
export const figuresReadAt = '2026-09-09T15:00:00Z';

type Known = keyof typeof sources;

/** Writes the official values that come with the house, inside `together`; what is newer is loaded by people. */
export const bringUnitValues = (desk: Desk): Promise<void> =>
  desk
    .bulk('create', unitValue)
    .insert(unitValue, [...rowsOf('UTM', utmByYear), ...rowsOf('IPC', ipcByYear), ...rowsOf('UF', ufByMonth)]);

/** Each line holds the values of the parts of a year or of a month, from the first. */
const rowsOf = (unit: Known, lines: Readonly<Record<string, string>>) =>
  Object.entries(lines).flatMap(([whole, values]) =>
    values.split(' ').map((value, index) => ({
      id: newId(),
      values: { unit, period: `${whole}-${String(index + 1).padStart(2, '0')}`, value, source: sources[unit] },
    })),
  );
