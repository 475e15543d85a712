import { fold } from './fold.ts';

/** Something to be filled from a file: its key, label for people, other names files use, and the kind of its values. */
export type ColumnTarget = { key: string; label: string; aliases?: readonly string[]; kind?: string };

/** The column proposed for a target: `column` is its place (0-based) or null; `confidence` goes from 0 to 1; `because` is in Spanish. */
export type ColumnProposal = {
  key: string;
  column: number | null;
  header: string | null;
  confidence: number;
  because: string;
};

/** `shareColumns` lets two targets take the same column. */
export type ProposalOptions = { shareColumns?: boolean };

type Match = { target: number; column: number; confidence: number; because: string };

const least = 0.45;
const fillers = new Set([
  'de',
  'del',
  'la',
  'las',
  'el',
  'los',
  'y',
  'o',
  'en',
  'a',
  'm',
  'mm',
  'clp',
  'n',
  'no',
  'nro',
  'num',
  'numero',
]);
const sameWord: Record<string, string> = {
  cod: 'codigo',
  fec: 'fecha',
  presup: 'presupuesto',
  ppto: 'presupuesto',
  inst: 'institucion',
  id: 'codigo',
};

/** For each target, the column whose header says it best; the surest pairs choose first, and a column serves one target unless asked. */
export function proposeColumns(
  headers: string[],
  targets: readonly ColumnTarget[],
  options: ProposalOptions = {},
): ColumnProposal[] {
  const matches = targets
    .flatMap((target, index) =>
      headers.map((header, column) => ({ target: index, column, ...likeness(header, target) })),
    )
    .filter((match) => match.confidence >= least)
    .sort((a, b) => b.confidence - a.confidence || a.target - b.target || a.column - b.column);
  const chosen = new Map<number, Match>();
  const taken = new Set<number>();
  for (const match of matches) {
    if (chosen.has(match.target) || (taken.has(match.column) && !options.shareColumns)) continue;
    chosen.set(match.target, match);
    taken.add(match.column);
  }
  return targets.map((target, index) => proposal(target, headers, chosen.get(index)));
}

function proposal(target: ColumnTarget, headers: string[], match: Match | undefined): ColumnProposal {
  if (!match)
    return { key: target.key, column: null, header: null, confidence: 0, because: 'Ningún título se le parece.' };
  const { column, confidence, because } = match;
  return { key: target.key, column, header: headers[column] ?? null, confidence, because };
}

/** How well a header says a target: the same name, a known name, or the words it shares with one of them. */
function likeness(header: string, target: ColumnTarget): { confidence: number; because: string } {
  const said = fold(header);
  if (said === '') return { confidence: 0, because: '' };
  if (said === fold(target.label)) return { confidence: 1, because: 'El título es el mismo.' };
  const aliases = (target.aliases ?? []).map(fold);
  // Among names equally known, the one listed first is preferred.
  const known = [...aliases, fold(target.key)].indexOf(said);
  if (known >= 0) return { confidence: 0.97 - Math.min(known, 20) / 1000, because: 'Es un nombre conocido.' };
  const words = wordsOf(said);
  const best = Math.max(
    ...[fold(target.label), ...aliases].map((name, place) => shared(words, wordsOf(name)) - (place === 0 ? 0 : 0.01)),
  );
  const confidence = Math.max(0, Math.min(0.93, best - kindPenalty(words, target.kind)));
  return { confidence: Math.round(confidence * 100) / 100, because: 'El título contiene sus palabras.' };
}

/** Share of words in common: all of the name inside the header is worth more than part of it. */
function shared(header: string[], name: string[]): number {
  if (header.length === 0 || name.length === 0) return 0;
  const common = name.filter((word) => header.includes(word)).length;
  if (common === 0) return 0;
  if (common === name.length) return 0.5 + 0.43 * (common / header.length);
  if (common === header.length) return 0.35 + 0.35 * (common / name.length);
  return (0.6 * common) / Math.max(name.length, header.length);
}

/** A header that names another kind of thing is a worse match: a date is not an amount. */
function kindPenalty(words: string[], kind: string | undefined): number {
  const says = (...some: string[]) => some.some((word) => words.includes(word));
  if (kind !== undefined && kind !== 'date' && says('fecha')) return 0.35;
  if (kind === 'date' && !says('fecha', 'dia', 'vencimiento', 'plazo', 'inicio', 'termino', 'desde', 'hasta'))
    return 0.15;
  if (kind !== undefined && kind !== 'money' && says('monto', 'costo', 'gasto')) return 0.2;
  return 0;
}

function wordsOf(folded: string): string[] {
  const words = folded.split(' ').filter((word) => !fillers.has(word));
  return words.map((word) => sameWord[word] ?? (word.length > 4 ? word.replace(/s$/, '') : word));
}
