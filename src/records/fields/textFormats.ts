import type { TextFormat } from '../field.ts';
import { sayDecimal, sayPeriod } from '../../law/units/words.ts';
import { readBip } from '../../parsing/bip.ts';
import { readCut } from '../../parsing/cut.ts';
import { readDecimal } from '../../parsing/decimal.ts';
import { type Parsed, refused, understood } from '../../parsing/parsed.ts';
import { readPeriod } from '../../parsing/period.ts';
import { readRut } from '../../parsing/rut.ts';

interface Format {
  read(text: string): Parsed<string>;
  show(value: string): string;
}

const asIs = (value: string): string => value;

const readEmail = (text: string): Parsed<string> =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
    ? understood(text.toLowerCase())
    : refused('Ingrese un correo como nombre@institucion.cl.');

const readYear = (text: string): Parsed<string> => {
  const year = text.replace(/\.0+$/, '');
  return /^(19|20)\d\d$/.test(year) ? understood(year) : refused('Ingrese un año de cuatro cifras, como 2026.');
};

/** Known forms of a text: how each is checked, stored and shown. */
export const textFormats: Record<TextFormat, Format> = {
  email: { read: readEmail, show: asIs },
  rut: { read: readRut, show: asIs },
  bip: { read: readBip, show: asIs },
  commune: { read: readCut, show: asIs },
  year: { read: readYear, show: asIs },
  decimal: { read: readDecimal, show: sayDecimal },
  period: { read: readPeriod, show: sayPeriod },
};
