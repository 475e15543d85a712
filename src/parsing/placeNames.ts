import { fold } from './fold.ts';
import { formerCommuneCodes } from './formerCommuneCodes.data.ts';
import { type Parsed, refused, understood } from './parsed.ts';

/** A commune as the matcher needs it; `code` has five digits. */
export type KnownCommune = { code: string; name: string };

/** Finds communes in what people write: `one` for a cell with one, `several` for "A / B / C". */
export type CommuneMatcher<Commune extends KnownCommune> = {
  one(text: string): Parsed<Commune>;
  several(text: string): Parsed<Commune[]>;
};

// Spellings of official files to the name of the official list, both folded and without spaces.
const aliases: Record<string, string[]> = {
  aysen: ['aisen', 'puertoaysen', 'puertoaisen'],
  cabodehornos: ['cabodehornosexnavarino', 'navarino', 'cabodehornosyantartica'],
  calera: ['lacalera'],
  coyhaique: ['coihaique'],
  isladepascua: ['rapanui'],
  llaillay: ['llayllay'],
  marchigue: ['marchihue'],
  mariquina: ['sanjosedelamariquina'],
  mostazal: ['sanfranciscodemostazal'],
  natales: ['puertonatales'],
  ohiggins: ['villaohiggins'],
  padrelascasas: ['padredelascasas'],
  paiguano: ['paihuano'],
  paihuano: ['paiguano'],
  quintadetilcoco: ['quintatilcoco'],
  saavedra: ['puertosaavedra'],
  sanvicente: ['sanvicentedetaguatagua'],
  santiago: ['stgo', 'santiagocentro'],
  treguaco: ['trehuaco'],
};
const short: Record<string, string> = {
  pto: 'puerto',
  sta: 'santa',
  sto: 'santo',
  gral: 'general',
  pdte: 'presidente',
};
const institution =
  /^(la )?((i|il|ilustre|ilma|ilustrisima) )?(municipalidad|municip|munic|mun|muni|municipio|im|alcaldia)( (de|del))?( la comuna( de)?)? /;

/** The name of a place without the institution around it, folded: "I. MUNICIPALIDAD DE ÑIQUÉN" → "niquen". */
export function foldPlace(text: string): string {
  const words = fold(text.replace(/\bI\.\s?M\.\s?/i, 'I M '))
    .replace(/^i m /, 'im ')
    .replace(/^imun(ic)? /, 'mun ');
  const bare = words.replace(institution, '').replace(/^comuna (de )?/, '');
  return bare
    .split(' ')
    .map((word) => short[word] ?? word)
    .join(' ');
}

/** A matcher over a list of communes: by name, by known spelling, without spaces, and by code. */
export function communeMatcher<Commune extends KnownCommune>(communes: readonly Commune[]): CommuneMatcher<Commune> {
  const byKey = indexOf(communes);
  const find = (text: string): Commune | undefined => {
    const name = foldPlace(text);
    const outside = foldPlace(text.replace(/\([^)]*\)/g, ' '));
    const code = codeIn(text);
    return (
      byKey.get(code ?? key(name)) ??
      byKey.get(key(outside)) ??
      byKey.get(key(name.replace(/ (region|provincia) .*$/, '')))
    );
  };
  const one = (text: string): Parsed<Commune> => {
    const found = find(text);
    if (found) return understood(found);
    return refused(missing(text, text.split(/[/;]/).length > 1));
  };
  return { one, several: (text) => readSeveral(text, find) };
}

// Excel drops the leading zero (1101) or adds a decimal (1101.0).
function codeIn(text: string): string | undefined {
  const code = /^(\d{4,5})([.,]0+)?$/.exec(text.trim())?.[1]?.padStart(5, '0');
  return code && (formerCommuneCodes[code] ?? code);
}

function indexOf<Commune extends KnownCommune>(communes: readonly Commune[]): Map<string, Commune> {
  const byKey = new Map<string, Commune>();
  for (const commune of communes) {
    byKey.set(key(fold(commune.name)), commune);
    byKey.set(commune.code, commune);
  }
  for (const [name, spellings] of Object.entries(aliases)) {
    const commune = byKey.get(name);
    for (const spelling of spellings) if (commune && !byKey.has(spelling)) byKey.set(spelling, commune);
  }
  return byKey;
}

function readSeveral<Commune>(text: string, find: (text: string) => Commune | undefined): Parsed<Commune[]> {
  const whole = find(text);
  if (whole) return understood([whole]);
  const parts = text.split(/\s*[/;,\n]\s*|\s+-\s+|\s+y\s+/i).filter((part) => part.trim() !== '');
  const found: Commune[] = [];
  for (const part of parts) {
    const commune = find(part);
    if (!commune) return refused(missing(part, false));
    if (!found.includes(commune)) found.push(commune);
  }
  return found.length > 0 ? understood(found) : refused(missing(text, false));
}

function missing(text: string, isSeveral: boolean): string {
  if (text.trim() === '') return 'Falta la comuna.';
  if (isSeveral) return `«${text.trim().slice(0, 60)}» nombra más de una comuna. Deje una sola.`;
  return `«${text.trim().slice(0, 60)}» no es una comuna. Escriba su nombre oficial o su código.`;
}

function key(name: string): string {
  return name.replace(/ /g, '');
}
