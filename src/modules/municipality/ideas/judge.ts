import { readNumber } from '../../../parsing/number.ts';
import { readRut } from '../../../parsing/rut.ts';
import { isId } from '../../../records/fields/reference.ts';
import { type FieldError, refusedFields } from '../../../records/refused.ts';

/** What a neighbour typed, as it came. */
export interface Typed {
  name: string;
  problem: string;
  origin: string;
  organisation: string;
  locality: string;
  neighbourhoodUnit: string;
  whereabouts: string;
  population: string;
  email: string;
  /** A field that people do not see: only programs fill it. */
  trap: string;
}

/** What is kept of it. */
export interface Judged {
  values: Readonly<Record<string, unknown>>;
  email: string | null;
}

/** Reads the form of an idea. @throws Refused with what to mend, at each field. */
export const judge = (typed: Typed): Judged => {
  const errors: FieldError[] = [];
  const refuse = (field: keyof Typed, message: string): void => {
    if (!errors.some((error) => error.field === field)) errors.push({ field, message });
  };
  if (typed.trap !== '') refuse('trap', 'Deje vacío el campo que lo pide y envíe de nuevo.');
  for (const [field, least, most, what] of texts) refuseLength(typed[field], { field, least, most, what }, refuse);
  refuseLinks(typed, refuse);
  for (const [field] of texts) refusePersonal(typed[field], field, refuse);
  if (typed.origin !== 'neighbours' && typed.origin !== 'organisation') refuse('origin', 'Diga quién la pide.');
  if (typed.origin === 'organisation' && typed.organisation === '')
    refuse('organisation', 'Escriba el nombre de la organización.');
  const population = populationOf(typed.population, refuse);
  if (typed.email !== '' && (typed.email.length > 200 || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)))
    refuse('email', 'Revise el correo: debe ser como nombre@ejemplo.cl. O déjelo vacío.');
  if (errors.length > 0) throw refusedFields(errors);
  const { name, problem, origin, organisation, locality, neighbourhoodUnit, whereabouts, email } = typed;
  return {
    values: {
      name,
      problem,
      origin,
      askedBy: origin === 'organisation' ? organisation : null,
      locality: isId(locality) ? locality : null,
      neighbourhoodUnit: isId(neighbourhoodUnit) ? neighbourhoodUnit : null,
      whereabouts: whereabouts || null,
      population,
    },
    email: email === '' ? null : email.toLowerCase(),
  };
};

type Refuse = (field: keyof Typed, message: string) => void;

const texts: readonly (readonly [field: keyof Typed, least: number, most: number, what: string])[] = [
  ['name', 10, 120, 'la idea'],
  ['problem', 20, 2_000, 'el problema'],
  ['organisation', 0, 120, 'el nombre de la organización'],
  ['whereabouts', 0, 200, 'dónde queda'],
];

const refuseLength = (
  text: string,
  { field, least, most, what }: { field: keyof Typed; least: number; most: number; what: string },
  refuse: Refuse,
): void => {
  if (text.length < least) refuse(field, `Cuente ${what} con unas palabras más: al menos ${least} letras.`);
  if (text.length > most) refuse(field, `Use a lo más ${most} letras; escribió ${text.length}.`);
};

const link = /(?:https?:\/\/|www\.)\S+|\b[\w-]+\.(?:com|net|org|info|xyz|ru|top|online|shop|site|io|cl)\b\S*/gi;

// An idea may point at one page that explains it; what only points elsewhere is not one.
const refuseLinks = ({ name, problem }: Typed, refuse: Refuse): void => {
  const links = problem.match(link) ?? [];
  const rest = problem.replace(link, '').replace(/[^\p{L}]/gu, '');
  if (links.length > 2 || (links.length > 0 && rest.length < 20))
    refuse('problem', 'Cuente el problema con sus palabras: a lo más dos enlaces.');
  if (name.search(link) >= 0) refuse('name', 'Diga la idea sin enlaces; puede ponerlos en el problema.');
};

const mail = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const telephone = /(?:\+?56[\s.-]?)?\b9[\s.-]?\d{4}[\s.-]?\d{4}\b/;
const rut = /\b\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]\b/;

/** What says who somebody is stays out of a text that many people read. */
const refusePersonal = (text: string, field: keyof Typed, refuse: Refuse): void => {
  const what = mail.test(text)
    ? 'un correo'
    : isRut(rut.exec(text)?.[0])
      ? 'un RUT'
      : telephone.test(text)
        ? 'un teléfono'
        : undefined;
  if (what) refuse(field, `Quite los datos personales: aquí hay ${what}. No hacen falta para ver en qué va su idea.`);
};

const isRut = (text: string | undefined): boolean => text !== undefined && readRut(text).ok;

const populationOf = (text: string, refuse: Refuse): number | null => {
  if (text === '') return null;
  // «Unas 300 personas» says how many; «2 familias de 4» does not.
  const [figure = text, ...more] = text.match(/\d[\d.,]*/g) ?? [];
  const read = readNumber(more.length > 0 ? text : figure.replace(/[.,]$/, ''));
  const people = read.ok && read.value !== null ? Number(read.value) : Number.NaN;
  if (Number.isInteger(people) && people >= 1 && people <= 1_000_000) return people;
  refuse('population', 'Escriba cuántas personas, con números: 120. Si no sabe, déjelo vacío.');
  return null;
};
