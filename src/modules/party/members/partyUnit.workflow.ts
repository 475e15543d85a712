import { defineWorkflow } from '../../../records/workflow.ts';
import { partyUnit } from './partyUnit.record.ts';

const keepers = ['P6', 'P13', 'P16', 'P23'];

/** A body is formed, constituted by an act, and dissolved; whether it is active follows from its meetings. */
export const partyUnitWorkflow = defineWorkflow(partyUnit, {
  start: 'forming',
  states: { forming: 'En formación', constituted: 'Constituido', dissolved: 'Disuelto' },
  closed: ['constituted', 'dissolved'],
  actions: {
    constitute: {
      label: 'Constituir',
      from: ['forming', 'dissolved'],
      to: 'constituted',
      by: keepers,
      asks: ['constitutedOn', 'act'],
      check: async (row, desk) => {
        if (row.smallest === null) return undefined;
        const [counted] = await desk.sql.rows<{ count: number }>(
          'select count(*) as count from membership where unit = $1::uuid and end_on is null',
          [row.id],
        );
        const { count } = counted ?? { count: 0 };
        return count >= Number(row.smallest)
          ? undefined
          : `Exige ${row.smallest} integrantes y tiene ${count}: sume los que faltan antes de constituirlo.`;
      },
    },
    show: {
      label: 'Decir si es público',
      from: ['constituted'],
      to: 'constituted',
      by: ['P1', 'P4', 'P6'],
      asks: ['isPublic'],
    },
    dissolve: { label: 'Disolver', from: ['forming', 'constituted'], to: 'dissolved', by: keepers, asks: ['act'] },
  },
});
