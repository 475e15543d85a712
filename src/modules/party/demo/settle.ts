import { type Actor, holdingsAt } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { bringInstitution } from '../../common/institution/index.ts';
import { axis, objective, plan, programme } from '../../common/plans/index.ts';
import { bringCharter, person, tenure } from '../../common/posts/index.ts';
import { bringTerritory } from '../../common/territory/index.ts';
import { bringUnitValues, figuresReadAt } from '../../common/units/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { House } from '../../house.ts';
import { type DemoLeader, leaders } from './people.data.ts';
import { settleMeetings } from './settleMeetings.ts';
import { leadershipPlan } from './plan.data.ts';
import { settleMembers } from './members.ts';

const foundedAt = '2025-01-11T15:00:00Z';

/** Writes the invented leadership into an empty house; answers the people of the accounts by name. */
export const settleParty = async (
  house: House,
  progress: (message: string) => void,
): Promise<ReadonlyMap<string, string>> => {
  progress('Fundo la dirección comunal inventada: territorio, cargos y personas.');
  const { people, posts } = await settleLeaders(house);
  progress('Escribo el plan de la dirección.');
  await settlePlan(house, people, posts);
  progress('Escribo medio año de sesiones de la dirección, con sus acuerdos.');
  await settleMeetings(house, people, posts, dateInChile(house.clock.now()));
  progress('Escribo núcleos, militantes, reuniones y una conciliación con el registro electoral.');
  await settleMembers(house, people, idOf(people, 'Gastón Urrejola Mena'));
  return new Map(leaders.flatMap(({ name, account }) => (account ? [[account, idOf(people, name)] as const] : [])));
};

type Ids = ReadonlyMap<string, string>;

const idOf = (ids: Ids, key: string): string => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`La demostración nombra «${key}», que no existe.`);
  return id;
};

const settleLeaders = (house: House): Promise<{ people: Ids; posts: Ids }> => {
  let at = foundedAt;
  const desk = house.store.house({ now: () => new Date(at) });
  return desk.together(async (inside) => {
    await bringTerritory(inside);
    const { post } = await bringCharter(inside, house.charter);
    await bringInstitution(inside, {
      name: 'Partido Alerce, comuna de Trehuelemu',
      shortName: 'Alerce',
      edition: 'party',
      colour: '#2f6b4f',
    });
    // Values of this year were not known on the day of the foundation: history says when they came.
    at = figuresReadAt;
    await bringUnitValues(inside);
    const people = new Map<string, string>();
    for (const leader of leaders) {
      at = beginOf(leader);
      const { id } = await inside.create(person, { name: leader.name, email: emailOf(leader) });
      people.set(leader.name, id);
      const fact = { post: post.get(leader.post), person: id, capacity: 'titular', startAt: at, basis: leader.basis };
      await inside.create(tenure, fact);
    }
    return { people, posts: post };
  });
};

const beginOf = ({ since }: DemoLeader): string => `${since}T04:00:00.000Z`;

const emailOf = ({ account }: DemoLeader): string | null => (account ? `${account}@demo.cabildo.test` : null);

// P10 is what allows it: the secretaría of communal development drafts the plan that the plenary agrees.
const settlePlan = async (house: House, people: Ids, posts: Ids): Promise<void> => {
  const { name, edition, from, to, draftedOn, agreement } = leadershipPlan;
  const deskOn = (on: string): Desk => {
    const at = new Date(`${on}T15:00:00Z`);
    return house.store.for(developerAt(house, people, posts, at), { now: () => at });
  };
  const id = await deskOn(draftedOn).together(async (desk) => {
    const written = await desk.create(plan, { name, kind: 'party', edition, startOn: from, endOn: to });
    await writeAxes(desk, written.id);
    return written.id;
  });
  await deskOn(from).act(plan, { id }, 'bringIntoForce', { agreement });
};

const developerAt = (house: House, people: Ids, posts: Ids, at: Date): Actor => {
  const leader = leaders.find(({ post }) => post === 'secretario-desarrollo-comunal');
  const post = house.charter.posts.find(({ code }) => code === leader?.post);
  if (!leader || !post) throw new Error('La demostración no tiene quien escriba el plan.');
  const id = idOf(people, leader.name);
  const held = { ...post, id: idOf(posts, post.code) };
  const fact = { post: held.id, person: id, capacity: 'titular' as const, from: beginOf(leader), basis: leader.basis };
  return { person: id, name: leader.name, holdings: holdingsAt(at, id, { posts: [held], tenures: [fact] }) };
};

const writeAxes = async (desk: Desk, whole: string): Promise<void> => {
  for (const [first, { name, objectives }] of leadershipPlan.axes.entries()) {
    const line = await desk.create(axis, { plan: whole, number: `${first + 1}`, name });
    for (const [second, aim] of objectives.entries()) {
      const number = `${first + 1}.${second + 1}`;
      const wanted = await desk.create(objective, { axis: line.id, number, name: aim.name });
      for (const [third, title] of aim.programmes.entries())
        await desk.create(programme, { objective: wanted.id, number: `${number}.${third + 1}`, name: title });
    }
  }
};
