import type { Charter } from '../../src/charter/index.ts';
import { anyPost } from '../../src/records/access.ts';
import type { Catalog } from '../../src/records/catalog.ts';
import type { RecordType } from '../../src/records/record.ts';

/** One line of the table: what may be done with a record, in which states of the row, by the holders of which functions. */
export interface Line {
  record: string;
  /** `read`, `create`, `update`, `delete`, the same of another's row, or `act:` and the action's name. */
  operation: string;
  /** Empty where the state does not matter. */
  states: readonly string[];
  functions: readonly string[] | 'any post';
}

const anyone = 'cualquier cargo';
const nobody = 'nadie';
const title = 'registro;operación;en estado;funciones';

/** The lines that the declarations of an edition say. */
export const linesOf = (catalog: Catalog, charter: Charter): Line[] =>
  catalog.records.flatMap((record) => linesOfRecord(catalog, charter, record));

const linesOfRecord = (catalog: Catalog, charter: Charter, record: RecordType): Line[] => {
  const workflow = catalog.workflowOf(record);
  const held = (functions: readonly string[]): Line['functions'] =>
    functions === anyPost
      ? 'any post'
      : charter.functions.map(({ code }) => code).filter((code) => functions.includes(code));
  const line = (operation: string, functions: Line['functions'], states: readonly string[] = []): Line => ({
    record: record.name,
    operation,
    states,
    functions,
  });
  const editable = Object.keys(workflow?.states ?? {}).filter((state) => !workflow?.closed.includes(state));
  const write = held(record.serves);
  return [
    line('read', record.readableBy ? held(record.readableBy) : 'any post'),
    line('create', write),
    line('update', write, editable),
    line('delete', write, editable),
    ...(record.ownedBy ? [line("update another's", []), line("delete another's", [])] : []),
    ...Object.entries(workflow?.actions ?? {}).map(([name, { by, from }]) => line(`act:${name}`, held(by), from)),
  ];
};

/** The table as it is committed. */
export const writeTable = (lines: readonly Line[]): string =>
  `${[title, ...lines.map(({ record, operation, states, functions }) => [record, operation, states.join(' '), written(functions)].join(';'))].join('\n')}\n`;

const written = (functions: Line['functions']): string =>
  functions === 'any post' ? anyone : functions.length > 0 ? functions.join(' ') : nobody;

/** The table as it was committed. */
export const readTable = (text: string): Line[] => {
  const [first, ...rest] = text.trimEnd().split('\n');
  if (first !== title) throw new Error('The first line of the table is not its title');
  return rest.map((row) => {
    const [record = '', operation = '', states = '', functions = ''] = row.split(';');
    return { record, operation, states: states.split(' ').filter(Boolean), functions: readFunctions(functions) };
  });
};

const readFunctions = (text: string): Line['functions'] => {
  if (text === anyone) return 'any post';
  return text === nobody ? [] : text.split(' ');
};
