import { readFileSync } from 'node:fs';
import { can } from '../../../charter/index.ts';
import type { Desk } from '../../../records/desk.ts';
import type { Break } from '../../common/home/index.ts';

const kinds: Readonly<Record<string, Omit<Break, 'count' | 'first'>>> = {
  latePassed: {
    title: 'Hitos vencidos sin fecha real',
    mend: 'Registre la fecha real o reprograme el hito.',
    functions: ['E5', 'E6'],
    all: '/fichas/milestones?filter[actualOn][empty]=1&sort=plannedOn',
  },
  unansweredObservations: {
    title: 'Observaciones sin respuesta hace más de 30 días',
    mend: 'Responda y vuelva a postular.',
    functions: ['E5', 'E6'],
    all: '/fichas/initiatives?filter[state]=observed&sort=updatedAt',
  },
  unmeasured: {
    title: 'Obras en ejecución sin avance medido en 60 días',
    mend: 'Registre el avance físico.',
    functions: ['G3', 'E5', 'DOM1'],
    all: '/fichas/initiatives?filter[state]=executing',
  },
  objectiveWithoutInitiative: {
    title: 'Objetivos sin ninguna iniciativa',
    mend: 'Enlace una iniciativa o formule una.',
    functions: ['G8', 'E9'],
  },
  initiativeWithoutObjective: {
    title: 'Iniciativas sin objetivo del plan',
    mend: 'Elija el objetivo al que sirve.',
    functions: ['G8', 'E4'],
    all: '/fichas/initiatives?filter[objective][empty]=1',
  },
  planEnds: {
    title: 'Instrumentos vigentes que terminan dentro de 180 días',
    mend: 'Prepare su actualización.',
    functions: ['G2'],
  },
};

const question = readFileSync(new URL('./breaks.sql', import.meta.url), 'utf8');
const shown = 4;

/** The breaks of the thread that concern the functions of the person, as of `today`. */
export const breaksFor = async (desk: Desk, today: string): Promise<Break[]> => {
  const mine = Object.entries(kinds).filter(([, kind]) => can(desk.actor, kind.functions).allowed);
  if (mine.length === 0) return [];
  const rows = await desk.sql.rows<Break['first'][number] & { break: string }>(question, [today]);
  return mine.flatMap(([name, kind]) => {
    const found = rows.filter((row) => row.break === name);
    if (found.length === 0) return [];
    return [
      {
        ...kind,
        count: found.length,
        first: found.slice(0, shown).map(({ id, name: title, path, since }) => ({ id, name: title, path, since })),
      },
    ];
  });
};
