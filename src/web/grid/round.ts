import { counted } from '../counted.ts';
import type { Settled } from './answers.ts';

/** What came of the writes since the last time that nothing waited. */
export interface Round {
  /** Rows, of those that wait and those that were answered. */
  readonly done: number;
  readonly total: number;
  readonly written: number;
  readonly refused: number;
  readonly kept: number;
  /** What is said besides, of a long write. */
  readonly remark?: string;
  /** How what was taken back or repeated is called. */
  readonly words?: string;
}

export const emptyRound: Round = { done: 0, total: 0, written: 0, refused: 0, kept: 0 };

export const withSettled = (round: Round, { written, refused, kept, again }: Settled): Round => ({
  ...round,
  done: round.done + (again ? 0 : 1),
  written: round.written + written,
  refused: round.refused + refused,
  kept: round.kept + kept,
});

/** What is said at the end: of a long write how it went, and always what others kept. */
export const sayRound = ({ done, written, refused, kept, words, remark }: Round, isLong: boolean): string => {
  const stays = kept > 0 ? ` ${counted(kept, keptNoun)}: otra persona cambió eso después.` : '';
  if (kept > 0 && words) return `${words}: ${counted(written, ['celda', 'celdas'])}.${stays}`;
  if (!isLong) return stays.trim();
  const review = refused > 0 ? ` ${counted(refused, ['celda no se guardó', 'celdas no se guardaron'])}.` : '';
  const went = `Guardado: ${counted(written, ['celda', 'celdas'])} de ${counted(done, ['fila', 'filas'])}.`;
  return `${went}${review}${stays}${remark ? ` ${remark}` : ''}`;
};

const keptNoun = ['celda no se tocó', 'celdas no se tocaron'] as const;
