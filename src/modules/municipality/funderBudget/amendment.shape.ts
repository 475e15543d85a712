import { fold } from '../../../parsing/fold.ts';
import { withoutGroups } from '../../../parsing/groupedDigits.ts';
import { isFormulaError } from '../../../parsing/nothing.ts';
import {
  type CellWord,
  cellAt,
  type Shape,
  type ShapedRow,
  type SheetRow,
  saysNoCell,
} from '../../../parsing/shape.ts';
import { factsOf } from './amendment.facts.ts';
import { blocksOf, type Layout } from './amendment.layout.ts';
import { changeColumn, isTurned, isUnsigned, type Line, linesOf, pesos, signed } from './amendment.lines.ts';
import { subtitleOf, subtitles } from './classifier.choices.ts';

/** Titles of the table that a published amendment becomes; amounts add « M$» when the sheet says so. */
export const titles = {
  number: 'Número',
  year: 'Año',
  institution: 'Quien financia',
  approvedOn: 'Fecha',
  state: 'Estado',
  why: 'Motivo de quedar sin efecto',
  origin: 'Archivo de origen',
  code: 'Imputación',
  name: 'Denominación',
  mark: 'Marca',
  initial: 'Distribución inicial',
  before: 'Vigente antes',
  change: 'Modificación',
  after: 'Vigente después',
  bip: 'Código BIP',
  note: 'Observación',
} as const;

const amountKeys = ['initial', 'before', 'change', 'after'] as const;

/** The published sheet of an amendment as one row per line, each with the facts of the amendment. */
export const amendmentShape: Shape = ({ fileName, rows }) => {
  const { first, blocks } = blocksOf(rows);
  const [block] = blocks;
  if (!block) return undefined;
  const above = rows.slice(0, first + 1);
  const facts = factsOf(fileName, above, block.layout.changes[0]?.title);
  const lines = blocks.flatMap((each) => linesOf(each, facts.number));
  const plain = withoutGroups(lines.flatMap(({ amounts }) => Object.values(amounts)));
  for (const { amounts } of lines) for (const key of amountKeys) amounts[key] = plain(amounts[key]);
  const losesSigns = lines.some((line) => isTurned(line));
  const unit = facts.isInThousands ? ' M$' : '';
  const whole: [string, string | undefined][] = [
    [titles.number, facts.number],
    [titles.year, facts.year],
    [titles.institution, facts.institution],
    [titles.approvedOn, facts.approvedOn],
    [titles.state, facts.why === undefined ? undefined : 'Sin efecto'],
    [titles.why, facts.why],
    [titles.origin, fileName],
  ];
  const said = whole.flatMap(([title, value]) => (value === undefined ? [] : [{ title, value }]));
  const money = [titles.initial, titles.before, titles.change, titles.after].map((title) => `${title}${unit}`);
  const shaped = lines.map((line, place) => shapedLine(line, lines.slice(place + 1), losesSigns, said));
  const leaf = shaped.find(({ aside }) => aside === undefined);
  const extra = [
    ...facts.doubts.map((doubt) => ({ ...doubt, value: '' })),
    ...otherChanges(block.layout, facts.number),
  ];
  if (leaf) leaf.notes = [...extra, ...(leaf.notes ?? [])];
  return {
    headers: [
      ...said.map(({ title }) => title),
      titles.code,
      titles.name,
      titles.mark,
      ...money,
      titles.bip,
      titles.note,
    ],
    preamble: above.map(({ cells }) => cells.join(' ').trim()).filter(Boolean),
    rows: shaped,
  };
};

const otherChanges = (layout: Layout, number: string | undefined): CellWord[] =>
  layout.changes
    .filter((one) => one !== changeColumn(layout, number))
    .map(({ title }) => ({ column: title, value: '', reason: 'Es de otra modificación: no se usa.' }));

const shapedLine = (
  line: Line,
  after: readonly Line[],
  losesSigns: boolean,
  said: readonly { value: string }[],
): ShapedRow => {
  const { row, layout, code, amounts } = line;
  const aside = asideReason(line, after, losesSigns);
  if (aside !== undefined) return { number: row.number, cells: [], aside };
  const { name, bip, doubts } = nameOf(cellAt(row, layout.name));
  const mark = { C: 'Crea la línea', M: 'La modifica' }[cellAt(row, layout.name - 1).toUpperCase()] ?? '';
  const { note, strays } = beyond(row, layout);
  const cells = [code ?? '', name, mark, amounts.initial, amounts.before, amounts.change, amounts.after, bip, note];
  const notes = [...line.notes, ...doubts, ...strays, ...strangeSubtitle(line)];
  return {
    number: row.number,
    cells: [...said.map(({ value }) => value), ...cells],
    notes,
    refused: refusals(line, losesSigns),
  };
};

const asideReason = (line: Line, after: readonly Line[], losesSigns: boolean): string | undefined => {
  if (saysNoCell(line.row)) return 'Fila vacía';
  if (line.depth < 0) return hasAmount(line) ? 'Suma de las filas que siguen' : 'Repite los títulos';
  return line.isSum ? sumReason(line, after, losesSigns) : undefined;
};

const hasAmount = ({ amounts: { change } }: Line): boolean => /\d/.test(change) || isFormulaError(change);

/** A sum is not kept: its parts are. It serves to see whether they are all there. */
const sumReason = (line: Line, after: readonly Line[], losesSigns: boolean): string => {
  const end = after.findIndex(({ depth, layout }) => (depth >= 0 && depth <= line.depth) || layout !== line.layout);
  const parts = after.slice(0, end < 0 ? undefined : end).filter(({ depth, isSum }) => depth >= 0 && !isSum);
  const told = pesos(line.amounts.change);
  const changes = parts.map((part) => signed(part, losesSigns));
  if (told === null || changes.includes(null)) return 'Suma de las filas que siguen';
  const sum = changes.reduce((total: number, change) => total + (change ?? 0), 0);
  if (Math.abs(sum) === Math.abs(told)) return 'Suma de las filas que siguen: calza';
  const say = (value: number): string => value.toLocaleString('es-CL');
  return `Suma de las filas que siguen: no calza, dice ${say(told)} y sus filas suman ${say(sum)}`;
};

const refusals = (line: Line, losesSigns: boolean): CellWord[] => {
  const { code, amounts } = line;
  const word = (column: string, value: string, reason: string): CellWord[] => [{ column, value, reason }];
  if (code === undefined)
    return word(titles.code, '', 'Le falta el subtítulo o el ítem que debería estar más arriba: escríbalo.');
  if (pesos(amounts.change) === null)
    return word(titles.change, amounts.change, 'No se lee cuánto cambia la línea: escríbalo.');
  if (isUnsigned(line, losesSigns))
    return word(
      titles.change,
      amounts.change,
      'Esta planilla escribe rebajas sin signo y aquí no se lee el presupuesto antes ni después: no se sabe si sube o baja. Escriba el signo.',
    );
  return [];
};

/** What was blacked out before it was published is no part of the name; a BIP code in it is its own. */
const nameOf = (text: string): { name: string; bip: string; doubts: CellWord[] } => {
  if (isFormulaError(text))
    return {
      name: '',
      bip: '',
      doubts: [
        {
          column: titles.name,
          value: text,
          reason: 'La planilla perdió el nombre (error de fórmula): queda en blanco.',
        },
      ],
    };
  const bip = /\b(\d{8}(-\d)?)\b/.exec(text)?.[1] ?? '';
  const name = text
    .replace(/\(\s*(\[RUT\]|\d{8}(-\d)?)\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { name, bip, doubts: [] };
};

/** Right of the amounts there may be a remark; figures there belong to nothing. */
const beyond = (
  row: SheetRow,
  { changes, before, initial, after, more, less }: Layout,
): { note: string; strays: CellWord[] } => {
  const used = [...changes.map(({ column }) => column), before, initial, after, more, less];
  const last = Math.max(...used.map((column) => column ?? 0));
  const cells = row.cells
    .slice(last + 1)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const note = cells.find((cell) => /\p{L}{3}/u.test(cell) && !isFormulaError(cell)) ?? '';
  const strays = cells
    .filter((cell) => cell !== note)
    .map(
      (value): CellWord => ({
        column: 'Fuera de los títulos',
        value,
        reason: `La celda «${value}» no tiene título: no se usa.`,
      }),
    );
  return { note, strays };
};

/** A subtitle that the sheet calls otherwise than the classifier. */
const strangeSubtitle = ({ code, heading }: Line): CellWord[] => {
  const known = subtitles[subtitleOf(code ?? '') ?? ''];
  if (code === undefined || known?.slice(3) === undefined || heading === '') return [];
  if (fold(known.slice(3)) === fold(heading)) return [];
  const reason = `La planilla llama «${heading}» al subtítulo que el clasificador llama «${known}»: revíselo.`;
  return [{ column: titles.code, value: code, reason }];
};
