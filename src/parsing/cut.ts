import { type Parsed, refused, understood } from './parsed.ts';

/** A commune's code (CUT) with its five digits, from "1101", "1101.0" or "01101"; regions go from 01 to 16. */
export function readCut(text: string): Parsed<string> {
  const digits = /^(\d{4,5})(?:[.,]0+)?$/.exec(text.trim())?.[1]?.padStart(5, '0');
  if (!digits) return refused('El código de comuna tiene 5 cifras, como 16101.');
  const region = Number(digits.slice(0, 2));
  if (region < 1 || region > 16) return refused(`El código ${digits} no empieza por una región (01 a 16). Revíselo.`);
  if (digits[2] === '0' || digits.endsWith('00')) return refused(`El código ${digits} no es de una comuna. Revíselo.`);
  return understood(digits);
}
