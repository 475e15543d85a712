/** An answer or a body of JSON. */
export const json = (schema: Readonly<Record<string, unknown>>) => ({ content: { 'application/json': { schema } } });

/** A refusal, as RFC 9457 writes it. */
export const problem = {
  description: 'No se puede',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
