import type { DemoPlace } from './place.ts';
import type { Work } from './works.data.ts';

/** Three sentences: the problem, what will be done, and for whom. */
export function describe(work: Work, process: string, place: DemoPlace, beneficiaries: number): string {
  const people = new Intl.NumberFormat('es-CL', { useGrouping: 'always' }).format(beneficiaries);
  const where = place.locality ? place.name : `la ${place.name}`;
  return [
    `${work.problem}, según el diagnóstico hecho con las organizaciones de ${where}.`,
    `${doing[work.type]} ${process.toLowerCase()} de ${work.object}, con los estándares de la norma vigente y accesibilidad universal.`,
    `Beneficia a ${people} personas y contribuye al programa «${work.programme}» del Plan de Desarrollo Comunal.`,
  ].join(' ');
}

const doing: Readonly<Record<Work['type'], string>> = {
  project: 'El proyecto considera',
  programme: 'El programa considera',
  study: 'El estudio considera',
};
