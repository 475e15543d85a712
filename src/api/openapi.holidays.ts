import { problem } from './openapi.parts.ts';

const holiday = {
  type: 'object',
  properties: {
    on: { type: 'string', format: 'date' },
    name: { type: 'string' },
    norm: { type: 'string' },
    confidence: { type: 'string', enum: ['confirmed', 'likely', 'doubtful'] },
    byHand: { type: 'boolean', description: 'Lo agregó una persona con su norma' },
  },
};

const year = {
  name: 'year',
  in: 'query',
  schema: { type: 'integer', minimum: 2000, maximum: 2040 },
  description: 'Este año, si no se dice',
};
const region = {
  name: 'region',
  in: 'query',
  schema: { type: 'string', pattern: '^(0[1-9]|1[0-6])$' },
  description: 'Código de dos cifras; sin él, la comuna de la institución',
};

/** The address of the holidays. */
export const holidayPaths = {
  '/api/holidays': {
    get: {
      tags: ['Días inhábiles'],
      summary: 'Los feriados de un año, con su norma y si una persona los confirmó',
      parameters: [year, region],
      responses: {
        200: {
          description: 'Los feriados',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  year: { type: 'integer' },
                  region: { type: ['string', 'null'] },
                  confirmed: {
                    type: 'boolean',
                    description: 'Una persona confirmó el año y nada cambió desde entonces',
                  },
                  items: { type: 'array', items: holiday },
                },
              },
            },
          },
        },
        401: problem,
        422: problem,
      },
    },
  },
} as const;
