import { doubted, type Parsed, refused, understood } from './parsed.ts';

/*
 * The digit after a BIP code is not verified. Of 1,718 codes with their digit in a regional government's list only 164
 * (9.5 %, what chance gives) agree with the modulo 11 of the RUT; 1,709 are 0: it is not a check digit of the code.
 */

/** A BIP code as 40049475-0, or its eight digits when the file leaves the last one out; other codes are kept as they are, with a doubt. */
export function readBip(text: string): Parsed<string> {
  const written = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/[−–—]/g, '-')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ');
  if (written === '' || written === '-') return refused('Ingrese un código BIP como 40049475-0.');
  if (/\b\d{8}\b.*\b\d{8}\b/.test(written)) return refused('La celda tiene más de un código BIP. Deje uno solo.');
  const bare = written.replace(/^(COD(IGO)?\.? )?BIP:? ?/, '').replace(/^(\d{8,9})[.,]0+$/, '$1');
  const parts = /^(\d{8})(?:-(\d))?$/.exec(bare);
  if (parts) return understood(bare);
  const year = /^(\d{8})-((?:19|20)\d\d)?$/.exec(bare);
  if (year?.[1]) return doubted(year[1], `Se dejó fuera «${bare.slice(8)}», que no es parte del código BIP.`);
  const joined = /^(\d{8})(\d)$/.exec(bare);
  if (joined) return doubted(`${joined[1]}-${joined[2]}`, `«${bare}» se leyó como ${joined[1]}-${joined[2]}.`);
  if (/^\d[.,]\d+E\+?\d+$/.test(bare))
    return refused('La planilla abrevió el código y perdió cifras. Dé a la columna formato de texto.');
  if (/^\d+$/.test(bare)) return refused('Un código BIP tiene 8 cifras, como 40049475-0. Revise el número.');
  return doubted(bare, `«${bare}» no es un código BIP: se guarda como otro código.`);
}

/** The eight digits by which a BIP code is recognised with or without its last digit; null for other codes. */
export function bipNumber(code: string): string | null {
  return /^(\d{8})(-\d)?$/.exec(code.trim())?.[1] ?? null;
}
