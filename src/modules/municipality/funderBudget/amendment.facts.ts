import { readDate } from '../../../parsing/date.ts';
import { fold } from '../../../parsing/fold.ts';
import type { SheetRow } from '../../../parsing/shape.ts';
import { agreed } from '../../../parsing/witnesses.ts';

/** What the sheet and its name say of the amendment itself, outside its rows. */
export interface Facts {
  number?: string;
  year?: string;
  institution?: string;
  approvedOn?: string;
  why?: string;
  isInThousands: boolean;
  /** Where two places of the file disagree. */
  doubts: { column: string; reason: string }[];
}

/** Facts of an amendment: title, heading of its column and name of its file are heard, and two are believed against one. */
export const factsOf = (fileName: string, above: readonly SheetRow[], columnTitle: string | undefined): Facts => {
  const texts = above.flatMap(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter(Boolean));
  const title = texts.find((text) => /^modificacion/.test(fold(text)));
  const date = texts.map((text) => readDate(text)).find((read) => read.ok && read.value !== null);
  const approvedOn = date?.ok && date.value !== null ? date.value : undefined;
  const number = agreed([
    { where: 'el título', says: numberIn(title) },
    { where: 'la columna', says: numberIn(columnTitle) },
    { where: 'el nombre del archivo', says: numberIn(fileName) },
  ]);
  const year = agreed([
    { where: 'el título', says: texts.map(yearIn).find(Boolean) },
    { where: 'la fecha', says: approvedOn?.slice(0, 4) },
    { where: 'el nombre del archivo', says: /\b(20\d\d)\b/.exec(fileName)?.[1] },
  ]);
  return {
    number: number.value,
    year: year.value,
    institution: texts.map(institutionIn).find(Boolean),
    approvedOn,
    why: whyAnnulled([fileName, ...texts]),
    isInThousands: texts.some((text) => /(^|[^A-Z])M ?\$|miles de (\$|pesos)/i.test(text)),
    doubts: [
      ...(number.doubt ? [{ column: 'Número', reason: number.doubt }] : []),
      ...(year.doubt ? [{ column: 'Año', reason: year.doubt }] : []),
    ],
  };
};

const numberIn = (text: string | undefined): string | undefined => {
  const digits = /\bN\s?[°ºo.]{1,2}\s*0*(\d{1,4})\b/i.exec(text?.normalize('NFC') ?? '')?.[1];
  return digits;
};

const yearIn = (text: string): string | undefined => /\baño (20\d\d)\b/i.exec(text)?.[1];

const small = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'el']);

const institutionIn = (text: string): string | undefined =>
  /^(gobierno regional|subsecretaria|ministerio|servicio) /.test(fold(text))
    ? text
        .toLowerCase()
        .split(' ')
        .map((word) => (small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
        .join(' ')
    : undefined;

const whyAnnulled = (texts: readonly string[]): string | undefined => {
  const text = texts.find((one) => /\b(sin efecto|anulad[ao]|dejada sin efecto)\b/.test(fold(one)));
  return text === undefined ? undefined : `Lo dice «${text.slice(0, 120)}».`;
};
