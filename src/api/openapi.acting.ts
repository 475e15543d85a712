import { json, problem } from './openapi.parts.ts';

const instant = { type: 'string', format: 'date-time' };

/** What the document says of who could act. */
export const actingPaths = {
  '/api/acting': {
    get: {
      tags: ['Cargos'],
      summary: 'Quién podía ejercer una función de un cargo en un instante, en qué calidad y por qué norma o acto',
      parameters: [
        { name: 'post', in: 'query', required: true, schema: { type: 'string' }, description: 'Código o id del cargo' },
        { name: 'function', in: 'query', required: true, schema: { type: 'string' } },
        { name: 'at', in: 'query', schema: instant, description: 'Ahora, si no se dice' },
        { name: 'asOf', in: 'query', schema: instant, description: 'Lo que se sabía en ese instante' },
      ],
      responses: {
        200: {
          description: 'Una persona, o nadie y qué falta',
          ...json({
            type: 'object',
            properties: {
              person: { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } },
              capacity: { type: 'string', enum: ['titular', 'prorroga', 'subrogante', 'suplente', 'interino'] },
              basis: { type: 'string' },
              until: instant,
              vacant: { type: 'boolean' },
              missing: { type: 'string' },
            },
          }),
        },
        401: problem,
        404: problem,
        422: problem,
      },
    },
  },
};
