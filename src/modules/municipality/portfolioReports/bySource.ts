import { application } from '../applications/index.ts';
import { groupedTable, type GroupRow } from '../accountability/index.ts';
import { convenio } from '../convenios/index.ts';
import { fundingLine, initiative } from '../initiatives/index.ts';
import type { ReportKind } from './reportKind.ts';

type Answers = Readonly<Record<'sources' | 'years' | 'convenios', readonly GroupRow[]>>;

const lines = {
  path: 'funding-lines',
  measures: ['count', 'requested', 'approved', 'spent'],
  note: 'N° cuenta líneas de financiamiento: una iniciativa puede tener varias, por fuente y año. Son el plan del dinero por año, como se escribió o se trajo; lo convenido y lo rendido de esas fuentes está abajo, en Convenios, y es lo que suman las fichas y la curva de gasto.',
} as const;

/** Who pays for the portfolio, in which years, and what has come in by convenio. */
export const bySource: ReportKind = {
  key: 'fuentes',
  title: 'Cartera por fuente de financiamiento',
  about: 'Cuánto se pidió a cada fuente, cuánto aprobó, cuánto se gastó y qué ha llegado por convenio.',
  dated: [initiative, fundingLine, application, convenio],
  write: async (ask) => {
    const { sources, years, convenios } = await ask<Answers>({
      sources: 'bySource.sql',
      years: 'byYear.sql',
      convenios: 'conveniosBySource.sql',
    });
    return [
      {
        title: 'Por fuente',
        narrative: null,
        tables: [
          groupedTable(
            {
              ...lines,
              key: 'source',
              caption: 'Líneas de financiamiento por fuente',
              by: 'source',
              without: 'Sin fuente',
              chart: { title: 'Aprobado y gastado por fuente', measures: ['approved', 'spent'], unit: 'pesos' },
            },
            sources,
          ),
        ],
      },
      {
        title: 'Por año presupuestario',
        narrative: null,
        tables: [
          groupedTable(
            { ...lines, key: 'year', caption: 'Líneas de financiamiento por año', by: 'year', without: 'Sin año' },
            years,
          ),
        ],
      },
      {
        title: 'Convenios',
        narrative: null,
        tables: [
          groupedTable(
            {
              key: 'convenio',
              caption: 'Convenios firmados y vigentes, por fuente',
              path: 'convenios',
              by: 'source',
              also: [{ field: 'state', operator: 'in', value: ['signed', 'decreed', 'inForce'] }],
              measures: ['count', 'currentAmount', 'received', 'rendered', 'accepted'],
              without: 'Sin fuente',
            },
            convenios,
          ),
        ],
      },
    ];
  },
};
