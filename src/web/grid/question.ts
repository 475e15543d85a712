/** One condition as the address writes it: `filter[field][operator]=text`. */
export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly text: string;
}

/** Which rows are asked for and in which order; it lives in the address of the page. */
export interface Question {
  readonly conditions: readonly Condition[];
  readonly q: string;
  readonly sort: string;
  readonly asOf: string;
}

/** Reads the part of an address that says which rows; other words in it are left alone. */
export const readQuestion = (search: string): Question => {
  const parameters = new URLSearchParams(search);
  const conditions: Condition[] = [];
  for (const [name, text] of parameters) {
    const [, field, operator = 'eq'] = /^filter\[(\w+)\](?:\[(\w+)\])?$/.exec(name) ?? [];
    if (field && text !== '') conditions.push({ field, operator, text });
  }
  const word = (name: string): string => parameters.get(name)?.trim() ?? '';
  return { conditions, q: word('q'), sort: word('sort'), asOf: word('asOf') };
};

/** The question as an address writes it, without `?`; what is not said does not appear. */
export const writeQuestion = (question: Question, further: Readonly<Record<string, string>> = {}): string => {
  const parameters = new URLSearchParams();
  for (const { field, operator, text } of question.conditions)
    parameters.append(operator === 'eq' ? `filter[${field}]` : `filter[${field}][${operator}]`, text);
  for (const [name, text] of Object.entries({ q: question.q, sort: question.sort, asOf: question.asOf, ...further }))
    if (text !== '') parameters.append(name, text);
  return parameters.toString().replaceAll('%5B', '[').replaceAll('%5D', ']').replaceAll('%2C', ',');
};

export const conditionsOn = (question: Question, field: string): readonly Condition[] =>
  question.conditions.filter((condition) => condition.field === field);

/** Puts these conditions in the place of all that the field had. */
export const withConditions = (
  question: Question,
  field: string,
  conditions: readonly Omit<Condition, 'field'>[],
): Question => ({
  ...question,
  conditions: [
    ...question.conditions.filter((condition) => condition.field !== field),
    ...conditions.map((condition) => ({ field, ...condition })),
  ],
});

/** Ascending, then descending, then the usual order. */
export const withSortTurned = (question: Question, key: string): Question => {
  const next = question.sort === key ? `-${key}` : question.sort === `-${key}` ? '' : key;
  return { ...question, sort: next };
};

export const sortedBy = (question: Question, key: string): 'ascending' | 'descending' | undefined => {
  if (question.sort === key) return 'ascending';
  return question.sort === `-${key}` ? 'descending' : undefined;
};

/** The condition under which only the rows of one group remain. */
export const conditionOfGroup = (field: string, value: unknown): Condition => {
  const key = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return key === null || key === undefined
    ? { field, operator: 'empty', text: 'true' }
    : { field, operator: 'eq', text: String(key) };
};
