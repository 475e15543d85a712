import { valueOn } from '../../../law/index.ts';
import { dateInChile } from '../../../platform/clock.ts';
import type { Actor } from '../../../charter/index.ts';
import type { Consequence } from '../../../records/catalog.ts';
import type { Desk, Input } from '../../../records/desk.ts';
import { showDate } from '../../../records/fields/date.ts';
import type { Row } from '../../../records/record.ts';
import { Refused } from '../../../records/refused.ts';
import { lawSeenBy } from '../../common/law/index.ts';
import { application } from './application.record.ts';
import { applicationWorkflow } from './application.workflow.ts';
import { technicalResult } from './children.record.ts';
import { latestResult } from './latestResult.ts';
import { meanings } from './rates.ts';
import { signedBulk } from './signedBulk.ts';

/** A result moves its application, signed by who registers it, and keeps what it means: the amount and until when it is valid. */
export const keepResult: Consequence = async (changes, desk, who) => {
  for (const { id, before, after, person } of changes) {
    if (!after) {
      await keepFacts(desk, String(before?.application));
      continue;
    }
    const result = await desk.one(technicalResult, id);
    const row = await desk.one(application, result.application.id);
    if (person !== null) refuseImpossible(result, row, dateInChile(desk.now));
    const last = await keepFacts(desk, row.id);
    if (last?.id === id && (before === null || 'rate' in before)) await move(desk, who, row, result.rate);
  }
};

/** An application says what its last result says; one that was erased, or set before another, says nothing any more. */
const keepFacts = async (desk: Desk, id: string): ReturnType<typeof latestResult> => {
  const last = await latestResult(desk, id);
  await desk.derive(application, id, last ? await factsOf(desk, last, await desk.one(application, id)) : nothing);
  return last;
};

type Application = Row<typeof application>;
type Told = Row<typeof technicalResult>;

const refuseImpossible = ({ resultOn }: Told, { submittedOn, state }: Application, today: string): void => {
  if (resultOn > today) throw new Refused(`El resultado no puede ser después de hoy, ${showDate(today)}.`, 'resultOn');
  if (['preparing', 'toSign', 'signed', 'withdrawn'].includes(state ?? ''))
    throw new Refused(
      'La postulación todavía no se ha ingresado: un resultado se registra después de postular.',
      'rate',
    );
  if (submittedOn && resultOn < submittedOn)
    throw new Refused(
      `La postulación se ingresó el ${showDate(submittedOn)}: el resultado no puede ser anterior.`,
      'resultOn',
    );
};

const favourable = ['RS', 'AD', 'CF'];
const notValid = { validUntil: null, validNorm: null };
const nothing = { rate: null, resultOn: null, recommended: null, ...notValid };

const factsOf = async (
  desk: Desk,
  { rate, resultOn }: Pick<Told, 'rate' | 'resultOn'>,
  row: Application,
): Promise<Input> => ({
  rate,
  resultOn,
  recommended: await recommendedFor(desk, row),
  ...(favourable.includes(rate) ? await validityOf(desk, row, resultOn) : notValid),
});

/** What the last favourable result recommended: what it costs later is compared with it. */
const recommendedFor = async (desk: Desk, { id, amount }: Application): Promise<number | null> => {
  const [found] = await desk.sql.rows<{ amount: number | null }>(
    `select amount from technical_result where application = $1::uuid and rate = any($2::text[])
    order by result_on desc, created_at desc limit 1`,
    [id, favourable],
  );
  return found ? (found.amount ?? amount) : null;
};

/** Until when a favourable result is valid: the year in which it was obtained is the first. */
const validityOf = async (desk: Desk, { source }: Application, resultOn: string): Promise<Input> => {
  const law = await lawSeenBy(desk.sql);
  const isRegional = /\bfril\b/i.test(source.name);
  const says = valueOn(law, isRegional ? 'fril.rate_vigencia' : 'sni.rate_vigencia', resultOn);
  if (!('value' in says)) return { validUntil: null, validNorm: null };
  const last = Number(resultOn.slice(0, 4)) + says.value - 1;
  const years = says.value === 1 ? 'el año en que se obtuvo' : `${says.value} ejercicios, contado el del resultado`;
  return {
    validUntil: `${last}-12-31`,
    validNorm: `${says.norm}: ${years}${says.verified ? '' : ' (sin verificar)'}`,
  };
};

const move = async (desk: Desk, who: Actor, row: Application, rate: Told['rate']): Promise<void> => {
  const to = meanings[rate].to;
  if (!to || to === row.state) return;
  const here = row.state;
  const found = Object.entries(applicationWorkflow.actions).find(
    ([, action]) => action.to === to && action.from.some((from) => from === here),
  );
  if (!found && who.person === '') return;
  if (!found)
    throw new Refused(
      `Con la postulación en «${applicationWorkflow.states[stateOf(here)]}» no corresponde un resultado «${rate}»: revise la fecha y el resultado.`,
      'rate',
      409,
    );
  const { version } = await desk.one(application, row.id);
  await signedBulk(desk, who, found[0], application).change(application, [
    { id: row.id, version, state: to, values: {} },
  ]);
};

type State = keyof typeof applicationWorkflow.states;

const isState = (state: string): state is State => Object.hasOwn(applicationWorkflow.states, state);

const stateOf = (state: string | null): State => (state !== null && isState(state) ? state : 'preparing');
