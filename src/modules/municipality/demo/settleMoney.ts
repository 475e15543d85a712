import type { Desk } from '../../../records/desk.ts';
import { fundingLine, progress as progressRecord } from '../initiatives/index.ts';
import { yearOf } from './calendar.ts';
import type { DemoFundingLine, DemoInitiative, DemoProgress } from './initiative.ts';
import { firstOn } from './life.ts';
import { divide } from './money.ts';
import { holdersOn } from './people.data.ts';
import { the } from './random.ts';
import type { Step, Town } from './town.ts';

const totalOf = ({ funding }: DemoInitiative): number => funding.reduce((sum, { requested }) => sum + requested, 0);

const revisionOf = ({ life }: DemoInitiative) => life.find(({ change }) => change?.field === 'requested');

/** What was asked for on the first day, before anybody corrected it. */
export const requestedAtFirst = (initiative: DemoInitiative): number =>
  Number(revisionOf(initiative)?.change?.from ?? totalOf(initiative));

/** The money of an initiative as it came: asked for, corrected, approved, and spent as the work advances. */
export const moneySteps = (town: Town, initiative: DemoInitiative, id: () => string): Step[] => {
  const parts = initiative.funding.map(({ requested }) => requested);
  const first = divide(requestedAtFirst(initiative), parts);
  return [
    ...initiative.funding.flatMap((line, index) => lineSteps(town, initiative, line, first[index] ?? 0, id)),
    ...initiative.progress.map((entry) => progressStep(initiative, entry, id)),
  ];
};

const lineSteps = (
  town: Town,
  initiative: DemoInitiative,
  line: DemoFundingLine,
  first: number,
  id: () => string,
): Step[] => {
  let own = '';
  const { on, person } = the(initiative.life[0]);
  const create = async (desk: Desk) => {
    const values = { initiative: id(), source: town.source.get(line.source), year: line.year, requested: first };
    own = (await desk.create(fundingLine, values)).id;
  };
  const note = (values: object) => (desk: Desk) => desk.update(fundingLine, { id: own }, { ...values });
  const revision = revisionOf(initiative);
  const fundedOn = firstOn(initiative.life, 'fund');
  const { requested, approved } = line;
  return [
    { on, person, write: create },
    ...(revision ? [{ on: revision.on, person: revision.person, write: note({ requested }) }] : []),
    ...(fundedOn && approved > 0
      ? [{ on: fundedOn, person: accountantOn(fundedOn), write: note({ approved, spent: 0 }) }]
      : []),
    ...spendingOf(initiative, line).map(({ on: day, spent }) => ({
      on: day,
      person: accountantOn(day),
      write: note({ spent }),
    })),
  ];
};

const accountantOn = (on: string): string => the(holdersOn('profesional-presupuesto', on)[0]);

/** What a year's line had spent after each visit of that year, when it grew. */
const spendingOf = (
  initiative: DemoInitiative,
  { year, spent: whole }: DemoFundingLine,
): { on: string; spent: number }[] => {
  const total = totalOf(initiative);
  const reached = (percent: number) => Math.floor((total * percent) / 100);
  const before = reached(initiative.progress.findLast(({ on }) => yearOf(on) < year)?.financial ?? 0);
  const visits = initiative.progress.filter(({ on }) => yearOf(on) === year);
  return visits
    .map(({ on, financial }) => ({ on, spent: Math.min(whole, reached(financial) - before) }))
    .filter(({ spent }, index, all) => spent > (all[index - 1]?.spent ?? 0));
};

const progressStep = (initiative: DemoInitiative, { on, physical }: DemoProgress, id: () => string): Step => {
  const inspectors = holdersOn(initiative.type === 'project' ? 'ito' : 'formulador', on);
  const person = the(inspectors[Number(initiative.code) % inspectors.length]);
  const write = (desk: Desk) => desk.create(progressRecord, { initiative: id(), measuredOn: on, physical });
  return { on, person, write };
};
