import { initiative, initiativeWorkflow } from '../initiatives/index.ts';
import { fieldOf } from '../../../records/record.ts';
import type { Grouping } from './grouped.ts';

const initiativeMeasures = ['count', 'amount', 'approved', 'spent'] as const;
const initiatives = { path: 'initiatives', measures: initiativeMeasures };

/** The tables of groups of the report: in which part, from which question. */
export const groupings: readonly { part: string; file: string; grouping: Grouping }[] = [
  {
    part: 'plan',
    file: 'byObjective.sql',
    grouping: {
      ...initiatives,
      key: 'objective',
      caption: 'Iniciativas por objetivo estratégico',
      by: 'objective',
      without: 'Sin objetivo del plan',
      note: 'Las iniciativas sin objetivo son cortes en el hilo entre el plan y la inversión.',
    },
  },
  {
    part: 'states',
    file: 'byState.sql',
    grouping: {
      ...initiatives,
      key: 'state',
      caption: 'Iniciativas por estado',
      by: 'state',
      without: 'Sin estado',
      naming: initiativeWorkflow.states,
      chart: { title: 'Número de iniciativas por estado', measures: ['count'], unit: 'count' },
    },
  },
  {
    part: 'money',
    file: 'bySource.sql',
    grouping: {
      key: 'source',
      caption: 'Líneas de financiamiento por fuente',
      path: 'funding-lines',
      by: 'source',
      measures: ['count', 'requested', 'approved', 'spent'],
      without: 'Sin fuente',
      chart: { title: 'Aprobado y gastado por fuente', measures: ['approved', 'spent'], unit: 'pesos' },
      note: 'N° cuenta líneas de financiamiento: una iniciativa puede tener varias, por fuente y año.',
    },
  },
  {
    part: 'sectors',
    file: 'bySector.sql',
    grouping: {
      ...initiatives,
      key: 'sector',
      caption: 'Iniciativas por sector',
      by: 'sector',
      without: 'Sin sector',
      naming: fieldOf(initiative, 'sector')?.options,
    },
  },
  {
    part: 'territory',
    file: 'byLocality.sql',
    grouping: {
      ...initiatives,
      key: 'locality',
      caption: 'Iniciativas por localidad',
      by: 'locality',
      without: 'Sin localidad',
      chart: { title: 'Costo total por localidad', measures: ['amount'], unit: 'pesos' },
    },
  },
  {
    part: 'territory',
    file: 'byNeighbourhoodUnit.sql',
    grouping: {
      ...initiatives,
      key: 'neighbourhoodUnit',
      caption: 'Iniciativas por unidad vecinal',
      by: 'neighbourhoodUnit',
      without: 'Sin unidad vecinal',
    },
  },
  {
    part: 'territory',
    file: 'byCommune.sql',
    grouping: {
      ...initiatives,
      key: 'commune',
      caption: 'Iniciativas por comuna',
      by: 'commune',
      without: 'Sin comuna',
    },
  },
];
