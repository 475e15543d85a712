import type { Edition } from '../../records/catalog.ts';
import { writesAs } from '../../records/access.ts';
import type { RecordType } from '../../records/record.ts';
import type { AtDesk } from '../page.ts';
import type { ListRow } from '../list/list.ts';

/** Another page about the same thing. */
export interface Way {
  to: string;
  label: string;
}

type Ways = (row: ListRow, mayWrite: boolean) => Way[];

// Told by the server: a browser of the other edition never gets these addresses.
const ways: Readonly<Record<Edition, Readonly<Record<string, Ways>>>> = {
  municipality: {
    initiative: ({ id, place }, mayWrite) => [
      ...(place ? [{ to: `/mapa?iniciativa=${id}`, label: 'Ver en el mapa' }] : []),
      ...(mayWrite
        ? [{ to: `/mapa/lugar/${id}`, label: place ? 'Corregir su lugar en el mapa' : 'Ubicar en el mapa' }]
        : []),
    ],
    convenio: ({ id }) => [{ to: `/convenios/${id}`, label: 'Saldo y movimientos' }],
  },
  party: {},
};

/** The other pages about a thing in this edition. */
export const waysFrom = ({ house, desk }: AtDesk, record: RecordType, row: ListRow, asOf?: string): Way[] =>
  ways[house.edition][record.name]?.(row, !asOf && writesAs(desk.actor, record) !== undefined) ?? [];
