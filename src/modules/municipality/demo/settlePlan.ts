import type { Desk } from '../../../records/desk.ts';
import { axis, objective, plan, programme } from '../../common/plans/index.ts';
import { holdersOn } from './people.data.ts';
import { pladeco, type PlanNode, planNodes } from './pladeco.data.ts';
import { the } from './random.ts';
import { type Ids, replay, type Town } from './town.ts';

const draftedOn = '2021-10-04';

/** The director drafts the PLADECO and declares it in force on its day; answers its objectives and programmes by code. */
export const settlePlan = async (town: Omit<Town, 'plan'>): Promise<Ids> => {
  const nodes = new Map<string, string>();
  let id = '';
  const person = the(holdersOn('director-secplac', draftedOn)[0]);
  await replay({ ...town, plan: nodes }, [
    { on: draftedOn, person, write: async (desk) => (id = await draft(desk, nodes)) },
    {
      on: pladeco.from,
      person,
      write: (desk) => desk.act(plan, { id }, 'bringIntoForce', { agreement: pladeco.agreement }),
    },
    { on: pladeco.from, person, write: (desk) => desk.update(plan, { id }, { decree: pladeco.decree }) },
  ]);
  return nodes;
};

const draft = (desk: Desk, nodes: Map<string, string>): Promise<string> =>
  desk.together(async (inside) => {
    const { name, from, to } = pladeco;
    const { id } = await inside.create(plan, { name, kind: 'pladeco', edition: '2022', startOn: from, endOn: to });
    for (const node of planNodes) nodes.set(node.code, await writeNode(inside, node, id, nodes));
    return id;
  });

const writeNode = async (
  desk: Desk,
  { code, level, parent, name }: PlanNode,
  whole: string,
  nodes: Ids,
): Promise<string> => {
  const above = nodes.get(parent ?? '');
  if (level === 'axis') return (await desk.create(axis, { plan: whole, number: code, name })).id;
  if (level === 'objective') return (await desk.create(objective, { axis: above, number: code, name })).id;
  return (await desk.create(programme, { objective: above, number: code, name })).id;
};
