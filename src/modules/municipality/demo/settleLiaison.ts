import { askAgain, externalProject, externalReview, regionalPlan, regionalPlanLine } from '../external/index.ts';
import { commitment, meeting, officeContact, publicOrganization } from '../publicOrganizations/index.ts';
import { daysAfter, type LegalDate, weekday } from './calendar.ts';
import { demoExternals, demoMeetings, demoOrganizations, demoRegionalLines } from './liaison.data.ts';
import { lastDayBefore } from './life.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Step, type Town } from './town.ts';

type Ids = Map<string, string>;

/** With whom the town works: institutions, their projects here, meetings with what was promised, and the plan of May. */
export const settleLiaison = async (town: Town, today: LegalDate): Promise<void> => {
  const [organizations, externals]: [Ids, Ids] = [new Map(), new Map()];
  await replay(town, organizationSteps(today, organizations));
  await replay(town, externalSteps(town, today, organizations, externals));
  for (const each of demoMeetings) await replay(town, meetingSteps(town, today, each, organizations, externals));
  await replay(town, regionalSteps(today, externals));
  const end = new Date(`${lastDayBefore(today)}T21:00:00Z`);
  await askAgain({ store: town.house.store, clock: { now: () => end } });
};

const formulator = (on: LegalDate): string => the(holdersOn('formulador', on)[0]);

const organizationSteps = (today: LegalDate, ids: Ids): Step[] => {
  const on = weekday(daysAfter(today, -260));
  return demoOrganizations.map(({ key, office, ...values }) => ({
    on,
    person: formulator(on),
    write: async (desk) => {
      const { id } = await desk.create(publicOrganization, values);
      ids.set(key, id);
      if (office) await desk.create(officeContact, { organization: id, ...office });
    },
  }));
};

const externalSteps = (town: Town, today: LegalDate, organizations: Ids, ids: Ids): Step[] => {
  const began = weekday(daysAfter(today, -255));
  const set: Step = {
    on: began,
    person: formulator(began),
    write: (desk) => desk.create(externalReview, { name: 'Proyectos de otros: cada trimestre', days: 90 }),
  };
  const told = demoExternals.flatMap(({ by, at, locality, checked, moves, about, where, ...each }): Step[] => {
    const create: Step = {
      on: began,
      person: formulator(began),
      write: async (desk) => {
        const { id } = await desk.create(externalProject, {
          ...each,
          organization: organizations.get(by),
          description: about,
          place: { type: 'Point', coordinates: [...at] },
          locality: town.locality.get(locality) ?? null,
          sourceUrl: where ?? null,
          lastCheckOn: began,
        });
        ids.set(each.name, id);
      },
    };
    const last = weekday(daysAfter(today, -checked));
    const id = () => the(ids.get(each.name));
    const steps = moves.map((action, index): Step => {
      const on = index === moves.length - 1 ? last : weekday(daysAfter(began, 5 + index));
      return { on, person: formulator(on), write: (desk) => desk.act(externalProject, { id: id() }, action) };
    });
    return [create, ...steps];
  });
  return [set, ...told];
};

const meetingSteps = (
  town: Town,
  today: LegalDate,
  { with: other, ago, external, lobby, promises, ...each }: (typeof demoMeetings)[number],
  organizations: Ids,
  externals: Ids,
): Step[] => {
  const on = weekday(daysAfter(today, -ago));
  const person = formulator(on);
  const made: Ids = new Map();
  const hold: Step = {
    on,
    person,
    write: async (desk) => {
      const { id } = await desk.create(meeting, {
        ...each,
        heldOn: on,
        organization: organizations.get(other),
        external: external ? externals.get(external) : null,
        lobby: lobby !== undefined,
        passiveSubject: lobby?.subject ?? null,
      });
      made.set('meeting', id);
      for (const { name, side, due } of promises) {
        const promised = { meeting: id, name, side, responsible: the(town.person.get(person)) };
        made.set(name, (await desk.create(commitment, { ...promised, dueOn: daysAfter(today, due) })).id);
      }
    },
  };
  const after = weekday(daysAfter(on, 3));
  const registered: Step[] = lobby?.folio
    ? [
        {
          on: after,
          person: formulator(after),
          write: (desk) => desk.update(meeting, { id: the(made.get('meeting')) }, { lobbyFolio: lobby.folio }),
        },
      ]
    : [];
  const kept = promises.flatMap(({ name, kept: outcome }): Step[] =>
    outcome === undefined
      ? []
      : [
          {
            on: after,
            person: formulator(after),
            write: (desk) => desk.act(commitment, { id: the(made.get(name)) }, 'keep', { outcome }),
          },
        ],
  );
  return [hold, ...registered, ...kept];
};

// The last May that has passed: its plan is of the year after the next.
const regionalSteps = (today: LegalDate, externals: Ids): Step[] => {
  const thisYear = Number(today.slice(0, 4));
  const year = today >= `${thisYear}-06-15` ? thisYear : thisYear - 1;
  const received = weekday(`${year}-05-11`);
  const sent = weekday(`${year}-05-27`);
  let id = '';
  return [
    {
      on: received,
      person: formulator(received),
      write: async (desk) => {
        const name = `Anteproyecto regional de inversiones ${year + 1}`;
        const plan = { name, year: year + 1, receivedOn: received, office: `Oficio GORE 871 de ${year}` };
        id = (await desk.create(regionalPlan, plan)).id;
        for (const { external, ...line } of demoRegionalLines)
          await desk.create(regionalPlanLine, {
            plan: id,
            ...line,
            external: external ? externals.get(external) : null,
          });
      },
    },
    {
      on: sent,
      person: formulator(sent),
      write: (desk) => desk.act(regionalPlan, { id }, 'observe', { sentWith: `Oficio 402 de ${year}`, sentOn: sent }),
    },
  ];
};
