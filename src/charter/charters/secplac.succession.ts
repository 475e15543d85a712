import type {
  CharterAppointment,
  CharterExclusion,
  CharterOrigin,
  CharterSubstitution,
  CharterVacancy,
} from '../charter.ts';
import { neighbourPosts } from './secplac.neighbours.ts';
import { ownPosts } from './secplac.own.ts';
import { locm } from './secplac.sources.ts';

// The law gives the order of hierarchy; which post follows which is for each municipality's staff law, so it stays unverified.
/** Who acts for whom. */
export const substitutions: readonly CharterSubstitution[] = [
  {
    post: 'alcalde',
    substitutes: ['administrador-municipal', 'secretario-municipal', 'director-secplac'],
    trigger: 'absence',
    source: { norm: 'Ley 18.695', article: 'art. 62, en el orden de jerarquía', confidence: 'unverified' },
    limit: 'mayor.absence',
    medicalLimit: 'mayor.absence.medical',
  },
  {
    post: 'director-secplac',
    substitutes: ['asesor-urbanista'],
    trigger: 'both',
    source: { norm: 'Ley 18.883', article: 'subrogación dentro de la unidad', confidence: 'unverified' },
  },
  {
    post: 'director-daf',
    substitutes: ['tesorero'],
    trigger: 'both',
    source: { norm: 'Ley 18.883', article: 'subrogación dentro de la unidad', confidence: 'unverified' },
  },
];

const elected = ['alcalde', 'concejal', 'consejero-cosoc'];

// Who is paid by the municipality: the posts of its staff.
const staff = [...neighbourPosts, ...ownPosts].map(({ code }) => code).filter((code) => !elected.includes(code));

// Of posts with several seats nobody can tell from here how many there are: their vacancies are not counted.
const staffOfOne = [...neighbourPosts, ...ownPosts]
  .filter(({ kind, code }) => kind === 'unipersonal' && !elected.includes(code))
  .map(({ code }) => code);

/** By when the vacancy of each post is filled. */
export const vacancies: readonly CharterVacancy[] = [
  { posts: ['alcalde'], term: 'mayor.vacancy.election', does: 'el concejo elige un nuevo alcalde' },
  { posts: staffOfOne, term: 'staff.vacancy.suplencia', does: 'la suplencia termina y se nombra un titular' },
];

/** What one person does not hold at once. */
export const exclusions: readonly CharterExclusion[] = [
  { post: 'concejal', others: [...staff, 'consejero-cosoc'], source: locm('art. 75', 'known') },
];

/** From among whom a post is given by agreement. */
export const origins: readonly CharterOrigin[] = [
  { post: 'alcalde', from: 'concejal', source: locm('art. 62', 'known') },
];

/** Which posts the concejo gives, and how the others are given. */
export const appointments: readonly CharterAppointment[] = [
  { posts: ['alcalde'], by: ['council'], how: '', source: locm('art. 62') },
  {
    posts: staff,
    by: [],
    how: 'se nombra por decreto de la alcaldía',
    source: locm('art. 63 letra c)', 'known'),
  },
  { posts: ['concejal'], by: [], how: 'se elige por votación', source: locm('art. 72', 'known') },
  {
    posts: ['consejero-cosoc'],
    by: [],
    how: 'lo eligen las organizaciones de la sociedad civil',
    source: locm('art. 94', 'known'),
  },
];
