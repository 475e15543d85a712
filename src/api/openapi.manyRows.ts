import { json, problem } from './openapi.parts.ts';

const about = { tags: ['Muchas filas'] };
const records = {
  name: 'records',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'El plural del registro, como en sus otras direcciones: `initiatives`',
};
const object = { type: 'object' };
const refusals = { 400: problem, 401: problem, 404: problem };

const results = {
  200: {
    description: 'Una respuesta por fila, en el mismo orden',
    ...json({
      type: 'object',
      properties: {
        results: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              row: { type: 'object', description: 'La fila guardada' },
              errors: { type: 'array', items: object, description: 'Los campos que no se pudieron tomar, y por qué' },
              gone: { type: 'boolean', description: 'La fila se borró' },
              problem: { $ref: '#/components/schemas/Problem' },
            },
          },
        },
      },
      required: ['results'],
    }),
  },
  ...refusals,
};

const rowsOf = (row: object) => ({ type: 'array', minItems: 1, maxItems: 100, items: row });
const aim = { id: { type: 'string', format: 'uuid' }, version: { type: 'integer' } };

const named = {
  type: 'string',
  format: 'uuid',
  description:
    'El identificador que tendrá una fila nueva. Si no llega la respuesta, envíe lo mismo: no se crea dos veces',
};

/** What the document says of many rows at once, for every record alike. */
export const manyRowPaths = {
  '/api/{records}/rows': {
    parameters: [records],
    post: {
      ...about,
      summary: 'Crear, cambiar o borrar hasta cien filas; cada una responde por sí',
      requestBody: {
        required: true,
        ...json({
          type: 'object',
          properties: {
            rows: rowsOf({
              type: 'object',
              properties: { ...aim, new: named, values: object, remove: { type: 'boolean' } },
            }),
          },
          required: ['rows'],
        }),
      },
      responses: results,
    },
  },
  '/api/{records}/actions/{action}': {
    parameters: [records, { name: 'action', in: 'path', required: true, schema: { type: 'string' } }],
    post: {
      ...about,
      summary: 'Una acción en hasta cien filas; la que no se puede mover dice por qué',
      requestBody: {
        required: true,
        ...json({
          type: 'object',
          properties: { rows: rowsOf({ type: 'object', properties: aim, required: ['id'] }), values: object },
          required: ['rows'],
        }),
      },
      responses: results,
    },
  },
  '/api/{records}/changes': {
    parameters: [records],
    get: {
      ...about,
      summary: 'Qué filas cambiaron desde una marca; espera hasta 25 segundos a que algo cambie',
      parameters: [
        {
          name: 'since',
          in: 'query',
          schema: { type: 'string' },
          description: 'La `mark` de la respuesta anterior; sin ella se responde desde dónde empezar',
        },
      ],
      responses: {
        200: {
          description: 'Los cambios; con `whole: false` la marca es demasiado antigua: lea de nuevo',
          ...json({
            type: 'object',
            properties: {
              mark: { type: 'string' },
              whole: { type: 'boolean' },
              changes: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: {
                    ...aim,
                    gone: { type: 'boolean' },
                    by: { type: 'string', description: 'Quien firma' },
                    own: { type: 'boolean', description: 'Lo escribió quien pregunta' },
                  },
                },
              },
            },
            required: ['mark', 'whole', 'changes'],
          }),
        },
        ...refusals,
      },
    },
  },
};
