import { json, problem } from './openapi.parts.ts';

const binding = {
  value: { type: ['number', 'string', 'array'], items: { type: 'number' } },
  norm: { type: 'string' },
  source: { type: 'string' },
  confidence: { type: 'string', enum: ['confirmed', 'likely', 'doubtful'] },
  verified: { type: 'boolean', description: 'Falso: puede avisar, nunca impedir' },
  doubt: { type: 'string' },
  from: { type: 'string', format: 'date' },
  to: { type: 'string', format: 'date' },
};
const legalValue = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    meaning: { type: 'string' },
    unit: { type: 'string' },
    limit: { type: 'string', enum: ['min', 'max'] },
    law: { type: 'string' },
    ...binding,
    others: {
      type: 'array',
      items: { type: 'object', properties: binding },
      description: 'Otras normas del mismo caso',
    },
    missing: { type: 'string', description: 'Por qué no hay valor ese día' },
  },
};

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const on = { name: 'on', in: 'query', schema: { type: 'string', format: 'date' }, description: 'Hoy, si no se dice' };
const scope = {
  name: 'scope',
  in: 'query',
  schema: { type: 'string' },
  description: 'Como region:16,funder:FRIL,year:2025',
};
const day = { type: 'string', format: 'date' };

/** The addresses of the law. */
export const lawPaths = {
  '/api/law/values': {
    get: {
      tags: ['Valores legales'],
      summary: 'Todos los valores legales como rigen un día',
      parameters: [on, scope],
      responses: {
        200: {
          description: 'Los valores',
          ...json({ type: 'object', properties: { on: day, items: { type: 'array', items: legalValue } } }),
        },
        401: problem,
        422: problem,
      },
    },
  },
  '/api/law/{id}': {
    parameters: [id],
    get: {
      tags: ['Valores legales'],
      summary: 'Un valor legal como rige un día; antes de su comienzo dice por qué no lo hay',
      parameters: [on, scope],
      responses: {
        200: { description: 'El valor', ...json({ ...legalValue, properties: { on: day, ...legalValue.properties } }) },
        401: problem,
        404: problem,
        422: problem,
      },
    },
  },
} as const;
