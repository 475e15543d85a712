/** Which sign ends the whole part. */
export type DecimalMark = ',' | '.';

/** The digits of a number written with separators; `isDoubtful` when dot or comma could have meant the other thing. */
export type Digits = { whole: string; fraction: string; isDoubtful: boolean };

/**
 * Takes apart "1.395.820", "1,395,820.50", "62072.0", "0,5"; null when the separators do not make sense.
 * `ifAmbiguous` says what a lone separator before exactly three digits is ("1.234"), given that separator.
 */
export function splitDigits(text: string, ifAmbiguous: (mark: DecimalMark) => 'thousands' | 'decimal'): Digits | null {
  const plain = /^\d{1,3}(?: \d{3})+(?=$|[.,]\d+$)/.test(text) ? text.replace(/ /g, '') : text;
  if (/^\d+$/.test(plain)) return { whole: plain, fraction: '', isDoubtful: false };
  const parts = /^([\d.,]*\d)([.,])(\d*)$/.exec(plain) ?? /^()([.,])(\d+)$/.exec(plain);
  if (!parts) return null;
  const [, before = '', , after = ''] = parts;
  const mark: DecimalMark = parts[2] === ',' ? ',' : '.';
  if (/[.,]/.test(before)) return splitGrouped(before, mark, after);
  const isAmbiguous = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (isAmbiguous && ifAmbiguous(mark) === 'thousands') {
    return { whole: before + after, fraction: '', isDoubtful: true };
  }
  return { whole: before || '0', fraction: after, isDoubtful: isAmbiguous };
}

/** With an earlier separator: the same sign groups thousands throughout, another one ends the whole part. */
function splitGrouped(before: string, mark: DecimalMark, after: string): Digits | null {
  const grouped = (text: string, sign: string) =>
    sign === '.' ? /^\d{1,3}(\.\d{3})+$/.test(text) : /^\d{1,3}(,\d{3})+$/.test(text);
  const strip = (text: string) => text.replace(/[.,]/g, '');
  if (grouped(before + mark + after, mark)) return { whole: strip(before) + after, fraction: '', isDoubtful: false };
  const other = mark === ',' ? '.' : ',';
  return grouped(before, other) ? { whole: strip(before), fraction: after, isDoubtful: false } : null;
}
