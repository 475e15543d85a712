import type { Line } from './table.ts';

/** What a person meets: it is done (or refused for the data), it does not exist for them, or the row is in another state. */
export type Answer = 'allowed' | 'denied' | 'wrong state';

/** One thing tried: the holder of one function does one operation on a row in one state. */
export interface Cell {
  holder: string;
  record: string;
  operation: string;
  /** Empty for records without states and operations without a row. */
  state: string;
}

/** Stands for who has a person's account and no post. */
export const noPost = 'sin cargo';

/** The name of a cell. */
export const nameOf = ({ holder, record, operation, state }: Cell): string =>
  `${holder} · ${record} · ${operation}${state ? ` · ${state}` : ''}`;

/** What the table says for every function, record, operation and state. */
export const expectedOf = (
  lines: readonly Line[],
  holders: readonly string[],
  statesOf: (record: string) => readonly string[],
): Map<string, { cell: Cell; answer: Answer }> => {
  const expected = new Map<string, { cell: Cell; answer: Answer }>();
  for (const line of lines) {
    const stateless = line.operation === 'read' || line.operation === 'create';
    const states = stateless ? [] : statesOf(line.record);
    // One state after the other, so that one row serves for many holders.
    for (const state of states.length > 0 ? states : [''])
      for (const holder of holders) {
        const cell = { holder, record: line.record, operation: line.operation, state };
        expected.set(nameOf(cell), { cell, answer: answerOf(line, holder, state) });
      }
  }
  return expected;
};

const answerOf = ({ functions, states }: Line, holder: string, state: string): Answer => {
  const may = functions === 'any post' ? holder !== noPost : functions.includes(holder);
  if (!may) return 'denied';
  return state === '' || states.includes(state) ? 'allowed' : 'wrong state';
};

/** Where what happened is not what the table says, in words. */
export const differences = (
  expected: ReadonlyMap<string, { answer: Answer }>,
  happened: ReadonlyMap<string, Answer>,
): string[] =>
  [...expected].flatMap(([name, { answer }]) => {
    const real = happened.get(name);
    return real === answer ? [] : [`${name}: the table says ${answer}, and it was ${real ?? 'not tried'}`];
  });
