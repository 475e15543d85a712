import { member, memberWorkflow } from '../modules/party/members/index.ts';
import { sealedFieldsOf } from '../modules/party/sealed/index.ts';
import { kindOf } from '../records/record.ts';

const json = (schema: Readonly<Record<string, unknown>>) => ({ content: { 'application/json': { schema } } });
const problem = {
  description: 'No se puede',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const refusals = {
  400: problem,
  401: problem,
  404: problem,
  409: problem,
  413: problem,
  415: problem,
  422: problem,
  503: problem,
};
const text = { type: 'string' };
const query = (name: string, schema: Readonly<Record<string, unknown>>, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  schema,
  description,
});
const purpose = query(
  'purpose',
  { type: 'string', enum: Object.keys(member.sealed?.purposes ?? {}) },
  'Para qué se abren los datos; queda escrito',
  true,
);
const fields = Object.fromEntries(
  sealedFieldsOf(member).map(([key, field]) => [key, { ...kindOf(field).schema(field), title: field.label }]),
);
const about = { tags: ['Militantes'] };

/** What the document of a party says of the sealed half of its members. */
export const sealedPaths = {
  '/api/sealed/members': {
    get: {
      ...about,
      summary: 'Fichas con nombre, RUN y teléfono, para una finalidad',
      parameters: [
        purpose,
        query('search', text, 'Un RUN, o palabras enteras del nombre'),
        query('state', { type: 'string', enum: Object.keys(memberWorkflow.states) }, 'Estado de la afiliación'),
        query('unit', { type: 'string', format: 'uuid' }, 'Organismo al que pertenecen'),
        query('skip', { type: 'integer', minimum: 0, maximum: 999_999 }, 'Cuántas se saltan; vienen de a cincuenta'),
      ],
      responses: {
        200: {
          description: 'Una página',
          ...json({
            type: 'object',
            properties: { items: { type: 'array', items: { type: 'object' } }, total: { type: 'integer' } },
            required: ['items', 'total'],
          }),
        },
        ...refusals,
      },
    },
    post: {
      ...about,
      summary: 'Abrir la ficha de una persona',
      requestBody: {
        required: true,
        ...json({
          type: 'object',
          additionalProperties: false,
          properties: { state: { type: 'string', enum: ['interested', 'requested', 'affiliated'] }, ...fields },
          required: ['state', 'run', 'name', 'sex'],
        }),
      },
      responses: {
        201: { description: 'Abierta', ...json({ type: 'object', properties: { id: text }, required: ['id'] }) },
        ...refusals,
      },
    },
  },
  '/api/sealed/members/{id}': {
    get: {
      ...about,
      summary: 'Lo sellado de una ficha, para una finalidad',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: text },
        purpose,
        query('fields', text, 'Sólo estos campos, con comas'),
      ],
      responses: {
        200: { description: 'La persona', ...json({ type: 'object', properties: { id: text }, required: ['id'] }) },
        ...refusals,
      },
    },
  },
};
