import type { DeadlineCount } from './term.ts';

const withoutNorm =
  'No se indicó qué norma fija la duración del plazo: agréguela para que la cuenta valga por sí sola.';

/** The same count; not verified, and it says so, where nobody said which norm fixes how long the term is. */
export const saidBy = (count: DeadlineCount, norm: string | undefined): DeadlineCount =>
  norm?.trim() ? count : { ...count, verified: false, doubts: [...count.doubts, withoutNorm] };
