import type { PostFact, TenureFact } from '../../../charter/index.ts';
import { bringInstitution } from '../../common/institution/index.ts';
import { bringCharter, person, tenure } from '../../common/posts/index.ts';
import { bringTerritory, locality, neighbourhoodUnit } from '../../common/territory/index.ts';
import { bringUnitValues, figuresReadAt } from '../../common/units/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { House } from '../../house.ts';
import { bringSources } from '../funding/index.ts';
import { emailOf } from './accounts.ts';
import { type DemoTenure, people, tenures } from './people.data.ts';
import { the } from './random.ts';
import { sources } from './sources.data.ts';
import { localities, neighbourhoods, town } from './town.data.ts';
import type { Ids, Town } from './town.ts';

/** The day before anything happens here. */
const foundedAt = '2020-12-28T12:00:00Z';

/** Writes the country, the charter, the town, its people and the sources of money, as the house, on a past day. */
export const settleGround = (house: House): Promise<Omit<Town, 'plan'>> => {
  let at = foundedAt;
  const clock = { now: () => new Date(at) };
  return house.store.house(clock).together(async (desk) => {
    await bringTerritory(desk);
    const { post, unit } = await bringCharter(desk, house.charter);
    await bringInstitution(desk, {
      name: town.municipality,
      shortName: town.name,
      edition: 'municipality',
      colour: '#1d4f91',
    });
    // Values of this year were not known on the day of the foundation: history says when they came.
    at = figuresReadAt;
    await bringUnitValues(desk);
    at = foundedAt;
    const ids = await settlePeople(desk);
    for (const held of tenures.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
      at = later(foundedAt, instantOf(held.from));
      const { from, to, ...fact } = factOf(held, ids, post);
      await desk.create(tenure, { ...fact, startAt: from, endAt: to ?? null });
    }
    at = foundedAt;
    const places = await settlePlaces(desk);
    const source = await settleSources(desk);
    return {
      house,
      person: ids,
      unit,
      ...places,
      source,
      posts: postFacts(house, post),
      tenures: tenures.map((held) => factOf(held, ids, post)),
    };
  });
};

/** Tenures of the demonstration begin and end at midnight; in summer this is one in the morning of the same day. */
const instantOf = (on: string): string => `${on}T04:00:00.000Z`;

const later = (one: string, other: string): string => (Date.parse(one) > Date.parse(other) ? one : other);

const factOf = (held: DemoTenure, person: Ids, post: Ids): TenureFact => ({
  post: the(post.get(held.post)),
  person: the(person.get(held.person)),
  capacity: held.capacity,
  from: instantOf(held.from),
  ...(held.to ? { to: instantOf(held.to) } : {}),
  basis: held.basis,
});

const postFacts = (house: House, ids: Ids): PostFact[] =>
  house.charter.posts.map(({ code, label, unit, kind, functions }) => ({
    id: the(ids.get(code)),
    code,
    label,
    unit,
    kind,
    functions,
  }));

const settlePeople = async (desk: Desk): Promise<Ids> => {
  const ids = new Map<string, string>();
  for (const { id, name } of people) ids.set(id, (await desk.create(person, { name, email: emailOf(id) })).id);
  return ids;
};

const settlePlaces = async (desk: Desk): Promise<{ locality: Ids; neighbourhood: Ids }> => {
  const byLocality = new Map<string, string>();
  for (const { code, name, kind, population, latitude, longitude } of localities) {
    const place = { type: 'Point', coordinates: [longitude, latitude] };
    const row = await desk.create(locality, { name, kind: kind === 'urban' ? 'urban' : 'rural', population, place });
    byLocality.set(code, row.id);
  }
  const byNeighbourhood = new Map<string, string>();
  for (const { code, name, locality: parent } of neighbourhoods) {
    const numbered = `UV ${Number(code.slice(2))} ${name}`;
    byNeighbourhood.set(
      code,
      (await desk.create(neighbourhoodUnit, { name: numbered, locality: byLocality.get(parent) })).id,
    );
  }
  return { locality: byLocality, neighbourhood: byNeighbourhood };
};

const settleSources = async (desk: Desk): Promise<Ids> => {
  const byName = await bringSources(desk);
  return new Map(sources.map(({ code, name }) => [code, the(byName.get(name))]));
};
