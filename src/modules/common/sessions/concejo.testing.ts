import type { Actor } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { House } from '../../house.ts';
import { bringCharter, person, tenure } from '../posts/index.ts';
import { body, bodySeat } from './body.record.ts';

/** An invented concejo of six, its mayor and its secretary. */
export interface Concejo {
  /** The concejo's id. */
  body: string;
  person: ReadonlyMap<string, string>;
  post: ReadonlyMap<string, string>;
  /** The desk of one of its people. */
  desk(name: string): Promise<Desk>;
}

const councillors = ['Teresa', 'Víctor', 'Gabriela', 'Manuel', 'Lidia', 'Wladimir'];

const postsIn = async (house: House): Promise<ReadonlyMap<string, string>> => {
  const known = await house.database.rows<{ code: string; id: string }>('select code, id from post');
  if (known.length > 0) return new Map(known.map(({ code, id }) => [code, id]));
  return (await bringCharter(house.store.house(), house.charter)).post;
};

/** Writes people and concejo into a house, and its charter when it has none: Marta presides, Ximena is the secretary, Ana
 * directs SECPLAC, six councillors sit. */
export const concejoIn = async (house: House): Promise<Concejo> => {
  const desk = house.store.house();
  const post = await postsIn(house);
  const people = new Map<string, string>();
  const named = async (name: string, code: string): Promise<void> => {
    const email = `${name
      .normalize('NFD')
      .replace(/\P{ASCII}/gu, '')
      .toLowerCase()}@trehuelemu.test`;
    const { id } = await desk.create(person, { name, email });
    people.set(name, id);
    const act = { capacity: 'titular', startAt: '2024-12-06T04:00:00Z', basis: `Decreto de ${name}` };
    await desk.create(tenure, { post: post.get(code), person: id, ...act });
  };
  await named('Marta', 'alcalde');
  await named('Ximena', 'secretario-municipal');
  const [director] = await house.database.rows('select 1 as one from tenure where post = $1::uuid', [
    post.get('director-secplac'),
  ]);
  if (!director) await named('Ana', 'director-secplac');
  for (const name of councillors) await named(name, 'concejal');
  const { id } = await desk.create(body, {
    name: 'Concejo Municipal',
    kind: 'council',
    chair: post.get('alcalde'),
    secretary: post.get('secretario-municipal'),
    citationTerm: 'propio.concejo.citacion',
  });
  await desk.create(bodySeat, { body: id, post: post.get('alcalde'), votes: true, counts: false });
  await desk.create(bodySeat, { body: id, post: post.get('concejal'), votes: true, counts: true });
  const deskOf = async (name: string): Promise<Desk> => {
    const actor: Actor | undefined = await house.actorFor(people.get(name) ?? '');
    if (!actor) throw new Error(`nobody is called ${name}`);
    return house.store.for(actor);
  };
  return { body: id, person: people, post, desk: deskOf };
};
