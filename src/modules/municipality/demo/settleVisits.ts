import type { Desk } from '../../../records/desk.ts';
import { siteVisit } from '../fieldVisits/index.ts';
import type { DemoInitiative, DemoProgress } from './initiative.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import { replay, type Step, type Town } from './town.ts';

const works = 12;
const lastOnes = 3;
const seen = [
  'Cuadrilla completa en obra; el libro de inspección está al día.',
  'Falta despejar el acceso de los vecinos. Se pidió por el libro de obras.',
  'Faenas detenidas por lluvia desde el mediodía; material acopiado y cubierto.',
  'Se revisó la partida terminada con el residente: sin observaciones.',
];

/** Some works under way were visited on the last days on which their progress was measured. */
export const settleVisits = async (
  town: Town,
  initiatives: readonly DemoInitiative[],
  rows: ReadonlyMap<string, string>,
): Promise<void> => {
  const visited = initiatives.filter(({ state, progress }) => state === 'executing' && progress.length > 0);
  for (const each of visited.slice(0, works))
    await replay(
      town,
      each.progress.slice(-lastOnes).map((measured) => visitStep(each, measured, the(rows.get(each.key)))),
    );
};

const visitStep = (each: DemoInitiative, { on, physical }: DemoProgress, initiative: string): Step => {
  const inspectors = holdersOn('ito', on);
  const note = seen[(Number(each.code) + physical) % seen.length];
  const place =
    each.latitude === undefined ? {} : { place: { type: 'Point', coordinates: [each.longitude, each.latitude] } };
  const values = { initiative, visitedOn: on, physical, note, ...place, placeBy: 'phone', accuracy: 12 };
  return {
    on,
    person: the(inspectors[Number(each.code) % inspectors.length]),
    write: (desk: Desk) => desk.create(siteVisit, values),
  };
};
