import { readFileSync } from 'node:fs';
import type { Actor } from '../../../charter/index.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { Due } from '../notices/index.ts';
import { keepers } from './body.record.ts';

const question = readFileSync(new URL('./sessionsDue.sql', import.meta.url), 'utf8');

interface Found {
  id: string;
  name: string;
  body: string;
  on: string;
  at: string;
  isDone: boolean;
}

/** The sessions that a person sits in or keeps, between two days, both included. */
export const sessionsDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  const held = actor.holdings.flatMap(({ functions }) => functions);
  const keeps = held.find((code) => keepers.includes(code));
  const posts = actor.holdings.map(({ post }) => post);
  const found = await queryable.rows<Found>(question, [actor.person, from, to, posts, keeps !== undefined]);
  return found.map(({ id, name, body, on, at, isDone }) => ({
    uid: `session-${id}`,
    title: name,
    about: body,
    on,
    at,
    isDone,
    function: keeps ?? held[0] ?? '',
    path: `/sesiones/${id}`,
  }));
};

/** The agreements that a person must carry out, between two days, both included. */
export const agreementsDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  const found = await queryable.rows<{
    id: string;
    name: string;
    text: string;
    on: string;
    isDone: boolean;
    post: string;
  }>(
    `select id, name, left(text, 160) as text, due_on as "on", state = 'done' as "isDone", responsible as post
    from agreement
    where responsible = any($1::uuid[]) and due_on between $2::date and $3::date and state <> 'noted'`,
    [actor.holdings.map(({ post }) => post), from, to],
  );
  return found.map(({ id, name, text, on, isDone, post }) => ({
    uid: `agreement-${id}`,
    title: `Cumplir ${name}`,
    about: text,
    on,
    isDone,
    function: actor.holdings.find((holding) => holding.post === post)?.functions[0] ?? '',
    path: `/fichas/agreements/${id}`,
  }));
};

/** The councillors' requests that a person's unit answers, or that they distribute, between two days, both included. */
export const requestsDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  const distributes = actor.holdings
    .flatMap(({ functions }) => functions)
    .find((code) => [...keepers, 'ALC1'].includes(code));
  const units = actor.holdings.filter(({ functions }) => functions.includes('UNI1')).map(({ unit }) => unit);
  const found = await queryable.rows<{ id: string; name: string; on: string; isDone: boolean; norm: string | null }>(
    `select r.id, r.name, r.due_on as "on", r.state = 'answered' as "isDone", r.norm
    from councillor_request r left join unit on unit.id = r.unit
    where r.due_on between $1::date and $2::date and (unit.code = any($3::text[]) or (r.unit is null and $4::boolean))`,
    [from, to, units, distributes !== undefined],
  );
  return found.map(({ id, name, on, isDone, norm }) => ({
    uid: `councillor-request-${id}`,
    title: `Responder a concejal: ${name}`,
    on,
    isDone,
    function: units.length > 0 ? 'UNI1' : (distributes ?? 'UNI1'),
    path: `/fichas/councillor-requests/${id}`,
    norm: norm ?? undefined,
  }));
};

/** The bodies that end between two days, both included, for who keeps them and who presides them. */
export const bodiesDue = async (queryable: Queryable, actor: Actor, from: string, to: string): Promise<Due[]> => {
  const keeps = actor.holdings.flatMap(({ functions }) => functions).find((code) => keepers.includes(code));
  const found = await queryable.rows<{ id: string; name: string; on: string; isDone: boolean; act: string | null }>(
    `select id, name, end_on as "on", state = 'inactive' as "isDone", end_act as act from body
    where end_on between $1::date and $2::date and ($3::boolean or chair = any($4::uuid[]))`,
    [from, to, keeps !== undefined, actor.holdings.map(({ post }) => post)],
  );
  return found.map(({ id, name, on, isDone, act }) => ({
    uid: `body-${id}`,
    title: `Termina ${name}: reciba su informe, póngale término o prorróguela con un acto`,
    on,
    isDone,
    function: keeps ?? actor.holdings[0]?.functions[0] ?? '',
    path: `/fichas/bodies/${id}`,
    norm: act ?? undefined,
  }));
};
