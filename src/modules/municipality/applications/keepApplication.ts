import type { Actor } from '../../../charter/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { application } from './application.record.ts';
import { endedStates } from './application.workflow.ts';
import { stages } from '../investment.choices.ts';
import { dropFollowUps } from './keepFollowUp.ts';
import { closeAnswerTask, dropAnswerTask, keepAnswerDay, recountAnswers } from './keepObservation.ts';
import { keepStandings } from './keepStandings.ts';
import { makeChecklist } from './makeChecklist.ts';
import { moveInitiative } from './moveInitiative.ts';
import { observation } from './observation.record.ts';
import { signedBulk } from './signedBulk.ts';

type Application = Row<typeof application>;

/** An application keeps its name and its checklist; it is the only one of its kind; what was signed does not change. */
export const keepApplication: Consequence = async (changes, desk, who) => {
  for (const change of changes) {
    if (!change.after) continue;
    const isDecisive = decisive.some((column) => isChanged(change, column));
    if (change.before !== null) refuseSigned(change);
    if (change.person !== null) refuseImpossible(change, dateInChile(desk.now));
    const row = await desk.one(application, change.id);
    if (isDecisive) await settle(desk, row, who);
    if (change.before !== null && isChanged(change, 'state')) await follow(desk, who, row, String(change.before.state));
  }
};

const decisive = ['initiative', 'stage', 'year', 'source', 'contribution'];
const written = [...decisive, 'amount'];

const isChanged = ({ before, after }: Change, column: string): boolean =>
  before === null || (column in before && before[column] !== after?.[column]);

const beforeSigning = ['preparing', 'toSign'];

const refuseSigned = (change: Change): void => {
  const state = String(change.after?.state);
  if (change.person === null || beforeSigning.includes(state)) return;
  if (written.some((column) => isChanged(change, column)))
    throw new Refused(
      'El oficio ya se firmó con la iniciativa, la etapa, el año, la fuente y el monto: devuélvala a preparación para cambiarlos.',
      undefined,
      409,
    );
};

const refuseImpossible = (change: Change, today: string): void => {
  const submittedOn = change.after?.submitted_on;
  const reenteredOn = change.after?.reentered_on;
  if (isChanged(change, 'amount') && Number(change.after?.amount) <= 0)
    throw new Refused('Ingrese un monto mayor que cero.', 'amount');
  const future = `Ese día aún no llega (hoy es ${showDate(today)}): anote lo que ya ocurrió.`;
  if (isChanged(change, 'submitted_on') && isDay(submittedOn) && submittedOn > today)
    throw new Refused(future, 'submittedOn');
  if (!isChanged(change, 'reentered_on') || !isDay(reenteredOn)) return;
  if (reenteredOn > today) throw new Refused(future, 'reenteredOn');
  if (isDay(submittedOn) && reenteredOn < submittedOn)
    throw new Refused(`Se ingresó el ${showDate(submittedOn)}: no se reingresa antes.`, 'reenteredOn');
};

const isDay = (value: unknown): value is string => typeof value === 'string';

const settle = async (desk: Desk, row: Application, who: Actor): Promise<void> => {
  await refuseTwin(desk, row);
  const name = `${row.initiative.name} · ${stages[row.stage]} ${row.year} · ${row.source.name}`;
  await desk.derive(application, row.id, { name: name.slice(0, 400) });
  await makeChecklist(desk, row, who);
  await keepStandings(desk, { applications: [row.id] });
};

// The key of an application: the BIP's code, the stage and the budget year, to one source.
const refuseTwin = async (desk: Desk, { id, initiative, stage, year, source }: Application): Promise<void> => {
  const [twin] = await desk.sql.rows<{ name: string | null; code: string | null }>(
    `select a.name, i.code from application a
    join initiative i on i.id = a.initiative
    join initiative mine on mine.id = $2::uuid
    where a.id <> $1::uuid and a.stage = $3 and a.year = $4 and a.source = $5::uuid
      and (a.initiative = mine.id or (i.code is not null and i.code = mine.code))
      and a.state <> all($6::text[])
    limit 1`,
    [id, initiative.id, stage, year, source.id, endedStates],
  );
  if (twin)
    throw new Refused(
      `Ya hay una postulación de ${twin.code ? `${twin.code}` : 'esta iniciativa'} a la misma etapa, año y fuente: «${twin.name ?? ''}». Siga en ella, o desístala antes de comenzar otra.`,
      'initiative',
      409,
    );
};

// Whoever waited for this has nothing left to ask.
const decided = ['recommended', 'objected', 'inadmissible', 'funded', 'notFunded', 'lapsed', 'withdrawn'];

/** What each state brings with it: tasks, observations, and the initiative, which goes along. */
const follow = async (desk: Desk, who: Actor, row: Application, from: string): Promise<void> => {
  const { id, state } = row;
  const day = showDate(dateInChile(desk.now));
  if (state === 'submitted' && from === 'observed') await closeAnswerTask(desk, id, `Reingresada el ${day}.`);
  else if (state === 'recommended') {
    await closeAnswerTask(desk, id, `Recomendada el ${day}.`);
    await settleObservations(desk, id, who);
  } else if (state !== 'observed' && state !== 'submitted')
    await dropAnswerTask(desk, id, `La postulación cambió de estado el ${day}.`);
  if (decided.includes(state ?? '')) await dropFollowUps(desk, id, `La postulación cambió de estado el ${day}.`);
  await recountAnswers(desk, id);
  await keepAnswerDay(desk, id);
  await moveInitiative(desk, who, row);
};

// Whoever recommends is content with the answers.
const settleObservations = async (desk: Desk, id: string, who: Actor): Promise<void> => {
  const open = await desk.sql.rows<{ id: string; version: number; state: string }>(
    "select id, version, state from observation where application = $1::uuid and state in ('pending', 'answered') for update",
    [id],
  );
  await signedBulk(desk, who, 'settle', observation).change(
    observation,
    open.map(({ state, ...each }) => ({ ...each, state: state === 'answered' ? 'cured' : 'dropped', values: {} })),
  );
};
