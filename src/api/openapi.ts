import type { Catalog } from '../records/catalog.ts';
import { camel } from '../records/reads.ts';
import { fieldsOf, kindOf, type RecordType } from '../records/record.ts';
import { fixedPaths } from './openapi.fixed.ts';
import { actingPaths } from './openapi.acting.ts';
import { deadlinePaths } from './openapi.deadlines.ts';
import { holidayPaths } from './openapi.holidays.ts';
import { sealedPaths } from './openapi.sealed.ts';
import { lawPaths } from './openapi.law.ts';
import { manyRowPaths } from './openapi.manyRows.ts';
import { openPaths } from './openapi.open.ts';
import { openProjectPaths } from './openapi.openProjects.ts';

type Json = Readonly<Record<string, unknown>>;

/** The whole API as OpenAPI 3.1, made from the declarations of the records. */
export const openApiOf = (catalog: Catalog): Json => ({
  openapi: '3.1.0',
  info: {
    title: `Cabildo (${catalog.edition === 'party' ? 'dirección comunal' : 'municipalidad'})`,
    version: '1',
    description:
      'Cada registro se lista, lee, escribe y exporta igual. Los errores son RFC 9457 con `errors: [{field, message}]`. Lo que usted no puede ver responde 404, como lo que no existe.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  security: [{ session: [] }, { token: [] }],
  paths: {
    ...fixedPaths,
    ...lawPaths,
    ...holidayPaths,
    ...actingPaths,
    ...(catalog.edition === 'party' ? sealedPaths : {}),
    ...deadlinePaths,
    ...openPaths,
    ...(catalog.edition === 'municipality' ? openProjectPaths : {}),
    ...manyRowPaths,
    ...Object.assign({}, ...catalog.records.map((record) => pathsOf(catalog, record))),
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: 'cabildo' },
      token: { type: 'http', scheme: 'bearer' },
    },
    schemas: {
      Problem: problemSchema,
      ...Object.assign({}, ...catalog.records.map((record) => schemasOf(catalog, record))),
    },
  },
});

const problemSchema: Json = {
  type: 'object',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, message: { type: 'string' } },
        required: ['field', 'message'],
      },
    },
    yours: {},
    theirs: {},
  },
  required: ['title', 'status', 'detail'],
};

const schemaName = (record: RecordType): string => record.name.charAt(0).toUpperCase() + record.name.slice(1);

const nullable = (schema: Json): Json => ({ anyOf: [schema, { type: 'null' }] });

const schemasOf = (catalog: Catalog, record: RecordType): Json => {
  const fields = fieldsOf(record).map(([key, field]) => {
    const schema = {
      ...kindOf(field).schema(field),
      title: field.label,
      ...(field.help ? { description: field.help } : {}),
    };
    return { key, field, schema };
  });
  const written = fields.filter(({ field }) => !field.derived);
  const states = Object.keys(catalog.workflowOf(record)?.states ?? {});
  const name = schemaName(record);
  return {
    [`${name}Input`]: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        written.map(({ key, field, schema }) => [key, field.required ? schema : nullable(schema)]),
      ),
      required: written.filter(({ field }) => field.required).map(({ key }) => key),
    },
    [name]: {
      type: 'object',
      title: record.label[0],
      properties: {
        id: { type: 'string', format: 'uuid' },
        version: { type: 'integer' },
        state: states.length ? { type: 'string', enum: states } : { type: 'null' },
        createdAt: { type: 'string', format: 'date-time' },
        updatedAt: { type: 'string', format: 'date-time' },
        ...Object.fromEntries(fields.map(({ key, schema }) => [key, nullable(schema)])),
      },
      required: ['id', 'version', 'state', 'createdAt', 'updatedAt', ...fields.map(({ key }) => key)],
    },
  };
};

const refusals: Json = Object.fromEntries(
  Object.entries({
    400: 'No se entiende',
    401: 'Sin sesión',
    404: 'No existe o no está a su alcance',
    409: 'Ya no corresponde',
    412: 'Cambió mientras tanto',
    413: 'Demasiado grande',
    415: 'Formato no aceptado',
    422: 'Revise los datos',
    429: 'Espere',
    503: 'Sin base de datos',
  }).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);

const answer = (schema: Json, status = 200, description = 'Correcto'): Json => ({
  [status]: { description, content: { 'application/json': { schema } } },
  ...refusals,
});

const query = (name: string, schema: Json, description: string): Json => ({ name, in: 'query', schema, description });
const inPath = (name: string): Json => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const asOf = query('asOf', { type: 'string', format: 'date' }, 'Como estaba al fin de ese día');

const listParameters = (record: RecordType): Json[] => {
  const sums = fieldsOf(record)
    .filter(([, field]) => kindOf(field).sums)
    .map(([key]) => key);
  const filters = fieldsOf(record).flatMap(([key, field]) =>
    kindOf(field).operators.map((operator) => {
      const name = operator === 'eq' ? `filter[${key}]` : `filter[${key}][${operator}]`;
      return query(name, { type: 'string' }, field.label);
    }),
  );
  return [
    query('q', { type: 'string', maxLength: 400 }, 'Palabras, con o sin acentos'),
    query('fields', { type: 'string' }, 'Sólo estos campos, con comas'),
    query('sort', { type: 'string' }, 'Campo; con «-» de mayor a menor'),
    query('limit', { type: 'integer', minimum: 1, maximum: 500 }, 'Filas por página'),
    query('cursor', { type: 'string' }, 'El `next` de la página anterior'),
    ...(sums.length ? [query('sums', { type: 'string' }, `Sumas, con comas: ${sums.join(', ')}`)] : []),
    asOf,
    ...filters,
  ];
};

const pathsOf = (catalog: Catalog, record: RecordType): Json => {
  const name = schemaName(record);
  const row = { $ref: `#/components/schemas/${name}` };
  const body = {
    required: true,
    content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}Input` } } },
  };
  const partial = { required: true, content: { 'application/json': { schema: { type: 'object' } } } };
  const about = { tags: [record.label[1]] };
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    schema: { type: 'string' },
    description: 'El ETag leído; 412 si la fila cambió',
  };
  const parameters = listParameters(record);
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: row },
      next: { type: ['string', 'null'] },
      total: { type: 'integer' },
      sums: { type: 'object' },
    },
    required: ['items', 'next', 'total', 'sums'],
  };
  const include = catalog.childrenOf(record).map((child) => child.record.path);
  const includeParameter = include.length
    ? [
        query(
          'include',
          { type: 'string' },
          `Con comas: ${include.join(', ')} (llegan como ${include.map(camel).join(', ')})`,
        ),
      ]
    : [];
  const root = `/api/${record.path}`;
  return {
    [root]: {
      get: { ...about, summary: `Lista de ${record.label[1].toLowerCase()}`, parameters, responses: answer(page) },
      post: {
        ...about,
        summary: `Crear ${record.label[0].toLowerCase()}`,
        requestBody: body,
        responses: answer(row, 201, 'Creado'),
      },
    },
    [`${root}/groups`]: {
      get: {
        ...about,
        summary: 'Cuenta y suma por grupos',
        parameters: [
          { ...query('by', { type: 'string' }, 'Hasta tres campos, con comas'), required: true },
          ...parameters,
        ],
        responses: answer({
          type: 'object',
          properties: { groups: { type: 'array', items: { type: 'object' } } },
          required: ['groups'],
        }),
      },
    },
    ...Object.fromEntries(
      ['csv', 'xlsx'].map((format) => [
        `${root}/export.${format}`,
        {
          get: {
            ...about,
            summary: `La misma lista en ${format.toUpperCase()}`,
            parameters: [query('columns', { type: 'string' }, 'Campos, con comas'), ...parameters],
            responses: { 200: { description: 'El archivo', content: { 'application/octet-stream': {} } }, ...refusals },
          },
        },
      ]),
    ),
    [`${root}/{id}`]: {
      parameters: [inPath('id')],
      get: {
        ...about,
        summary: `Una ${record.label[0].toLowerCase()}`,
        parameters: [asOf, ...includeParameter],
        responses: answer(row),
      },
      patch: {
        ...about,
        summary: 'Cambiar algunos campos',
        parameters: [ifMatch],
        requestBody: partial,
        responses: answer(row),
      },
      delete: {
        ...about,
        summary: 'Borrar',
        parameters: [ifMatch],
        responses: { 204: { description: 'Borrado' }, ...refusals },
      },
    },
    [`${root}/{id}/history`]: {
      parameters: [inPath('id')],
      get: {
        ...about,
        summary: 'Su historia',
        responses: answer({
          type: 'object',
          properties: { items: { type: 'array', items: { type: 'object' } } },
          required: ['items'],
        }),
      },
    },
    ...Object.fromEntries(
      Object.entries(catalog.workflowOf(record)?.actions ?? {}).map(([action, { label }]) => [
        `${root}/{id}/actions/${action}`,
        {
          parameters: [inPath('id')],
          post: {
            ...about,
            summary: label,
            parameters: [ifMatch],
            requestBody: { ...partial, required: false },
            responses: answer(row),
          },
        },
      ]),
    ),
  };
};
