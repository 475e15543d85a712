import { dueOn, type LocalDate, termOf, valueOn } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Change, Consequence } from '../../../records/catalog.ts';
import type { Desk } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import { Refused } from '../../../records/refused.ts';
import { calendarSeenBy } from '../../common/calendarDays/index.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { idea, ideaWorkflow } from '../initiatives/index.ts';
import { newCode } from './code.ts';
import { ideaMessage } from './ideas.record.ts';

// Who asked for it stands outside the planning office: what the plan or a unit proposes awaits no answer.
const asksFromOutside = ['neighbours', 'organisation', 'councillor'];

/** A new idea gets its code and its day of answer; each step that it takes is told to who asked. */
export const answerIdeas: Consequence = async (changes, desk) => {
  for (const change of changes) {
    if (change.before === null) await welcome(change, desk);
    else if (change.after && 'state' in change.before) await tellStep(change, desk);
  }
};

/** What was said stays said; what a person says is the answer, when it is the first. */
export const keepMessages: Consequence = async (changes, desk) => {
  for (const { id, before, after, person } of changes) {
    if (person !== null && before !== null)
      throw new Refused('Lo que ya se dijo no se cambia ni se borra: agregue otra respuesta.', undefined, 409);
    if (before !== null || after === null || person === null) continue;
    const saidOn = dateInChile(desk.now);
    await desk.derive(ideaMessage, id, { saidOn });
    await markAnswered(desk, String(after.idea), saidOn);
  }
};

const welcome = async ({ id, after }: Change, desk: Desk): Promise<void> => {
  if (!after) return;
  const isAwaited = asksFromOutside.includes(String(after.origin));
  const answerBy = isAwaited ? await answerDay(desk, String(after.received_on)) : null;
  await desk.derive(idea, id, {
    followUpCode: after.follow_up_code ?? newCode(),
    channel: after.channel ?? 'office',
    answerBy,
  });
  const until = answerBy ? ` Le responderemos a más tardar el ${showDate(answerBy)}.` : '';
  await say(desk, id, 'received', `La idea quedó ingresada.${until}`);
};

/** The last day to answer what a neighbour presents; null where the law of that day says none. */
const answerDay = async (desk: Desk, from: LocalDate): Promise<LocalDate | null> => {
  const term = valueOn(await lawSeenBy(desk.sql), 'locm.oirs.respuesta_max', from);
  if ('missing' in term) return null;
  return dueOn(termOf('locm', Number(term.value), term.norm), from, await calendarSeenBy(desk.sql));
};

const words: Readonly<Record<string, string>> = {
  received: 'La idea vuelve a revisión.',
  preassessed: 'La revisamos: es posible y la estudiaremos junto con las demás.',
  prioritised: 'Quedó entre las prioridades de la comuna.',
  formulation: 'Un equipo la está convirtiendo en proyecto.',
  inPortfolio: 'Ya es parte de la cartera de proyectos de la municipalidad.',
};

const tellStep = async ({ id, after }: Change, desk: Desk): Promise<void> => {
  const step = String(after?.state);
  const reason = typeof after?.reason === 'string' ? after.reason : 'No se indicó.';
  await say(desk, id, step, words[step] ?? `No seguirá adelante. Motivo: ${reason}`);
  await markAnswered(desk, id, dateInChile(desk.now));
};

const labels: Readonly<Record<string, string>> = ideaWorkflow.states;

const say = (desk: Desk, about: string, state: string, said: string): Promise<unknown> =>
  desk.create(ideaMessage, { idea: about, said, step: labels[state] ?? state, saidOn: dateInChile(desk.now) });

const markAnswered = async (desk: Desk, id: string, answeredOn: LocalDate): Promise<void> => {
  const [waiting] = await desk.sql.rows('select id from idea where id = $1::uuid and answered_on is null', [id]);
  if (waiting) await desk.derive(idea, id, { answeredOn });
};
