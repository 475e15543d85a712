import type { ValueId } from '../law/index.ts';

/** The stable code of a function that law, statute or regulation gives to a post: `G1`, `E7`, `P26`. */
export type FunctionCode = string;

/** How sure we are of a legal source: read in its text, well known but not re-read, or still to be checked. */
export type Confidence = 'confirmed' | 'known' | 'unverified';

/** Where something in the charter comes from. */
export interface CharterSource {
  norm: string;
  article: string;
  confidence: Confidence;
}

/** One function of the institution: what somebody must be able to do here, and by which norm. */
export interface CharterFunction<Code extends FunctionCode = FunctionCode> {
  code: Code;
  label: string;
  does: string;
  source: CharterSource;
}

/** One place of the institution's organisation. */
export interface CharterUnit {
  code: string;
  label: string;
  parent?: string;
}

/** One post: it exists with or without a holder, and carries functions. */
export interface CharterPost<Code extends FunctionCode = FunctionCode> {
  code: string;
  label: string;
  kind: 'unipersonal' | 'collegiate';
  unit: string;
  functions: readonly Code[];
  source: CharterSource;
}

/** Who acts for the holder of a post, in order: a flat list, nobody asks who substitutes the substitute. */
export interface CharterSubstitution {
  post: string;
  substitutes: readonly string[];
  trigger: 'absence' | 'vacancy' | 'both';
  source: CharterSource;
  /** The legal values that say for how many days at most, and for how many when the absence is medical. */
  limit?: ValueId;
  medicalLimit?: ValueId;
}

/** The time in which the vacancy of some posts is filled, and what is done in it. */
export interface CharterVacancy {
  posts: readonly string[];
  /** The legal value that says how long; where the institution has not said its own, that is told. */
  term: ValueId;
  /** Reads after «El cargo está vacante: ». */
  does: string;
}

/** One person does not hold the post and one of the others at once. */
export interface CharterExclusion {
  post: string;
  others: readonly string[];
  source: CharterSource;
}

/** Who is named to the post by agreement comes from those who hold another. */
export interface CharterOrigin {
  post: string;
  from: string;
  source: CharterSource;
}

/** A kind of body that meets and agrees. */
export type BodyKind = 'council' | 'cosoc' | 'commission' | 'technical' | 'leadership' | 'enlarged' | 'assembly';

/** Which bodies give some posts by agreement; where none does, how they are given. */
export interface CharterAppointment {
  posts: readonly string[];
  by: readonly BodyKind[];
  /** How else: «se nombra por decreto de la alcaldía». */
  how: string;
  source: CharterSource;
}

/** The whole charter: units, posts and functions of one kind of institution. */
export interface Charter<Code extends FunctionCode = FunctionCode> {
  edition: 'municipality' | 'party';
  name: string;
  units: readonly CharterUnit[];
  posts: readonly CharterPost<Code>[];
  functions: readonly CharterFunction<Code>[];
  substitutions: readonly CharterSubstitution[];
  vacancies: readonly CharterVacancy[];
  exclusions: readonly CharterExclusion[];
  origins: readonly CharterOrigin[];
  appointments: readonly CharterAppointment[];
}

/** Checks a charter as it is declared: an unknown unit or function, or a repeated code, stops the program at its start. */
export function defineCharter<Code extends FunctionCode>(charter: Charter<Code>): Charter<Code> {
  const units = uniqueCodes('unidad', charter.units);
  const functions = uniqueCodes('función', charter.functions);
  const posts = uniqueCodes('cargo', charter.posts);
  for (const unit of charter.units) {
    if (unit.parent !== undefined) refuseUnknown(units, unit.parent, `unidad ${unit.code}`);
  }
  for (const post of charter.posts) {
    refuseUnknown(units, post.unit, `cargo ${post.code}`);
    for (const code of post.functions) refuseUnknown(functions, code, `cargo ${post.code}`);
  }
  for (const { post, substitutes } of charter.substitutions)
    for (const code of [post, ...substitutes]) refuseUnknown(posts, code, `los reemplazos de ${post}`);
  for (const { posts: vacant, term } of charter.vacancies)
    for (const code of vacant) refuseUnknown(posts, code, `el plazo ${term}`);
  for (const { post, others } of charter.exclusions)
    for (const code of [post, ...others]) refuseUnknown(posts, code, `las incompatibilidades de ${post}`);
  for (const { post, from } of charter.origins)
    for (const code of [post, from]) refuseUnknown(posts, code, `de dónde viene ${post}`);
  for (const { posts: given } of charter.appointments)
    for (const code of given) refuseUnknown(posts, code, 'quién provee los cargos');
  return charter;
}

/** The function with this code; an unknown code is a bug of the caller. */
export function functionOf<Code extends FunctionCode>(
  charter: Charter<Code>,
  code: FunctionCode,
): CharterFunction<Code> {
  const found = charter.functions.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`La carta «${charter.name}» no tiene la función ${code}.`);
  return found;
}

/** The posts that carry this function, in the charter's order. */
export function postsWith<Code extends FunctionCode>(charter: Charter<Code>, code: FunctionCode): CharterPost<Code>[] {
  return charter.posts.filter((post) => post.functions.some((held) => held === code));
}

function uniqueCodes(what: string, things: readonly { code: string }[]): Set<string> {
  const codes = new Set<string>();
  for (const { code } of things) {
    if (codes.has(code)) throw new Error(`La carta repite la ${what} ${code}.`);
    codes.add(code);
  }
  return codes;
}

function refuseUnknown(known: Set<string>, code: string, where: string): void {
  if (!known.has(code)) throw new Error(`La carta nombra «${code}» en ${where}, pero no lo define.`);
}
