import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  type Answer,
  answerOn,
  isLocalDate,
  type LegalValue,
  type Missing,
  type Scope,
  type Values,
} from '../law/index.ts';
import { lawOf, ownValue } from '../modules/common/law/index.ts';
import type { House } from '../modules/house.ts';
import { dateInChile } from '../platform/clock.ts';
import { mayRead } from '../records/access.ts';
import { notFound, Refused } from '../records/refused.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

/** The law on a day: `GET /api/law/values?on=…` gives every value, `GET /api/law/:id?on=…&scope=…` one. */
export const lawRoutes = (app: FastifyInstance, house: House): void => {
  app.get('/api/law/values', async (request) => {
    const { on, scope, values } = await asked(request, house);
    const items = [...values.values()]
      .filter(({ edition }) => edition === undefined || edition === house.edition)
      .map((value) => told(value, answerOn(values, value.id, on, scope)));
    return { on, items };
  });
  app.get<{ Params: { id: string } }>('/api/law/:id', async (request) => {
    const { on, scope, values } = await asked(request, house);
    const value = values.get(request.params.id);
    if (!value || (value.edition !== undefined && value.edition !== house.edition)) throw notFound();
    const answer = answerOn(values, value.id, on, scope);
    if ('missing' in answer) throw new Refused(answer.missing, 'on', 404);
    return { on, ...told(value, answer) };
  });
};

const told = ({ id, meaning, unit, limit, law }: LegalValue, answer: Answer | Missing) => ({
  id,
  meaning,
  unit,
  limit,
  law,
  ...answer,
});

const asked = async (request: FastifyRequest, house: House): Promise<{ on: string; scope: Scope; values: Values }> => {
  const desk = deskOf(request);
  if (!mayRead(desk.actor, ownValue)) throw notFound();
  const parameters = parametersOf(request);
  const on = parameters.get('on') ?? dateInChile(desk.now);
  if (!isLocalDate(on)) throw new Refused(`«${on}» no es una fecha del calendario: escríbala como 2026-11-21.`, 'on');
  return { on, scope: scopeIn(parameters.get('scope') ?? ''), values: await lawOf(house) };
};

/** `region:16,funder:FRIL,year:2025`. */
const scopeIn = (text: string): Scope => {
  const parts = text
    .split(',')
    .filter(Boolean)
    .map((part) => part.split(':'));
  const said = new Map(parts.map(([key = '', ...rest]) => [key.trim(), rest.join(':').trim()]));
  const strange = [...said.keys()].find((key) => !['region', 'funder', 'year'].includes(key));
  const [region, funder, year] = [said.get('region'), said.get('funder'), said.get('year')];
  if (strange !== undefined || (year !== undefined && !/^\d{4}$/.test(year)))
    throw new Refused('Escriba el alcance como «region:16,funder:FRIL,year:2025».', 'scope');
  return { ...(region ? { region } : {}), ...(funder ? { funder } : {}), ...(year ? { year: Number(year) } : {}) };
};
