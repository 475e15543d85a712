import { type Actor, holdingsAt } from '../../../charter/index.ts';
import { addDays, type LocalDate } from '../../../law/index.ts';
import type { Desk } from '../../../records/desk.ts';
import { ownValue } from '../../common/law/index.ts';
import {
  agreement,
  body,
  bodySeat,
  councillorRequest,
  type HeldPoint,
  type HeldSession,
  holdSession,
} from '../../common/sessions/index.ts';
import { account, cosocPoints, type CouncilPoint, councilPoints, councilRequests } from './council.data.ts';
import { holdersOn, people } from './people.data.ts';
import { the } from './random.ts';
import { daysAfter, daysBetween } from './calendar.ts';
import type { Town } from './town.ts';

/** A year of the concejo and of the council of the civil society, with what they agreed and what councillors asked. */
export const settleCouncil = async (town: Town, today: LocalDate): Promise<void> => {
  const post = new Map(town.posts.map(({ code, id }) => [code, id]));
  const concejo = await bodies(town, today, post);
  const sessions = [...councilYear(today, concejo.council, town, post), ...cosocYear(today, concejo.cosoc, town, post)];
  for (const held of sessions.toSorted((a, b) => a.on.localeCompare(b.on)))
    await holdSession((at) => secretaryAt(town, at), held);
  await carryOut(town, today);
  await askAndAnswer(town, today);
};

/** The secretario municipal at their desk on that day, in the post of that day. */
const secretaryAt = (town: Town, at: Date): Desk => {
  const key = the(holdersOn('secretario-municipal', at.toISOString().slice(0, 10))[0]);
  const person = the(town.person.get(key));
  const actor: Actor = {
    person,
    name: the(people.find(({ id }) => id === key)).name,
    holdings: holdingsAt(at, person, town),
  };
  return town.house.store.for(actor, { now: () => at });
};

type Posts = ReadonlyMap<string, string>;

const bodies = async (town: Town, today: LocalDate, post: Posts): Promise<{ council: string; cosoc: string }> => {
  const desk = secretaryAt(town, new Date(`${yearBefore(today)}T12:00:00Z`));
  return desk.together(async (inside) => {
    const regulation = { actKind: 'regulation', actNumber: '3', actOn: '2025-01-14' };
    await inside.create(ownValue, {
      valueId: 'propio.concejo.citacion',
      says: '3',
      startOn: '2025-01-20',
      ...regulation,
    });
    const council = await inside.create(body, {
      name: 'Concejo Municipal',
      kind: 'council',
      chair: post.get('alcalde'),
      secretary: post.get('secretario-municipal'),
      usualPlace: 'Salón Los Aromos, edificio consistorial',
      citationTerm: 'propio.concejo.citacion',
    });
    await inside.create(bodySeat, { body: council.id, post: post.get('alcalde'), votes: true, counts: false });
    await inside.create(bodySeat, { body: council.id, post: post.get('concejal'), votes: true, counts: true });
    const cosoc = await inside.create(body, {
      name: 'Consejo de la sociedad civil',
      kind: 'cosoc',
      chair: post.get('alcalde'),
      secretary: post.get('secretario-municipal'),
      usualPlace: 'Casa de las Organizaciones',
    });
    await inside.create(bodySeat, { body: cosoc.id, post: post.get('alcalde'), votes: false, counts: false });
    await inside.create(bodySeat, { body: cosoc.id, post: post.get('consejero-cosoc'), votes: true, counts: true });
    await smallerBodies(inside, { today, person: town.person, post });
    return { council: council.id, cosoc: cosoc.id };
  });
};

/** A commission of the concejo, which ends on a day, and the technical committee of those who review investment. */
const smallerBodies = async (
  desk: Desk,
  { today, person, post }: { today: LocalDate; person: ReadonlyMap<string, string>; post: Posts },
): Promise<void> => {
  const commission = await desk.create(body, {
    name: 'Comisión de obras y caminos',
    kind: 'commission',
    secretary: post.get('secretario-municipal'),
    usualPlace: 'Sala de comisiones',
    mandate: 'Revisar el avance de los caminos rurales y proponer al concejo su orden para el próximo presupuesto.',
    startOn: yearBefore(today),
    endOn: addDays(today, 45),
    endAct: 'Reglamento interno del concejo, art. 24',
  });
  for (const key of ['p37', 'p38'])
    await desk.create(bodySeat, {
      body: commission.id,
      post: post.get('concejal'),
      person: the(person.get(key)),
      votes: true,
      counts: true,
    });
  const committee = await desk.create(body, {
    name: 'Comité técnico de inversiones',
    kind: 'technical',
    chair: post.get('director-secplac'),
    secretary: post.get('director-secplac'),
    usualPlace: 'SECPLAC, segundo piso',
    mandate: 'Revisar cada cartera antes de postularla: antecedentes, permisos y caja.',
  });
  for (const code of ['director-secplac', 'director-dom', 'director-daf', 'director-juridico'])
    await desk.create(bodySeat, { body: committee.id, post: post.get(code), votes: true, counts: true });
};

// Its bodies and its regulation begin with the year that is told.
const yearBefore = (today: LocalDate): LocalDate => addDays(today, -372);

/** Three Tuesdays of each month, from a year ago until next month. */
const councilYear = (today: LocalDate, id: string, town: Town, post: Posts): HeldSession[] => {
  const days = tuesdays(addDays(today, -350), addDays(today, 40));
  return days.map((on, index) => {
    const points = [account, the(councilPoints[index % councilPoints.length])];
    const isLast = (days[index + 1] ?? '9999') >= today;
    const isNext = on >= today && (days[index - 1] ?? '') < today;
    return {
      body: id,
      kind: 'ordinary',
      on,
      hour: 13,
      place: 'Salón Los Aromos, edificio consistorial',
      chair: the(town.person.get('p01')),
      excused: index % 5 === 2 ? [the(town.person.get('p42'))] : [],
      points: points.map((point) => heldPoint(point, on, town, post)),
      // What is still to come was written down yesterday.
      citedBefore: on >= today ? daysBetween(today, on) + 1 : index % 9 === 4 ? 2 : 7,
      ends: on >= today ? (isNext ? 'cited' : 'planned') : index === 7 ? 'failed' : isLast ? 'drafted' : 'approved',
      approvedOn: days[index + 1],
    };
  });
};

const tuesdays = (from: LocalDate, until: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const day = Number(on.slice(8));
    if (new Date(`${on}T12:00:00Z`).getUTCDay() === 2 && day <= 21) days.push(on);
  }
  return days;
};

const cosocYear = (today: LocalDate, id: string, town: Town, post: Posts): HeldSession[] =>
  cosocPoints.map((point, index) => {
    const on = addDays(today, -330 + index * 85);
    return {
      body: id,
      kind: 'ordinary',
      on,
      hour: 22,
      place: 'Casa de las Organizaciones',
      chair: the(town.person.get('p01')),
      excused: ['p45', 'p47'].map((key) => the(town.person.get(key))),
      points: [heldPoint(point, on, town, post)],
      citedBefore: 10,
      ends: 'drafted',
    };
  });

const heldPoint = (
  { days, against, abstain, barred, responsible, ...point }: CouncilPoint,
  on: LocalDate,
  { person }: Town,
  post: Posts,
): HeldPoint => {
  const ids = (keys: readonly string[] = []) => keys.map((key) => the(person.get(key)));
  return {
    ...point,
    against: ids(against),
    abstain: ids(abstain),
    ...(barred ? { barred: { ...barred, person: the(person.get(barred.person)) } } : {}),
    responsible: responsible && post.get(responsible),
    dueOn: days === undefined ? undefined : daysAfter(on, days),
  };
};

/** What was agreed long enough ago is done, but for a few that are late. */
const carryOut = async (town: Town, today: LocalDate): Promise<void> => {
  const rows = await town.house.database.rows<{ id: string; on: LocalDate }>(
    "select id, due_on as on from agreement where state = 'pending' and due_on < $1::date order by agreed_on, number",
    [addDays(today, 10)],
  );
  for (const [index, { id, on }] of rows.entries()) {
    if (index % 7 === 3) continue;
    const doneOn = addDays(on, on < addDays(today, -10) ? -(index % 6) : -15);
    const desk = secretaryAt(town, new Date(`${doneOn}T16:00:00Z`));
    if (on >= today) await desk.act(agreement, { id }, 'begin');
    else
      await desk.act(agreement, { id }, 'finish', {
        doneOn,
        doneNote: `Decreto alcaldicio ${900 + index * 7} de ${doneOn.slice(0, 4)}.`,
      });
  }
};

const askAndAnswer = async (town: Town, today: LocalDate): Promise<void> => {
  for (const { by, name, text, unit, ago, ...rest } of councilRequests) {
    const receivedOn = addDays(today, -ago);
    const desk = secretaryAt(town, new Date(`${receivedOn}T15:00:00Z`));
    const councillor = the(town.person.get(by));
    const { id } = await desk.create(councillorRequest, { name, text, councillor, receivedOn });
    if (unit) await desk.act(councillorRequest, { id }, 'assign', { unit: the(town.unit.get(unit)) });
    if ('answer' in rest)
      await secretaryAt(town, new Date(`${addDays(receivedOn, 14)}T15:00:00Z`)).act(
        councillorRequest,
        { id },
        'answer',
        {
          answer: rest.answer,
        },
      );
  }
};
