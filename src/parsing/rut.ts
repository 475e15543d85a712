import { type Parsed, refused, understood } from './parsed.ts';

/** The check digit of a RUT number, "0" to "9" or "K": modulo 11 with weights 2 to 7 from the right. */
export function rutCheckDigit(number: number): string {
  const digits = [...String(number)].reverse();
  const sum = digits.reduce((total, digit, place) => total + Number(digit) * (2 + (place % 6)), 0);
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'K' : String(rest);
}

/** A RUT or RUN as 12.345.678-5, from any usual way of writing it, with its check digit verified. */
export function readRut(text: string): Parsed<string> {
  const written = text.normalize('NFKC').trim().toUpperCase().replace(/[−–—]/g, '-');
  if (written === '') return refused('Ingrese un RUT como 12.345.678-5.');
  if (/\d-[\dK]\b.*\d-[\dK]\b/.test(written)) return refused('La celda tiene más de un RUT. Deje uno solo.');
  const bare = written.replace(/^R\.?U\.?[TN]\.?\s*:?\s*/, '').replace(/[.\s]/g, '');
  const parts = /^(\d{1,8})-([\dK])$/.exec(bare) ?? /^(\d{6,8})([\dK])$/.exec(bare);
  if (!parts) return refused('No es un RUT. Escríbalo con su dígito verificador, como 12.345.678-5.');
  const number = Number(parts[1]);
  if (number === 0) return refused('No es un RUT: su número es cero.');
  if (rutCheckDigit(number) !== parts[2])
    return refused('El dígito verificador no corresponde a ese RUT. Revise los números.');
  return understood(formatRut(number));
}

/** A RUT number with dots and its check digit: 12345678 → 12.345.678-5. */
export function formatRut(number: number): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, '.')}-${rutCheckDigit(number)}`;
}
