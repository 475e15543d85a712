import { sectorName } from './asking.ts';
import { pageOf } from './columns.ts';
import { documentTypes, projectSectors, projectStatus, projectType } from './oc4idsCodes.ts';
import type { OpenInitiative } from './openInitiative.ts';
import type { Publisher } from './publisher.ts';

interface Ground {
  publisher: Publisher;
  origin: string;
  /** The local day on which it is told, `YYYY-MM-DD`. */
  today: string;
}

/** What is published as a project package of OC4IDS 0.9; there must be at least one initiative. */
export const openProjects = (initiatives: readonly OpenInitiative[], ground: Ground) => ({
  uri: `${ground.origin}/api/open/projects.json`,
  publishedDate: midnight(ground.today),
  version: '0.9',
  publisher: {
    name: ground.publisher.institution,
    ...(ground.publisher.commune ? { scheme: 'CL-CUT', uid: ground.publisher.commune.code } : {}),
    uri: `${ground.origin}/portal`,
  },
  license: ground.publisher.license,
  publicationPolicy: `${ground.origin}/portal/datos`,
  projects: initiatives.map((each) => projectOf(each, ground)),
});

// OC4IDS writes days as instants: the day itself is read before the «T», whatever the zone.
const midnight = (day: string): string => `${day}T00:00:00Z`;

const localPrefix = ({ commune }: Publisher): string => `cl-${commune?.code ?? 'sin-comuna'}`;

const projectOf = (initiative: OpenInitiative, { publisher, origin, today }: Ground) => {
  const { id, code, name, description, startOn, endOn } = initiative;
  const type = projectType(initiative);
  const sector = projectSectors(initiative);
  return {
    id: `${publisher.projectPrefix ?? localPrefix(publisher)}-${id}`,
    language: 'es',
    ...some('identifiers', code ? [{ id: code, scheme: 'CL-BIP' }] : []),
    publicAuthority: { id: 'municipalidad', name: publisher.institution },
    title: name,
    ...given('description', description),
    ...given('budget', budgetOf(initiative)),
    ...given('period', periodOf(startOn, endOn)),
    ...some('locations', locationsOf(initiative, publisher)),
    status: projectStatus(initiative),
    ...given('type', type),
    ...some('sector', sector),
    ...some('additionalClassifications', classificationsOf(initiative)),
    parties: partiesOf(initiative, publisher),
    ...some('metrics', metricsOf(initiative)),
    ...some('milestones', milestonesOf(initiative, today)),
    documents: documentsOf(initiative, origin),
  };
};

const given = <Key extends string, Value>(key: Key, value: Value | null | undefined) =>
  value === null || value === undefined || value === '' ? {} : { [key]: value };
const some = <Key extends string, Value>(key: Key, list: readonly Value[]) => (list.length > 0 ? { [key]: list } : {});

const pesos = (amount: number) => ({ amount, currency: 'CLP' });

const budgetOf = ({ amount, money }: OpenInitiative) => {
  const lines = money.filter(({ approved }) => approved !== null);
  const breakdown = lines.map(({ id, source, year, approved }) => ({
    id,
    description: source,
    amount: pesos(approved ?? 0),
    period: { startDate: midnight(`${year}-01-01`), endDate: midnight(`${year}-12-31`) },
    sourceParty: { id: sourceId(source), name: source },
  }));
  if (amount === null && breakdown.length === 0) return undefined;
  return {
    ...(amount === null ? {} : { amount: pesos(amount) }),
    ...some(
      'budgetBreakdowns',
      breakdown.length > 0
        ? [{ id: 'aprobado', description: 'Aprobado por fuente y año', budgetBreakdown: breakdown }]
        : [],
    ),
  };
};

const sourceId = (source: string): string => `fuente-${source.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

const periodOf = (startOn: string | null, endOn: string | null) =>
  startOn || endOn
    ? { ...given('startDate', startOn && midnight(startOn)), ...given('endDate', endOn && midnight(endOn)) }
    : undefined;

const locationsOf = ({ id, place, locality, neighbourhoodUnit }: OpenInitiative, { commune }: Publisher) => {
  const described = [neighbourhoodUnit, locality, commune?.name].filter(Boolean).join(', ');
  if (!place && described === '') return [];
  return [
    {
      id: `lugar-${id}`,
      ...given('description', described),
      ...(place ? { geometry: place } : {}),
      ...(commune ? { gazetteer: { scheme: 'CL-CUT', identifiers: [commune.code] } } : {}),
    },
  ];
};

const classificationsOf = ({ sector }: OpenInitiative) =>
  sector ? [{ scheme: 'CL-SECTOR-CARTERA', id: sector, description: sectorName(sector) }] : [];

const partiesOf = ({ money }: OpenInitiative, { institution }: Publisher) => [
  { id: 'municipalidad', name: institution, roles: ['publicAuthority'] },
  ...[...new Set(money.map(({ source }) => source))].map((name) => ({ id: sourceId(name), name, roles: ['funder'] })),
];

const percent = { name: 'Porcentaje', scheme: 'UNCEFACT', id: 'P1' };

const metricsOf = ({ progress, financialProgress }: OpenInitiative) => [
  ...(progress.length > 0
    ? [
        {
          id: 'physicalProgress',
          title: 'Avance físico',
          observations: progress.map(({ id, measuredOn, physical }) => ({
            id,
            period: { startDate: midnight(measuredOn), endDate: midnight(measuredOn) },
            measure: physical,
            unit: percent,
          })),
        },
      ]
    : []),
  ...(financialProgress === null
    ? []
    : [
        {
          id: 'financialProgress',
          title: 'Avance financiero',
          observations: [{ id: 'ultimo', measure: financialProgress, unit: percent }],
        },
      ]),
];

const milestonesOf = ({ milestones }: OpenInitiative, today: string) =>
  milestones.map(({ id, name, plannedOn, actualOn }) => ({
    id,
    title: name,
    dueDate: midnight(plannedOn),
    ...given('dateMet', actualOn && midnight(actualOn)),
    status: actualOn ? 'met' : plannedOn < today ? 'notMet' : 'scheduled',
  }));

const documentsOf = (initiative: OpenInitiative, origin: string) => [
  { id: 'pagina', title: 'Página en el portal', url: pageOf(initiative, origin), format: 'text/html', language: 'es' },
  ...initiative.documents.map(({ id, name, kind, issuedOn }) => ({
    id,
    ...given('documentType', kind && documentTypes[kind]),
    title: name,
    url: `${origin}/portal/documentos/${id}`,
    ...given('datePublished', issuedOn && midnight(issuedOn)),
  })),
];
