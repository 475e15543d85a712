import { json, problem } from './openapi.parts.ts';

const importRun = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'uuid' },
    state: { type: 'string' },
    rows: { type: 'integer' },
    accepted: { type: 'integer' },
    refused: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          row: { type: 'integer' },
          column: { type: ['string', 'null'] },
          value: { type: ['string', 'null'] },
          reason: { type: 'string' },
        },
      },
    },
  },
};
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

/** The addresses of the API that are not a record's. */
export const fixedPaths = {
  '/healthz': {
    get: {
      tags: ['Sistema'],
      summary: 'Si el sistema responde',
      security: [],
      responses: {
        200: {
          description: 'Responde',
          ...json({
            type: 'object',
            properties: { status: { type: 'string' }, version: { type: 'string' }, edition: { type: 'string' } },
            required: ['status', 'version', 'edition'],
          }),
        },
        503: problem,
      },
    },
  },
  '/calendar/{secret}.ics': {
    parameters: [{ name: 'secret', in: 'path', required: true, schema: { type: 'string' } }],
    get: {
      tags: ['Calendario'],
      summary: 'El calendario de una persona, en iCalendar, con los derechos que tiene ahora',
      security: [],
      responses: {
        200: { description: 'El calendario', content: { 'text/calendar': { schema: { type: 'string' } } } },
        304: { description: 'Sigue igual' },
        404: { description: 'La dirección se renovó, se anuló o no existe' },
      },
    },
  },
  '/api/session': {
    post: {
      tags: ['Sesión'],
      summary: 'Ingresar',
      security: [],
      requestBody: {
        required: true,
        ...json({
          type: 'object',
          properties: { email: { type: 'string' }, password: { type: 'string' }, code: { type: 'string' } },
          required: ['email', 'password'],
        }),
      },
      responses: { 200: { description: 'Dentro; la cookie viene en la respuesta' }, 401: problem, 429: problem },
    },
    get: {
      tags: ['Sesión'],
      summary: 'Quién soy',
      responses: { 200: { description: 'La persona y sus cargos' }, 401: problem },
    },
    delete: { tags: ['Sesión'], summary: 'Salir', responses: { 204: { description: 'Fuera' } } },
  },
  '/api/session/devices': {
    get: {
      tags: ['Sesión'],
      summary: 'Mis equipos',
      responses: { 200: { description: 'Dónde estoy dentro' }, 401: problem },
    },
  },
  '/api/session/devices/{id}': {
    parameters: [id],
    delete: {
      tags: ['Sesión'],
      summary: 'Salir en ese equipo',
      responses: { 204: { description: 'Fuera' }, 401: problem },
    },
  },
  '/api/session/tokens': {
    get: {
      tags: ['Sesión'],
      summary: 'Mis tokens',
      responses: { 200: { description: 'Sin su secreto' }, 401: problem },
    },
    post: {
      tags: ['Sesión'],
      summary: 'Crear un token personal; su secreto se muestra una vez',
      requestBody: {
        required: true,
        ...json({
          type: 'object',
          properties: { name: { type: 'string' }, days: { type: 'integer' } },
          required: ['name', 'days'],
        }),
      },
      responses: { 201: { description: 'Creado' }, 401: problem, 422: problem },
    },
  },
  '/api/session/tokens/{id}': {
    parameters: [id],
    delete: {
      tags: ['Sesión'],
      summary: 'Revocar un token',
      responses: { 204: { description: 'Revocado' }, 401: problem },
    },
  },
  '/api/search': {
    get: {
      tags: ['Búsqueda'],
      summary: 'Buscar en todos los registros',
      parameters: [{ name: 'q', in: 'query', required: true, schema: { type: 'string' } }],
      responses: { 200: { description: 'Hallazgos por registro', ...json({ type: 'object' }) }, 401: problem },
    },
  },
  '/api/files': {
    post: {
      tags: ['Archivos'],
      summary: 'Subir un archivo; lo que responde se escribe en un campo de archivo',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
          },
        },
      },
      responses: { 201: { description: 'Guardado', ...json({ type: 'object' }) }, 401: problem, 413: problem },
    },
  },
  '/api/imports': {
    post: {
      tags: ['Importación'],
      summary: 'Subir una planilla para un registro',
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              properties: {
                file: { type: 'string', format: 'binary' },
                record: { type: 'string' },
                sheet: { type: 'string', description: 'Hoja del libro; si falta, la primera que parece una tabla' },
              },
              required: ['file', 'record'],
            },
          },
        },
      },
      responses: { 201: { description: 'Recibida', ...json(importRun) }, 401: problem, 413: problem, 422: problem },
    },
  },
  '/api/imports/{id}': {
    parameters: [id],
    get: {
      tags: ['Importación'],
      summary: 'Cómo va',
      responses: { 200: { description: 'Estado y filas', ...json(importRun) }, 401: problem, 404: problem },
    },
  },
  '/api/imports/{id}/actions/{action}': {
    parameters: [
      id,
      {
        name: 'action',
        in: 'path',
        required: true,
        schema: { type: 'string', enum: ['apply', 'undo', 'map', 'sheet'] },
      },
    ],
    post: {
      tags: ['Importación'],
      summary: 'Aplicar, deshacer, corregir las columnas o leer otra hoja (`sheet`)',
      responses: { 200: { description: 'Hecho', ...json(importRun) }, 401: problem, 404: problem, 409: problem },
    },
  },
} as const;
