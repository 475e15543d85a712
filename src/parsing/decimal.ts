import { type Parsed, refused, understood } from './parsed.ts';
import { type DecimalMark, splitDigits } from './separators.ts';

/**
 * A decimal kept as text, without loss: "39.731,79" and "39731.79" are `39731.79`; "69.751" is `69751`, as in Chile.
 * Three decimals are written as four, so that the text can never be read as thousands. `mark` is the decimal mark of a column that proved it.
 */
export const readDecimal = (text: string, mark: DecimalMark = ','): Parsed<string> => {
  const written = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/^\$|\s+/g, '');
  const parts = /^(-?)([\d.,]+)$/.exec(written);
  const digits = parts && splitDigits(parts[2] ?? '', (sign) => (sign === mark ? 'decimal' : 'thousands'));
  if (!parts || !digits) return refused('Ingrese un número con sus decimales, como 39.731,79.');
  const whole = digits.whole.replace(/^0+(?=\d)/, '') || '0';
  const fraction = digits.fraction.replace(/0+$/, '');
  if (whole.length > 15 || fraction.length > 12) return refused('El número tiene demasiadas cifras.');
  const kept = fraction.length === 3 ? `${fraction}0` : fraction;
  const size = kept === '' ? whole : `${whole}.${kept}`;
  return understood(parts[1] === '-' && /[1-9]/.test(size) ? `-${size}` : size);
};
