import type { Catalog } from '../../records/catalog.ts';
import type { ColumnSample } from '../../parsing/habits.ts';
import { readOption } from '../../records/fields/choice.ts';
import { isFormulaError, saysNothing } from '../../parsing/nothing.ts';
import { doubted, type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { kindOf, type RecordType } from '../../records/record.ts';
import { knowledgeOf, type Target } from './targets.ts';

/** Reads the cells of one column for one target; a reference is read as the name that it says. */
export interface CellsReader {
  read(text: string): Parsed<unknown>;
  /** True when the record's own knowledge understands the cell. */
  isKnown(text: string): boolean;
}

/** How the cells of a column are read: first by what is known of others' files, then as a person would type them. */
export const cellReader = (catalog: Catalog, record: RecordType, target: Target, sample: ColumnSample): CellsReader => {
  const known = knowledgeOf(catalog, record).readers?.[target.key.replace(/@.*$/, '')];
  const plain = plainReader(catalog, record, target, sample);
  return {
    read: remembering((text) => {
      if (saysNothing(text)) return understood(null);
      return isFormulaError(text) ? doubted(null, lost) : (known?.(text) ?? plain(text));
    }),
    isKnown: (text) => known?.(text)?.ok === true,
  };
};

const lost = 'La planilla perdió esta celda (error de fórmula): queda en blanco.';

const plainReader = (
  catalog: Catalog,
  record: RecordType,
  target: Target,
  sample: ColumnSample,
): ((text: string) => Parsed<unknown>) => {
  const { field } = target;
  if (target.key === 'state') {
    const states = { kind: 'choice' as const, label: 'Estado', options: catalog.workflowOf(record)?.states };
    return (text) => readOption(text, states);
  }
  if (target.part) {
    const fits = knowledgeOf(catalog, record).parts?.[target.part.field]?.fits;
    return (text) => (fits?.test(text.trim()) === false ? refused('No es parte de eso.') : understood(text.trim()));
  }
  if (!field || field.target !== undefined) return (text) => understood(text.trim());
  const habits = kindOf(field).habits?.(sample, field);
  return habits ? (text) => habits.read(text) : (text) => kindOf(field).read(text, field);
};

const mostRemembered = 2_000;

/** States, communes and sources repeat down a column: each text is understood once. */
const remembering = (read: (text: string) => Parsed<unknown>): ((text: string) => Parsed<unknown>) => {
  const known = new Map<string, Parsed<unknown>>();
  return (text) => {
    const parsed = known.get(text) ?? read(text);
    if (known.size < mostRemembered) known.set(text, parsed);
    return parsed;
  };
};
