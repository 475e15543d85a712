import { problem } from './openapi.parts.ts';

const notFound = { ...problem, description: 'Aún no hay nada publicado' } as const;
const misread = { ...problem, description: 'Un filtro que no existe' } as const;
const tooMuch = { ...problem, description: 'Demasiadas preguntas: espere lo que dice Retry-After' } as const;
const unchanged = { description: 'No ha cambiado (If-None-Match)' } as const;

const filters = [
  ['q', 'Palabras, con o sin acentos'],
  ['estado', 'En qué va: «En ejecución»'],
  ['sector', 'Sector'],
  ['localidad', 'Localidad'],
  ['unidad', 'Unidad vecinal'],
  ['fuente', 'Fuente del dinero'],
  ['ano', 'Año'],
  ['orden', '`recientes`, `nombre`, `costo` o `avance`'],
].map(([name, description]) => ({ name, in: 'query', schema: { type: 'string' }, description }));

const open = (summary: string, type: string, more: object = {}, parameters: readonly object[] = []) => ({
  get: {
    tags: ['Datos abiertos'],
    summary,
    security: [],
    parameters,
    responses: {
      200: { description: 'Sólo lo publicado, con ETag', content: { [type]: {} } },
      304: unchanged,
      ...more,
      429: tooMuch,
    },
  },
});

/** The addresses of the portfolio that answer without signing in; only a municipality has them. */
export const openProjectPaths = {
  '/api/open/projects.json': open('Iniciativas publicadas, como OC4IDS 0.9', 'application/json', { 404: notFound }),
  '/api/open/initiatives.csv': open('Iniciativas publicadas, en planilla', 'text/csv', { 400: misread }, filters),
  '/api/open/initiatives.geojson': open(
    'Iniciativas publicadas que tienen lugar, en GeoJSON',
    'application/geo+json',
    { 400: misread },
    filters,
  ),
  '/api/open/dictionary.json': open('Qué significa cada columna', 'application/json'),
  '/api/open/catalog.json': open('Catálogo de los datos, como DCAT', 'application/json'),
} as const;
