import type { ImportKnowledge, SaidRow, Weighed } from '../../../parsing/knowledge.ts';
import type { CellWord } from '../../../parsing/shape.ts';
import { amendmentShape, titles } from './amendment.shape.ts';
import { subtitleOf } from './classifier.choices.ts';
import { closedChange } from './closing.ts';
import { amendmentName, sumsOf } from './naming.ts';

const inPesos = (value: number): string => `$ ${value.toLocaleString('es-CL')}`;

const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const column = 'Modificación';

/** Before and change make after: a lost sign is given back, what does not close is refused. */
const weighLine = (line: Record<string, unknown>): { refused: CellWord[]; notes: CellWord[] } => {
  const [before, change, after] = [line.inForceBefore, line.change, line.inForceAfter].map(amount);
  const found = closedChange({ before: before ?? null, change: change ?? null, after: after ?? null });
  const said = (reason: string): CellWord => ({ column, value: inPesos(change ?? 0), reason });
  const code = String(line.code ?? '');
  line.subtitle = subtitleOf(code);
  if ('gap' in found) {
    const sum = `${inPesos(before ?? 0)} más el cambio no da ${inPesos(after ?? 0)}: faltan ${inPesos(found.gap)}`;
    return { refused: [said(`${code} no calza: ${sum}. Corrija la planilla.`)], notes: [] };
  }
  if (!found.isTurned) return { refused: [], notes: [] };
  line.change = found.change;
  const told = `de ${inPesos(before ?? 0)} a ${inPesos(after ?? 0)}`;
  const way = (found.change ?? 0) < 0 ? 'baja' : 'sube';
  return { refused: [], notes: [said(`${code}: el presupuesto ${way} ${told}; se le puso el signo que faltaba.`)] };
};

const withoutYear: CellWord = {
  column: 'Año',
  value: '',
  reason:
    'El archivo no dice de qué año es el presupuesto: escríbalo en «Columnas», donde dice «Año, en todo el archivo».',
};

const weigh = ({ values, children }: SaidRow): Weighed => {
  const weighed = children.map(({ values: line }) => weighLine(line));
  const { number, year } = values;
  // Without its year it would be taken for that of any other year.
  if (typeof number === 'number' && typeof year !== 'number') return { refused: [withoutYear] };
  return {
    values: typeof number === 'number' && typeof year === 'number' ? { name: amendmentName(number, year) } : {},
    refused: weighed.flatMap(({ refused }) => refused),
    notes: weighed.flatMap(({ notes }) => notes),
  };
};

/** How regional governments publish the amendments of their budget. */
export const amendmentImport: ImportKnowledge = {
  record: 'funderAmendment',
  aliases: { number: ['Número de modificación'], approvedOn: ['Fecha de la resolución'] },
  children: [
    {
      record: 'funderAmendmentLine',
      recognisedBy: ['code'],
      says: ['change', 'inForceAfter', 'inForceBefore', 'initial'],
      aliases: {
        code: [titles.code],
        name: [titles.name],
        mark: [titles.mark],
        initial: [titles.initial, `${titles.initial} M$`],
        inForceBefore: [titles.before, `${titles.before} M$`],
        change: [titles.change, `${titles.change} M$`],
        inForceAfter: [titles.after, `${titles.after} M$`],
        bip: [titles.bip],
        note: [titles.note],
      },
    },
  ],
  shape: amendmentShape,
  thousandsBecause: 'No lo dice: los presupuestos de quien financia se publican en miles de pesos (M$).',
  weigh,
  derives: (children) => sumsOf(children.map(({ values }) => values)),
};
