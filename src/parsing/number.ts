import { saysNothing } from './nothing.ts';
import { doubted, type Parsed, refused, understood } from './parsed.ts';
import { type DecimalMark, splitDigits } from './separators.ts';

/** How a column writes decimals; without it a lone comma is decimal and a lone dot before three digits groups thousands, as in Chile. */
export type NumberOptions = { decimal?: DecimalMark };

const scientific =
  'Está en notación científica y puede haber perdido cifras. Dé a la columna formato de número y vuelva a guardar.';

/** A figure from a cell, null when blank; "25%" is 0.25. */
export function readNumber(text: string, { decimal }: NumberOptions = {}): Parsed<number | null> {
  const written = text.normalize('NFKC').replace(/[−–—]/g, '-').replace(/\s+/g, ' ').trim();
  if (saysNothing(written)) return understood(null);
  if (/^-?\d[.,]?\d*E[+-]?\d+$/i.test(written)) return refused(scientific);
  if (/^\d+ ?[/-] ?\d+$/.test(written)) return refused('Trae dos números. Deje uno solo.');
  const parts = /^([+-]?) ?([\d., ]*?) ?(%?)$/.exec(written);
  const digits = parts && splitDigits(parts[2] ?? '', (mark) => (mark === (decimal ?? ',') ? 'decimal' : 'thousands'));
  if (!parts || !digits) return refused('No es un número. Escríbalo como 1.234,5.');
  const size = Number(`${digits.whole}.${digits.fraction || '0'}${parts[3] ? 'e-2' : ''}`);
  const value = parts[1] === '-' && size !== 0 ? -size : size;
  if (!Number.isFinite(value)) return refused('El número es demasiado grande.');
  if (!digits.isDoubtful || decimal) return understood(value);
  const meaning = Number.isInteger(value) ? 'el separador se tomó por miles' : 'el separador se tomó por decimal';
  return doubted(value, `«${text.trim()}»: ${meaning}. Revíselo.`);
}

/** The decimal mark that a column's cells prove, or undefined when none does. */
export function detectDecimal(samples: string[]): DecimalMark | undefined {
  let commas = 0;
  let dots = 0;
  for (const cell of samples) {
    const lone = /^[^.,]*([.,])(\d*)\D*$/.exec(cell.trim());
    const last = /[.,].*([.,])\d*\D*$/.exec(cell.trim());
    const mark = lone ? (lone[2]?.length !== 3 || /^\D*0?[.,]/.test(cell) ? lone[1] : undefined) : undefined;
    const ending = last && new Set(cell.match(/[.,]/g)).size === 2 ? last[1] : undefined;
    if ((mark ?? ending) === ',') commas++;
    if ((mark ?? ending) === '.') dots++;
  }
  if (commas === dots) return undefined;
  return commas > dots ? ',' : '.';
}
