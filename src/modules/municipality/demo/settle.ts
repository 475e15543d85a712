import { dateInChile } from '../../../platform/clock.ts';
import type { House } from '../../house.ts';
import { accounts } from './accounts.ts';
import { demoIdeas } from './ideas.ts';
import { demoInitiatives } from './initiatives.ts';
import { lastDayBefore } from './life.ts';
import { the } from './random.ts';
import { settleAbsences } from './settleAbsences.ts';
import { settleCouncil } from './settleCouncil.ts';
import { settleApplications } from './settleApplications.ts';
import { settleBox } from './settleBox.ts';
import { settleCalendar } from './settleCalendar.ts';
import { settleCalls } from './settleCalls.ts';
import { settleConvenios } from './settleConvenios.ts';
import { settleFunder } from './settleFunder.ts';
import { settleGround } from './settleGround.ts';
import { settleIdea } from './settleIdea.ts';
import { settleInitiative } from './settleInitiative.ts';
import { settleLiaison } from './settleLiaison.ts';
import { settlePlan } from './settlePlan.ts';
import { settlePortal } from './settlePortal.ts';
import { settleVisits } from './settleVisits.ts';
import type { Town } from './town.ts';

/** The town is always the same one; what it lived until today depends on the day on which it is told. */
const seed = 2026;
const writers = 16;

/** Writes the invented town into an empty house, each thing on its day and by its person; answers the people of the accounts by name. */
export const settleMunicipality = async (
  house: House,
  progress: (message: string) => void,
): Promise<ReadonlyMap<string, string>> => {
  progress('Fundo la Municipalidad de Trehuelemu: territorio, cargos y personas inventadas.');
  const ground = await settleGround(house);
  const town = { ...ground, plan: await settlePlan(ground) };
  await settleCalendar(ground);
  await settleAbsences(ground);
  await settlePortfolio(town, progress);
  await settleCalls(town, dateInChile(house.clock.now()));
  progress('Escribo una docena de postulaciones con sus antecedentes, oficios y resultados.');
  await settleApplications(town, dateInChile(house.clock.now()));
  progress('Escribo cinco convenios con sus remesas, informes y rendiciones.');
  await settleConvenios(town, dateInChile(house.clock.now()));
  await settleFunder(town, dateInChile(house.clock.now()));
  progress('Abro el buzón de ideas y escribo las instituciones, sus proyectos y las reuniones.');
  await settleBox(town, dateInChile(house.clock.now()));
  await settleLiaison(town, dateInChile(house.clock.now()));
  progress('Escribo un año de sesiones del concejo y de la sociedad civil, con sus acuerdos.');
  await settleCouncil(town, dateInChile(house.clock.now()));
  return new Map(accounts.map(({ name, person }) => [name, the(town.person.get(person))]));
};

const settlePortfolio = async (town: Town, progress: (message: string) => void): Promise<void> => {
  const until = lastDayBefore(dateInChile(town.house.clock.now()));
  const initiatives = demoInitiatives(seed, until);
  const ideas = demoIdeas(seed, initiatives, until);
  progress(`Escribo ${initiatives.length} iniciativas con la historia de seis años.`);
  const rows = new Map<string, string>();
  await atOnce(initiatives, async (each) => rows.set(each.key, await settleInitiative(town, each)));
  await settleVisits(town, initiatives, rows);
  progress(`Escribo ${ideas.length} ideas de vecinos, concejales y unidades.`);
  await atOnce(ideas, (each) => settleIdea(town, each, { initiatives, rows }));
  progress('Publico en el portal la mayor parte de la cartera.');
  await settlePortal(town, until);
};

/** Does the work for every thing, as many at once as there are connections. */
const atOnce = async <Thing>(things: readonly Thing[], work: (thing: Thing) => Promise<unknown>): Promise<void> => {
  const waiting = things.values();
  const worker = async () => {
    for (const thing of waiting) await work(thing);
  };
  await Promise.all(Array.from({ length: writers }, worker));
};
