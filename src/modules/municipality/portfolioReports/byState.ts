import { type FigureTable, groupedTable, type GroupRow } from '../accountability/index.ts';
import { initiative, initiativeWorkflow } from '../initiatives/index.ts';
import { day, fieldOf } from './figures.ts';
import type { ReportKind } from './reportKind.ts';

interface Standing {
  id: string;
  name: string;
  code: string | null;
  state: string;
  amount: number | null;
  approved: number | null;
  spent: number | null;
  physical: number | null;
  endOn: string | null;
}

const states: Readonly<Record<string, string>> = initiativeWorkflow.states;
const order = Object.keys(states);

/** Where each initiative of the portfolio stands. */
export const byState: ReportKind = {
  key: 'estados',
  title: 'Cartera por estado',
  about: 'Cuántas iniciativas hay en cada estado, con cuánto dinero, y cuáles son.',
  dated: [initiative],
  write: async (ask) => {
    const { groups, initiatives } = await ask<{ groups: readonly GroupRow[]; initiatives: readonly Standing[] }>({
      groups: 'byState.sql',
      initiatives: 'initiatives.sql',
    });
    const inOrder = groups.toSorted((a, b) => order.indexOf(a.id ?? '') - order.indexOf(b.id ?? ''));
    const present = order.filter((state) => initiatives.some((row) => row.state === state));
    return [
      { title: 'La cartera por estado', narrative: null, tables: [summary(inOrder)] },
      {
        title: 'Cada iniciativa viva',
        narrative: null,
        tables: present.map((state) =>
          eachIn(
            state,
            initiatives.filter((row) => row.state === state),
          ),
        ),
      },
    ];
  },
};

const summary = (groups: readonly GroupRow[]): FigureTable =>
  groupedTable(
    {
      key: 'state',
      caption: 'Iniciativas por estado',
      path: 'initiatives',
      by: 'state',
      measures: ['count', 'amount', 'requested', 'approved', 'spent'],
      without: 'Sin estado',
      naming: states,
      chart: { title: 'Número de iniciativas por estado', measures: ['count'], unit: 'count' },
    },
    groups,
  );

const eachIn = (state: string, rows: readonly Standing[]): FigureTable => ({
  key: `in-${state}`,
  caption: states[state] ?? state,
  columns: ['Costo total ($)', 'Aprobado ($)', 'Gastado ($)', 'Avance físico', 'Término'],
  rows: rows.map(({ id, name, code, amount, approved, spent, physical, endOn }) => {
    const thing = { path: 'initiatives', id };
    return {
      label: code ? `${name} (${code})` : name,
      cells: [
        fieldOf(thing, 'amount', amount),
        fieldOf(thing, 'approved', approved),
        fieldOf(thing, 'spent', spent),
        fieldOf(thing, 'physicalProgress', physical, 'percent'),
        day(endOn),
      ],
    };
  }),
});
