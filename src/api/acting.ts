import type { FastifyInstance } from 'fastify';
import { acting, type Facts } from '../charter/index.ts';
import { namesIn } from '../modules/absences.ts';
import { postOf } from '../modules/common/posts/index.ts';
import type { House } from '../modules/house.ts';
import { mayRead } from '../records/access.ts';
import { type FieldError, notFound, refusedFields } from '../records/refused.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

/**
 * Who could act: `GET /api/acting?post=…&at=INSTANT&function=…&asOf=INSTANT` → `{person: {id, name}, capacity, basis, until?}`
 * or `{vacant: true, missing}`. The post is an id or a code; without `at`, now; without `asOf`, as it is known now.
 */
export const actingRoute = (app: FastifyInstance, house: House): void => {
  const post = postOf(house.charter);
  app.get('/api/acting', async (request) => {
    const desk = deskOf(request);
    if (!mayRead(desk.actor, post)) throw notFound();
    const { asked, facts, asOf } = await read(parametersOf(request), house, desk.now);
    const answer = acting(asked, facts);
    if ('vacant' in answer) return answer;
    const name = (await namesIn(house, facts, asOf)).get(answer.person);
    if (name === undefined) throw notFound();
    const until = answer.until === undefined ? {} : { until: new Date(answer.until).toISOString() };
    return { ...answer, person: { id: answer.person, name }, ...until };
  });
};

const read = async (parameters: URLSearchParams, house: House, now: Date) => {
  const errors: FieldError[] = [];
  const said = (name: string): string | undefined => parameters.get(name) || undefined;
  const instant = (name: string): Date | undefined => {
    const text = said(name);
    if (text === undefined) return undefined;
    const isInstant = /T.*(Z|[+-]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!isInstant)
      errors.push({ field: name, message: 'Escriba un instante con hora y zona: 2026-05-11T12:00:00-04:00.' });
    return isInstant ? new Date(text) : undefined;
  };
  const [at = now, asOf] = [instant('at'), instant('asOf')];
  const facts = await house.facts(asOf);
  const post = postIn(facts, said('post'), errors);
  const code = said('function');
  if (!house.charter.functions.some((held) => held.code === code))
    errors.push({ field: 'function', message: 'Diga una función de la carta, como «function=ALC1».' });
  if (errors.length > 0 || !post || !code) throw refusedFields(errors);
  return { asked: { post, at, function: code }, facts, asOf };
};

const postIn = ({ posts }: Facts, wanted: string | undefined, errors: FieldError[]): string | undefined => {
  const found = posts.find(({ id, code }) => id === wanted || code === wanted);
  if (!found) errors.push({ field: 'post', message: 'Diga un cargo por su código o su id, como «post=alcalde».' });
  return found?.id;
};
