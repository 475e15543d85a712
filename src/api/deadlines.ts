import type { FastifyInstance } from 'fastify';
import {
  CannotCount,
  type Circumstances,
  deadline,
  type DeadlineCount,
  type Extension,
  isRegime,
  type RegimeName,
  regimes,
  saidBy,
  type Suspension,
  termOf,
} from '../law/index.ts';
import { calendarFacts, calendarFrom, dayException } from '../modules/common/calendarDays/index.ts';
import { mayRead } from '../records/access.ts';
import { notFound, Refused, refusedFields } from '../records/refused.ts';
import { regionIn } from './holidays.ts';
import { deskOf } from './visitor.ts';

/**
 * Counts a term: `POST /api/deadlines {from, amount, unit, regime?, norm?, region?, suspensions?, extend?}` →
 * `{dueOn, at?, steps: [{on, kind, counted, number?, why, norm?}], norm, norms, verified, doubts, warnings}`. `from` is a date or, for
 * hours, `YYYY-MM-DDTHH:MM` in the hour of Chile. Nothing is kept.
 */
export const deadlineRoute = (app: FastifyInstance): void => {
  app.post('/api/deadlines', async (request) => {
    const desk = deskOf(request);
    if (!mayRead(desk.actor, dayException)) throw notFound();
    const asked = asFields(request.body);
    refuseStrange(asked);
    const region = regionIn(textOf(asked, 'region') ?? null);
    const facts = await calendarFacts(desk.sql);
    const calendar = calendarFrom(region ? { ...facts, region, commune: undefined } : facts);
    const term = termOf(regimeFor(asked), amountIn(asked), textOf(asked, 'norm'));
    try {
      const count = deadline(term, textOf(asked, 'from') ?? '', calendar, circumstancesIn(asked));
      return told(saidBy(count, textOf(asked, 'norm')));
    } catch (problem) {
      if (problem instanceof CannotCount) throw new Refused(problem.message, problem.field);
      throw problem;
    }
  });
};

type Fields = Readonly<Record<string, unknown>>;

const told = ({ on, at, steps, norms, verified, doubts, warnings, term }: DeadlineCount) => ({
  dueOn: on,
  ...(at !== undefined && { at }),
  steps: steps.map(({ reason, ...step }) => ({
    ...step,
    counted: step.kind === 'counted' || (step.kind === 'due' && step.number !== undefined),
    why: reason ?? '',
  })),
  norm: term.norm,
  norms,
  verified,
  doubts,
  warnings,
});

const known = ['from', 'amount', 'unit', 'regime', 'norm', 'region', 'suspensions', 'extend'];

const refuseStrange = (asked: Fields): void => {
  const strange = Object.keys(asked).filter((name) => !known.includes(name));
  if (strange.length > 0)
    throw refusedFields(
      strange.map((field) => ({ field, message: `«${field}» no se conoce. Use ${known.join(', ')}.` })),
    );
};

/** Without a regime, the usual one of the unit. */
const usual: Readonly<Record<string, RegimeName>> = {
  businessDays: 'habiles',
  calendarDays: 'corridos',
  months: 'meses',
  years: 'anos',
  hours: 'horas',
  judicialDays: 'judiciales',
};

const regimeFor = (asked: Fields): RegimeName => {
  const [unit, regime] = [textOf(asked, 'unit'), textOf(asked, 'regime')];
  const name = regime ?? usual[unit ?? ''];
  if (name === undefined) throw new Refused(`Diga la unidad: ${Object.keys(usual).join(', ')}.`, 'unit');
  if (!isRegime(name))
    throw new Refused(`No hay un régimen «${name}». Hay: ${Object.keys(regimes).join(', ')}.`, 'regime');
  if (unit !== undefined && regimes[name].unit !== unit)
    throw new Refused(
      `El régimen «${name}» cuenta ${regimes[name].unit}: escriba esa unidad, u otro régimen.`,
      'regime',
    );
  return name;
};

const amountIn = ({ amount }: Fields): number => {
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 0 || amount > 20_000)
    throw new Refused('Diga cuánto dura el plazo, con un número entero: por ejemplo 10.', 'amount');
  return amount;
};

const circumstancesIn = ({ suspensions, extend }: Fields): Circumstances => ({
  suspensions: listOf(suspensions, 'suspensions').map(
    (one): Suspension => ({
      from: textOf(one, 'from') ?? '',
      to: textOf(one, 'to') ?? '',
      reason: textOf(one, 'reason') ?? 'suspensión',
      norm: textOf(one, 'norm') ?? '',
    }),
  ),
  extensions: listOf(extend, 'extend').map((one): Extension => {
    const [askedOn, decidedOn] = [textOf(one, 'askedOn'), textOf(one, 'decidedOn')];
    return {
      ...(typeof one.amount === 'number' && { amount: one.amount }),
      ...(typeof one.share === 'number' && { share: one.share }),
      ...(askedOn !== undefined && { askedOn }),
      ...(decidedOn !== undefined && { decidedOn }),
      norm: textOf(one, 'norm') ?? '',
    };
  }),
});

const listOf = (value: unknown, field: string): Fields[] => {
  if (value === undefined || value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.length > 50) throw new Refused('A lo más cincuenta.', field);
  return list.map((one) => asFields(one, field));
};

const asFields = (value: unknown, field?: string): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused('Envíe un objeto JSON con los campos.', field, 400);
  return { ...value };
};

const textOf = (asked: Fields, name: string): string | undefined => {
  const value = asked[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string' || value.length > 500) throw new Refused('Escriba un texto.', name);
  return value;
};
