import { holdingsAt } from '../../../charter/index.ts';
import { addDays, type LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { agreement, body, bodySeat, type HeldSession, holdSession } from '../../common/sessions/index.ts';
import type { House } from '../../house.ts';
import { leadershipPoints } from './meetings.data.ts';
import { leaders } from './people.data.ts';

type Ids = ReadonlyMap<string, string>;

const seats = [
  'presidente',
  'vicepresidenta-mujer',
  'secretario-comunal',
  'dirigente-colegiado',
  'secretario-desarrollo-comunal',
  'secretario-asuntos-sociales',
  'secretario-capacitacion',
  'secretario-electoral',
  'secretario-solidaridad',
];

/** Half a year of the dirección comunal, a meeting every other Wednesday, with what it agreed. */
export const settleMeetings = async (house: House, people: Ids, posts: Ids, today: LocalDate): Promise<void> => {
  const deskAt = secretaryOf(house, people, posts);
  const id = await foundBody(deskAt(new Date(`${addDays(today, -190)}T15:00:00Z`)), posts);
  for (const held of meetings(today, id, people, posts)) await holdSession(deskAt, held);
  await carryOut(house, deskAt, today);
};

/** The secretario comunal at their desk at an instant. */
const secretaryOf = (house: House, people: Ids, posts: Ids): ((at: Date) => Desk) => {
  const leader = leaders.find(({ post }) => post === 'secretario-comunal');
  const post = house.charter.posts.find(({ code }) => code === leader?.post);
  const person = people.get(leader?.name ?? '');
  const id = posts.get(post?.code ?? '');
  if (!leader || !post || !person || !id) throw new Error('La demostración no tiene secretario comunal.');
  const fact = {
    post: id,
    person,
    capacity: 'titular' as const,
    from: `${leader.since}T04:00:00.000Z`,
    basis: leader.basis,
  };
  const facts = { posts: [{ ...post, id }], tenures: [fact] };
  return (at) =>
    house.store.for({ person, name: leader.name, holdings: holdingsAt(at, person, facts) }, { now: () => at });
};

const foundBody = (desk: Desk, posts: Ids): Promise<string> =>
  desk.together(async (inside) => {
    const { id } = await inside.create(body, {
      name: 'Dirección Comunal',
      kind: 'leadership',
      chair: posts.get('presidente'),
      secretary: posts.get('secretario-comunal'),
      usualPlace: 'Sede comunal, calle Los Alerces 41',
      citationTerm: 'statute.citation',
      quorumTerm: 'statute.sitting',
    });
    for (const code of seats)
      await inside.create(bodySeat, { body: id, post: posts.get(code), votes: true, counts: true });
    return id;
  });

const meetings = (today: LocalDate, id: string, people: Ids, posts: Ids): HeldSession[] => {
  const days = Array.from({ length: 14 }, (_, index) => addDays(lastWednesday(today), (index - 12) * 14));
  const idsOf = (names: readonly string[] = []) => names.flatMap((name) => people.get(name) ?? []);
  return days.map((on, index) => {
    const {
      days: until,
      against,
      abstain,
      responsible,
      ...point
    } = leadershipPoints[index % leadershipPoints.length] ?? {
      title: 'Cuenta',
      notes: 'Se da cuenta.',
    };
    return {
      body: id,
      kind: 'ordinary',
      on,
      hour: 22,
      place: 'Sede comunal, calle Los Alerces 41',
      chair: people.get('Eliana Cárcamo Ruz') ?? '',
      excused: index % 4 === 1 ? idsOf(['Noemí Sagredo Labra']) : [],
      points: [
        {
          ...point,
          matter: point.text ? 'general' : 'none',
          against: idsOf(against),
          abstain: idsOf(abstain),
          responsible: responsible && posts.get(responsible),
          dueOn: until === undefined ? undefined : addDays(on, until),
        },
      ],
      // The one to come was cited yesterday.
      citedBefore: on >= today ? daysUntil(today, on) + 1 : 5,
      ends: on >= today ? 'cited' : index === 12 ? 'drafted' : 'approved',
      approvedOn: days[index + 1],
    };
  });
};

const daysUntil = (today: LocalDate, on: LocalDate): number =>
  Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);

const lastWednesday = (today: LocalDate): LocalDate => {
  const back = (new Date(`${today}T12:00:00Z`).getUTCDay() + 4) % 7;
  return addDays(today, -(back === 0 ? 7 : back));
};

const carryOut = async ({ database }: House, deskAt: (at: Date) => Desk, today: LocalDate): Promise<void> => {
  const rows = await database.rows<{ id: string; on: LocalDate }>(
    "select id, due_on as on from agreement where state = 'pending' and due_on < $1::date order by number",
    [today],
  );
  for (const [index, { id, on }] of rows.entries()) {
    if (index % 5 === 4) continue;
    const doneOn = addDays(on, -2);
    const done = { doneOn, doneNote: 'Informado a la dirección en la sesión siguiente.' };
    await deskAt(new Date(`${doneOn}T18:00:00Z`)).act(agreement, { id }, 'finish', done);
  }
};
