import type { Edition } from '../../records/catalog.ts';
import type { RecordType } from '../../records/record.ts';

/** Another page of the same rows. */
export interface View {
  to: string;
  label: string;
}

// Told by the server: a browser of the other edition never gets these addresses.
const views: Readonly<Record<Edition, Readonly<Record<string, readonly View[]>>>> = {
  municipality: {
    initiative: [
      { to: '/fichas/initiatives', label: 'Lista' },
      { to: '/mapa', label: 'Mapa' },
      { to: '/cronograma', label: 'Cronograma' },
      { to: '/gasto', label: 'Gasto y avance' },
    ],
    idea: [
      { to: '/fichas/ideas', label: 'Lista' },
      { to: '/ideas/prioridad', label: 'Orden de prioridad' },
    ],
    externalProject: [
      { to: '/fichas/external-projects', label: 'Lista' },
      { to: '/proyectos-de-otros/por-preguntar', label: 'Por preguntar' },
    ],
  },
  party: {},
};

/** The pages that show the rows of a record in another way, in this edition. */
export const viewsOf = (edition: Edition, record: RecordType): readonly View[] => views[edition][record.name] ?? [];
