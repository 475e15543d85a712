import { addDays } from '../../../law/index.ts';
import { unit } from '../../common/posts/index.ts';
import { type DemoPlace, placeIn } from '../../demoPlace.ts';
import type { House } from '../../house.ts';
import { assignment, candidate, competency, competencyEvidence, postRequirement } from '../abilities/index.ts';
import { communalGoal, goalReport, upperGoal, upperProgramme } from '../programmes/index.ts';
import { communalGoals, competencies, openAssignment, upperProgrammes } from './work.data.ts';

/** Programmes with the goals of the secretarías, and a post for which names are on the table. */
export const settlePartyWork = async (house: House): Promise<void> => {
  const place = await placeIn(house);
  await settleGoals(place, await settleProgrammes(place));
  await settleAbilities(place);
};

type Ids = Map<string, string>;

/** Answers which programme each upper goal belongs to, and its own id. */
const settleProgrammes = async ({
  deskOf,
  today,
}: DemoPlace): Promise<Map<string, { programme: string; id: string }>> => {
  const desk = await deskOf('secretario-comunal', -150);
  const goalsByName = new Map<string, { programme: string; id: string }>();
  for (const { goals, ...told } of upperProgrammes) {
    const programme = await desk.create(upperProgramme, { ...told, startOn: addDays(today, -200) });
    for (const name of goals) {
      const { id } = await desk.create(upperGoal, { programme: programme.id, name });
      goalsByName.set(name, { programme: programme.id, id });
    }
  }
  return goalsByName;
};

const settleGoals = async (
  { deskOf, today, house }: DemoPlace,
  upper: ReadonlyMap<string, { programme: string; id: string }>,
): Promise<void> => {
  const units: Ids = new Map(
    (await house.store.house().list(unit, { limit: 500 })).items.map(({ code, id }) => [code, id]),
  );
  for (const { post, unit: code, name, area, ...told } of communalGoals) {
    const desk = await deskOf(post, -120);
    const served = 'serves' in told ? upper.get(told.serves) : undefined;
    const { id } = await desk.create(communalGoal, {
      name,
      area,
      unit: units.get(code),
      programme: served?.programme,
      upperGoal: served?.id,
      noProgramme: 'why' in told ? told.why : null,
      target: 'target' in told ? told.target : null,
      nextReportOn: 'reportIn' in told ? addDays(today, told.reportIn) : null,
    });
    if (!served && !('why' in told)) continue;
    await (await deskOf('presidente', -110)).act(communalGoal, { id }, 'accept');
    await (await deskOf(post, -100)).act(communalGoal, { id }, 'begin');
    if (!('reached' in told)) continue;
    const { id: report } = await (await deskOf(post, -20)).create(goalReport, {
      goal: id,
      period: '2.º trimestre',
      value: told.reached,
    });
    await (await deskOf(post, -19)).act(goalReport, { id: report }, 'send');
    await (await deskOf('presidente', -15)).act(goalReport, { id: report }, 'accept');
  }
};

const settleAbilities = async ({ deskOf, postOf, today, house }: DemoPlace): Promise<void> => {
  const desk = await deskOf('secretario-comunal', -25);
  const people: Ids = new Map(
    (await house.database.rows<{ id: string; name: string }>('select id, name from person')).map(({ name, id }) => [
      name,
      id,
    ]),
  );
  const post = postOf(openAssignment.post);
  for (const { name, kind, shown, ...asked } of competencies) {
    const { id } = await desk.create(competency, { name, kind });
    if ('demand' in asked) await desk.create(postRequirement, { post, competency: id, demand: asked.demand });
    for (const { person, says, how } of shown) {
      const made = await desk.create(competencyEvidence, { person: people.get(person), competency: id, says });
      if (how === 'verified')
        await desk.act(competencyEvidence, made, 'verify', { verifiedBy: 'Certificado a la vista' });
    }
  }
  const until = addDays(today, openAssignment.decideIn);
  const { id } = await desk.create(assignment, { post, capacity: 'titular', until });
  for (const { person, proposedBy, statement } of openAssignment.candidates)
    await desk.create(candidate, { assignment: id, person: people.get(person), proposedBy, statement });
};
