import { people } from './people.data.ts';

/** Who enters the demonstration with which name. */
export interface DemoAccount {
  /** What one types before the @. */
  name: string;
  /** Code of the post in the charter. */
  post: string;
  /** The invented person's key. */
  person: string;
}

/** One account for each way of looking at a municipality. */
export const accounts: readonly DemoAccount[] = [
  { name: 'alcaldia', post: 'alcalde', person: 'p01' },
  { name: 'directora', post: 'director-secplac', person: 'p06' },
  { name: 'formulador', post: 'formulador', person: 'p08' },
  { name: 'finanzas', post: 'director-daf', person: 'p19' },
  { name: 'obras', post: 'director-dom', person: 'p21' },
  { name: 'secretaria', post: 'secretario-municipal', person: 'p05' },
  { name: 'control', post: 'director-control', person: 'p26' },
  { name: 'concejal', post: 'concejal', person: 'p37' },
  { name: 'admin', post: 'encargado-informatica', person: 'p34' },
];

/** The address of an invented person: that of their account, or one made of their name. */
export const emailOf = (key: string): string => {
  const account = accounts.find(({ person }) => person === key)?.name;
  return `${account ?? nameInAddress(people.find(({ id }) => id === key)?.name ?? key)}@demo.cabildo.test`;
};

const nameInAddress = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(' ', '.');
