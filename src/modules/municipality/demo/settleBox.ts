import type { Desk } from '../../../records/desk.ts';
import { ideaBox, ideaCriterion, ideaMessage, scoreIdea } from '../ideas/index.ts';
import { idea } from '../initiatives/index.ts';
import { daysAfter, type LegalDate, weekday } from './calendar.ts';
import { demoCriteria } from './liaison.data.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Town } from './town.ts';

/** The box of ideas open to anybody, the criteria by which they are ordered, points for those that wait, and answers. */
export const settleBox = async (town: Town, today: LegalDate): Promise<void> => {
  const decreed = weekday(daysAfter(today, -150));
  const lately = weekday(daysAfter(today, -6));
  const director = the(holdersOn('director-secplac', decreed)[0]);
  const formulator = the(holdersOn('formulador', lately)[0]);
  await replay(town, [
    { on: decreed, person: director, write: (desk) => openBox(desk, decreed) },
    { on: lately, person: formulator, write: scoreThoseThatWait },
    { on: lately, person: formulator, write: (desk) => answerTheOld(desk, today) },
  ]);
  await sendSome(town, today);
};

const openBox = async (desk: Desk, on: LegalDate): Promise<void> => {
  await desk.create(ideaBox, {
    name: 'Proponga una idea para su barrio',
    open: true,
    presentation:
      'Cuéntenos qué hace falta en su sector. Cada idea se revisa, se puntúa con criterios conocidos y recibe respuesta.',
  });
  for (const each of demoCriteria)
    await desk.create(ideaCriterion, { ...each, validFrom: on, act: `Decreto alcaldicio 1.140 de ${on.slice(0, 4)}` });
};

const why: readonly string[] = [
  'Lo confirmó la visita a terreno.',
  'Según la población de la unidad vecinal.',
  'Coincide con un objetivo vigente del plan.',
  'El terreno es municipal y el diseño es simple.',
];

const scoreThoseThatWait = async (desk: Desk): Promise<void> => {
  const criteria = await desk.sql.rows<{ id: string }>('select id from idea_criterion order by weight desc, name');
  const waiting = await desk.sql.rows<{ id: string }>(
    `select id from idea where state in ('preassessed', 'prioritised') order by received_on, name, id limit 14`,
  );
  for (const [index, { id }] of waiting.entries())
    await scoreIdea(
      desk,
      id,
      // One in five still lacks its last criterion.
      criteria.slice(0, index % 5 === 4 ? -1 : undefined).map((criterion, place) => ({
        criterion: criterion.id,
        points: (index * 5 + place * (index + 2) + 2) % 6,
        reason: the(why[place % why.length]),
      })),
    );
};

const answerTheOld = async (desk: Desk, today: LegalDate): Promise<void> => {
  const old = await desk.sql.rows<{ id: string }>(
    `select id from idea where state = 'received' and answered_on is null and received_on < $1::date order by id`,
    [daysAfter(today, -30)],
  );
  for (const { id } of old)
    await desk.create(ideaMessage, {
      idea: id,
      said: 'Su idea está en la lista de este semestre. Iremos a terreno y le contaremos qué encontramos.',
    });
};

const sent = [
  ['Iluminar el callejón Los Aromos', 'De noche queda oscuro y por ahí vuelven los estudiantes del liceo.', 240],
  ['Un paradero techado frente a la posta', 'Las personas mayores esperan el bus al sol o bajo la lluvia.', 90],
  [
    'Máquinas de ejercicio en la plaza de Santa Elcira',
    'El club de personas mayores no tiene dónde hacer actividad.',
    60,
  ],
] as const;

/** Ideas that came by the portal in the last days, still without an answer. */
const sendSome = async ({ house, locality }: Town, today: LegalDate): Promise<void> => {
  for (const [index, [name, problem, population]] of sent.entries()) {
    const receivedOn = daysAfter(today, -4 - index * 5);
    const desk = house.store.house({ now: () => new Date(`${receivedOn}T23:${10 + index * 13}:00Z`) });
    await desk.create(idea, {
      name,
      problem,
      population,
      origin: 'neighbours',
      receivedOn,
      channel: 'form',
      locality: [...locality.values()][index] ?? null,
    });
  }
};
