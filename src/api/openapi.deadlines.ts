import { problem } from './openapi.parts.ts';

const text = { type: 'string' };
const date = { type: 'string', format: 'date' };
const norms = { type: 'array', items: text };

const asked = {
  type: 'object',
  required: ['from', 'amount'],
  properties: {
    from: { ...text, description: 'Fecha del hecho que abre el plazo; en plazos de horas, fecha y hora de Chile' },
    amount: { type: 'integer', minimum: 0 },
    unit: { ...text, enum: ['businessDays', 'calendarDays', 'months', 'years', 'hours', 'judicialDays'] },
    regime: { ...text, description: 'Cómo se cuenta; sin él, lo usual de la unidad' },
    norm: { ...text, description: 'La norma que fija la duración' },
    region: { ...text, description: 'Código de dos cifras; sin él, la comuna de la institución' },
    suspensions: {
      type: 'array',
      items: { type: 'object', properties: { from: date, to: date, reason: text, norm: text } },
    },
    extend: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          amount: { type: 'integer' },
          share: { type: 'number' },
          norm: text,
          askedOn: date,
          decidedOn: date,
        },
      },
    },
  },
};

const answered = {
  type: 'object',
  properties: {
    dueOn: date,
    at: text,
    steps: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          on: date,
          kind: { ...text, enum: ['start', 'counted', 'skipped', 'suspended', 'extended', 'rolled', 'due'] },
          counted: { type: 'boolean' },
          number: { type: 'integer' },
          why: text,
          norm: text,
        },
      },
    },
    norm: text,
    norms,
    verified: { type: 'boolean', description: 'Falso: puede avisar, nunca impedir' },
    doubts: norms,
    warnings: norms,
  },
};

/** What the document says of counting a term. */
export const deadlinePaths = {
  '/api/deadlines': {
    post: {
      tags: ['Plazos'],
      summary: 'Contar un plazo y decir cada día, con su norma',
      requestBody: { required: true, content: { 'application/json': { schema: asked } } },
      responses: {
        200: { description: 'Cuándo vence y cómo se contó', content: { 'application/json': { schema: answered } } },
        400: problem,
        401: problem,
        422: problem,
      },
    },
  },
};
