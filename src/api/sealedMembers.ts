import type { FastifyInstance } from 'fastify';
import { admit, listSheets, member } from '../modules/party/members/index.ts';
import { openSealed, sealedFieldsOf } from '../modules/party/sealed/index.ts';
import type { House } from '../modules/house.ts';
import { isId } from '../records/fields/reference.ts';
import { notFound, Refused } from '../records/refused.ts';
import { parametersOf } from './records.ts';
import { deskOf } from './visitor.ts';

/**
 * Members with their sealed fields, for a purpose: `GET /api/sealed/members?purpose=…&search=…&unit=…&state=…&skip=…`,
 * `GET /api/sealed/members/ID?purpose=…&fields=a,b`, and `POST /api/sealed/members` with `{state, …sealed fields}`.
 * In a municipality these addresses do not exist.
 */
export const sealedMemberRoutes = (app: FastifyInstance, house: House): void => {
  if (house.edition !== 'party') return;
  app.get('/api/sealed/members', async (request) => {
    const { actor } = deskOf(request);
    const said = parametersOf(request);
    const unit = said.get('unit') ?? '';
    if (unit !== '' && !isId(unit)) throw new Refused('El organismo se dice por su id.', 'unit');
    const { sheets, total } = await listSheets(house, actor, {
      purpose: purposeIn(said),
      search: said.get('search') ?? '',
      state: said.get('state') ?? '',
      unit,
      skip: skipIn(said),
    });
    return { items: sheets, total };
  });
  app.get<{ Params: { id: string } }>('/api/sealed/members/:id', async (request) => {
    const desk = deskOf(request);
    const said = parametersOf(request);
    const row = await desk.one(member, request.params.id);
    const fields = fieldsIn(said.get('fields'));
    const opened = await openSealed(house, desk.actor, {
      record: member,
      rows: [row.id],
      fields,
      purpose: purposeIn(said),
    });
    const who = opened.get(row.id);
    if (!who) throw notFound();
    return { id: row.id, code: row.code, state: row.state, reconciledOn: row.reconciledOn, ...who };
  });
  app.post('/api/sealed/members', async (request, reply) => {
    const { actor } = deskOf(request);
    const { state, who } = bodyOf(request.body);
    return reply.code(201).send({ id: await admit(house, actor, who, { state }) });
  });
};

const purposeIn = (said: URLSearchParams): string => {
  const purpose = said.get('purpose');
  if (!purpose) throw new Refused('Diga para qué abre estos datos, como «purpose=attend».', 'purpose');
  return purpose;
};

const skipIn = (said: URLSearchParams): number => {
  const text = said.get('skip') ?? '0';
  if (!/^\d{1,6}$/.test(text)) throw new Refused('Diga cuántas filas se saltan, como «skip=50».', 'skip');
  return Number(text);
};

const known = sealedFieldsOf(member).map(([key]) => key);

const fieldsIn = (text: string | null): string[] => {
  const fields = text ? text.split(',') : known;
  const strange = fields.find((field) => !known.includes(field));
  if (strange !== undefined) throw new Refused(`No hay un campo sellado «${strange.slice(0, 40)}».`, 'fields');
  return fields;
};

const bodyOf = (body: unknown): { state: 'interested' | 'requested' | 'affiliated'; who: Record<string, unknown> } => {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Refused('Envíe un objeto JSON.', undefined, 400);
  const { state, ...who } = Object.fromEntries(Object.entries(body));
  const strange = Object.keys(who).find((key) => !known.includes(key));
  if (strange !== undefined)
    throw new Refused(`No hay un campo sellado «${strange.slice(0, 40)}».`, strange.slice(0, 40));
  if (state !== 'interested' && state !== 'requested' && state !== 'affiliated')
    throw new Refused('Diga «state»: interested, requested o affiliated.', 'state');
  return { state, who };
};
