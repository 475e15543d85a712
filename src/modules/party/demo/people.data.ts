/** One invented leader: their post in the charter, since when, and the name of their account when they have one. */
export interface DemoLeader {
  name: string;
  post: string;
  since: string;
  basis: string;
  account?: string;
}

const congress = 'Acta de elección de la directiva comunal, 11 de enero de 2025';
const plenary = 'Acta del pleno comunal de 22 de marzo de 2025';

/** The leadership of the demonstration, in the order of the charter. */
export const leaders: readonly DemoLeader[] = [
  { name: 'Eliana Cárcamo Ruz', post: 'presidente', since: '2025-01-13', basis: congress, account: 'presidencia' },
  {
    name: 'Rosario Antinao Pérez',
    post: 'vicepresidenta-mujer',
    since: '2025-01-13',
    basis: congress,
    account: 'vicepresidencia',
  },
  {
    name: 'Gastón Urrejola Mena',
    post: 'secretario-comunal',
    since: '2025-01-13',
    basis: congress,
    account: 'secretaria',
  },
  { name: 'Noemí Sagredo Labra', post: 'dirigente-colegiado', since: '2025-01-13', basis: congress },
  { name: 'Aníbal Reinoso Tapia', post: 'dirigente-colegiado', since: '2025-01-13', basis: congress },
  {
    name: 'Berta Millao Quintana',
    post: 'secretario-desarrollo-comunal',
    since: '2025-03-24',
    basis: plenary,
    account: 'desarrollo',
  },
  {
    name: 'Emilio Garcés Ovalle',
    post: 'secretario-asuntos-sociales',
    since: '2025-03-24',
    basis: plenary,
    account: 'social',
  },
  {
    name: 'Irma Valdebenito Roa',
    post: 'secretario-capacitacion',
    since: '2025-03-24',
    basis: plenary,
    account: 'capacitacion',
  },
  {
    name: 'Julián Pichún Ancao',
    post: 'secretario-electoral',
    since: '2025-03-24',
    basis: plenary,
    account: 'electoral',
  },
  {
    name: 'Sonia Riffo Cancino',
    post: 'secretario-solidaridad',
    since: '2025-03-24',
    basis: plenary,
    account: 'solidaridad',
  },
  {
    name: 'Leonel Arriagada Vidal',
    post: 'profesional-solidario',
    since: '2025-06-02',
    basis: 'Compromiso de colaboración de 2 de junio de 2025',
  },
  {
    name: 'Pamela Cisternas Aburto',
    post: 'encargado-sistema',
    since: '2025-01-13',
    basis: congress,
    account: 'admin',
  },
];
