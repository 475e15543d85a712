import { fold } from './fold.ts';

const words = new Set([
  '',
  'n a',
  'na',
  's i',
  's d',
  's n',
  'null',
  'nan',
  'none',
  'no aplica',
  'sin informacion',
  'sin dato',
  'sin datos',
  'no recepcionado',
  'no informado',
  'no disponible',
  // What was blacked out before it was published: «[RUT]».
  'rut',
]);

/** True when the cell says, in one of the ways seen in official files, that there is nothing to say: blank, "N/A", "No Recepcionado". */
export function saysNothing(text: string): boolean {
  return words.has(fold(text));
}

/** True when the cell shows the error of a formula that lost what it pointed at: "#REF!", "#¡DIV/0!", "#VALUE!". */
export function isFormulaError(text: string): boolean {
  return /^#[¡¿]?(REF|DIV\/0|VALUE|VALOR|NAME|NOMBRE|NUM|NULL|NULO|N\/A|N\/D)[!?]?$/i.test(text.trim());
}
