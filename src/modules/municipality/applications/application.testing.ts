import { actorWith, houseForTest } from '../../../../test/support/house.ts';
import type { Desk } from '../../../records/desk.ts';
import { fundingSource, paperKind, sourcePaper } from '../funding/index.ts';
import { initiative } from '../initiatives/index.ts';
import { application } from './index.ts';

/** Saturday the 21st of November 2026, at noon. */
export const now = new Date('2026-11-21T15:00:00Z');

/** A town with one source that asks for three papers, and the social centre of Las Acacias that wants money. */
export interface Ground {
  house: Awaited<ReturnType<typeof houseForTest>>;
  /** The formulator. */
  ana: Desk;
  /** The mayor. */
  mayor: Desk;
  source: string;
  title: string;
  photographs: string;
  budget: string;
  centre: string;
}

/** Settles the ground of these tests in an empty house. */
export const settle = async (): Promise<Ground> => {
  const house = await houseForTest('municipality', { now: () => now });
  const desk = house.store.house();
  const source = await desk.create(fundingSource, {
    name: 'FNDR',
    evaluator: 'mdsf',
    norm: 'Bases FNDR 2027',
    confidence: 'confirmed',
    limitAmount: '500000000',
    limitUnit: 'CLP',
    limitOn: '2026-01-01',
    limitReach: 'upTo',
  });
  const kind = async (name: string, folder: string, validityDays: number | null) =>
    (await desk.create(paperKind, { name, folder, validityDays, issuer: 'Conservador de Bienes Raíces' })).id;
  const title = await kind('Dominio vigente', 'land', 60);
  const photographs = await kind('Fotografías', 'annexes', 180);
  const budget = await kind('Presupuesto por partidas', 'budget', null);
  const rule = {
    source: source.id,
    required: true,
    appliesIf: 'always',
    norm: 'Bases FNDR 2027',
    confidence: 'confirmed',
  };
  await desk.create(sourcePaper, { ...rule, paperKind: title });
  await desk.create(sourcePaper, { ...rule, paperKind: photographs, confidence: 'likely' });
  await desk.create(sourcePaper, { ...rule, paperKind: budget });
  const person = async (name: string) => (await desk.create(house.catalog.record('person'), { name })).id;
  const ana = house.store.for(actorWith(['E4', 'E5', 'E6'], await person('Ana Pincheira'), 'Ana Pincheira'));
  const mayor = house.store.for(actorWith(['ALC1'], await person('Marta Quezada'), 'Marta Quezada'));
  const centre = await ana.create(initiative, {
    name: 'Reposición sede social Las Acacias',
    code: '40991234-5',
    stage: 'execution',
    type: 'project',
    sector: 'social',
  });
  return { house, ana, mayor, source: source.id, title, photographs, budget, centre: centre.id };
};

/** An application of the social centre; `values` say what is different. */
export const applyFor = (ground: Ground, values: Readonly<Record<string, unknown>> = {}) =>
  ground.ana.create(application, {
    initiative: ground.centre,
    stage: 'execution',
    year: 2027,
    source: ground.source,
    amount: 180_000_000,
    ...values,
  });
