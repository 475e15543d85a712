import { json, problem } from './openapi.parts.ts';

const text = { type: 'string' } as const;
const id = { type: 'string', format: 'uuid' } as const;

const listOf = (properties: Readonly<Record<string, object>>) => ({
  type: 'array',
  items: { type: 'object', properties },
});

const popolo = {
  type: 'object',
  description: 'Los nombres son los de Popolo (popoloproject.com).',
  properties: {
    areas: listOf({ id, name: text, identifier: text, classification: text }),
    organizations: listOf({ id, name: text, classification: text, parent_id: id, area_id: id }),
    posts: listOf({ id, label: text, organization_id: id }),
    persons: listOf({ id, name: text }),
    memberships: listOf({
      id,
      label: text,
      role: text,
      person_id: id,
      organization_id: id,
      post_id: id,
      start_date: text,
      end_date: text,
    }),
    motions: listOf({ id, organization_id: id, identifier: text, text, date: text, result: text }),
    vote_events: listOf({
      id,
      motion_id: id,
      organization_id: id,
      start_date: text,
      result: text,
      counts: listOf({ option: text, value: { type: 'integer' } }),
      votes: listOf({ voter_id: id, option: text }),
    }),
  },
} as const;

/** The addresses that answer without signing in. */
export const openPaths = {
  '/api/open/popolo.json': {
    get: {
      tags: ['Datos abiertos'],
      summary: 'Personas, cargos y unidades que la institución publica, como Popolo',
      security: [],
      responses: {
        200: { description: 'Lo que es público hoy', ...json(popolo) },
        404: { ...problem, description: 'La institución no publica nada' },
      },
    },
  },
} as const;
