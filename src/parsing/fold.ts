/** Text as names are compared: no accents, no capitals, any sign a single space. "I. Municipalidad de ÑIQUÉN" → "i municipalidad de niquen". */
export function fold(text: string): string {
  return text
    .replace(/[º°ª]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
